'use client';
/** The screen's three rows: bar, work, status. */
import { EditorContent } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { PicturePicker } from '../pictures/picture-picker.client';
import { tagOf } from '#db/shared/languages';
import { query } from '../api';
import { openGo } from '../go/acts';
import { insertBlock } from './body-keys';
import { asUse, boxOfPicture } from './boxes/kinds';
import { useCell, useContent, useStory, useWriting, WritingContext } from './context';
import { CountsLine } from './counts/counts.client';
import { Details } from './details/details.client';
import { fieldId } from './field-names';
import { FormatBar, type Tray } from './format-bar.client';
import { FormatTray } from './format-tray.client';
import { KeepTemplate } from './insert/keep-template.client';
import { stepFrom } from './line-keys';
import { InBin } from './details/bin.client';
import { PasteLine } from './paste/note.client';
import type { PasteNote } from './paste/paste';
import { PublishSheet } from './publish/publish-sheet.client';
import { useFreshInspection } from './publish/use-inspection';
import { UndoLine } from './publish/undo-line.client';
import './company/company.css';
import './review/review.css';
import { TalkContext, useCommentKey, usePassages, useStoryTalk } from './review/use-talk';
import { isUnsaved } from './saving';
import { UsedPicture } from './shown-picture.client';
import type { Sitting } from './sitting';
import { StatusBar } from './status-bar.client';
import { StyleLine } from './style/line.client';
import '../proof-marks.css';
import './suggest/suggest.css';
import { ModeLine } from './suggest/mode-line.client';
import { createSuggesting } from './suggest/suggesting';
import { useSettling, useSuggestionMarks, useSuggestKey } from './suggest/use-suggestions';
import type { StoryChoice } from '#db/stories/desk-views';
import type { ShownPicture } from './story-at-desk';
import { useFindKey, useRoom, useWritingActs } from './use-room';
import { StoryFields } from './story-fields.client';
import { TopBar } from './top-bar.client';
import { useBodyEditor } from './use-body-editor';

/** Nothing typed is lost by leaving, coming back, or a network that went and returned. */
function useWatch({ saver, refresh, keepsNothing }: Sitting): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      saver.keepNow();
      // No question as long as this computer keeps the text (brief 3.11).
      if (isUnsaved(saver.state()) && keepsNothing.get()) event.preventDefault();
    };
    const hidden = (): void => {
      if (document.visibilityState === 'visible') return back();
      saver.keepNow();
      if (saver.state().trouble === null) void saver.flush();
    };
    const back = (): void => {
      const saving = saver.state();
      if (saving.trouble?.kind === 'signed-out' || saving.trouble?.kind === 'offline') saver.retry();
      else if (!isUnsaved(saving)) void refresh();
    };
    const retry = (): void => saver.retry();
    const gone = (): void => saver.keepNow();
    addEventListener('beforeunload', leaving);
    addEventListener('pagehide', gone);
    addEventListener('online', retry);
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', leaving);
      removeEventListener('pagehide', gone);
      removeEventListener('online', retry);
      removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [saver, refresh, keepsNothing]);
}

export function WritingDesk() {
  const writing = useWriting();
  const { words, sitting, readOnly, withoutPen, kit } = writing;
  const { write } = words;
  const content = useContent();
  const { story, withdrawal, waiting, may } = useStory();
  const [tray, setTray] = useState<Tray | null>(null);
  const [picking, setPicking] = useState<'lead' | 'picture' | 'gallery' | 'figure' | null>(null);
  const [publishing, setPublishing] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const { details, alone, toggle: toggleDetails, show: showDetails, writeMode } = useRoom();
  const [note, setNote] = useState<PasteNote | null>(null);
  const [counts, setCounts] = useState(false);
  const [suggesting] = useState(() => createSuggesting(showDetails));
  const suggests = useCell(suggesting.on) && may.suggest;
  const textReadOnly = readOnly || withoutPen || suggests;
  const editor = useBodyEditor(sitting, words, textReadOnly, {
    lockedKey: suggesting.key,
    link: () => setTray('link'),
    back: () => {
      const body = document.getElementById(fieldId('body'));
      if (body) stepFrom(body, 'back');
    },
    slash: () => setTray('slash'),
    go: openGo,
    houseStyle: kit.houseStyle,
    paste: {
      english: () => sitting.at.get().story.language === 'en',
      note: setNote,
      changed: () => setNote(null),
      storyAt: async (path) => {
        const answer = await query<StoryChoice[]>('find-stories', { path });
        if (!answer.ok) return undefined;
        const found = answer.value.find(({ id }) => id !== story.id);
        if (found) sitting.stories.add([found]);
        return found?.id;
      },
    },
  });
  useFindKey(() => setTray('find'));
  useWritingActs({
    find: () => setTray('find'),
    publish: () => setPublishing(true),
    writeMode,
    details: showDetails,
    keepTemplate: kit.mayKeep ? () => setKeeping(true) : null,
    suggest: may.suggest ? () => suggesting.on.set(!suggesting.on.get()) : null,
  });
  useWatch(sitting);
  useFreshInspection();
  const talk = useStoryTalk(story.id, sitting.said);
  usePassages(talk, editor);
  useCommentKey(talk, editor, showDetails);
  const settling = useSettling(talk);
  useSuggestionMarks(talk, settling, editor);
  useSuggestKey(suggesting, { editor, may: may.suggest, show: showDetails });
  const title = content.headline || words.stories.untitled;
  useEffect(() => {
    document.title = `${title} | ${words.name}`;
  }, [title, words.name]);

  const pick = (picture: ShownPicture): void => {
    sitting.pictures.add([picture]);
    const use = asUse(picture.id);
    if (picking === 'lead') sitting.draft.change({ lead: use });
    else if (editor && picking === 'picture')
      insertBlock(editor, { type: 'picture', attrs: { use, size: 'column' } });
    else if (editor && (picking === 'gallery' || picking === 'figure'))
      insertBlock(editor, { type: 'keptBlock', attrs: { block: boxOfPicture(picking, use) } });
    setPicking(null);
  };

  return (
    <div className={alone ? 'writing-screen write-mode' : 'writing-screen'}>
      <TopBar onPublish={() => setPublishing(true)} />
      <UndoLine />
      {!readOnly && <FormatBar editor={textReadOnly ? null : editor} tray={tray} onTray={setTray} />}
      {tray && editor && (!textReadOnly || tray === 'find') && (
        <FormatTray
          editor={editor}
          tray={tray}
          onTray={setTray}
          onPicture={(as) => {
            setTray(null);
            setPicking(as);
          }}
        />
      )}
      <div className={details ? 'writing-work' : 'writing-work writing-alone'}>
        <main id="desk" className="writing-column">
          <h1 className="sr-only" lang={content.headline ? tagOf(story.language) : undefined}>
            {title}
          </h1>
          <InBin />
          {readOnly && story.binnedAt === null && (
            <p className="ui mb-4 border-l-4 border-ochre bg-mist px-3 py-2">{write.saving.readOnly}</p>
          )}
          {withdrawal && (
            <p className="ui mb-4 border-l-4 border-van bg-van-wash px-3 py-2">
              {words.states.withdrawn}: {withdrawal.reason}
            </p>
          )}
          {waiting.some((release) => release.held) && (
            <p className="ui mb-4 border-l-4 border-ochre bg-mist px-3 py-2">{write.sheet.held}</p>
          )}
          <WritingContext value={{ ...writing, readOnly: textReadOnly }}>
            <div data-column="">
              <StoryFields />
              {content.lead && (
                <figure className="mt-6">
                  <UsedPicture use={content.lead} />
                </figure>
              )}
              <div className="mt-6">
                <EditorContent editor={editor} />
              </div>
            </div>
          </WritingContext>
        </main>
        {details && (
          <TalkContext value={{ talk, editor, suggesting, settling }}>
            <Details onChooseLead={() => setPicking('lead')} />
          </TalkContext>
        )}
      </div>
      <div className="screen-foot">
        {suggests && <ModeLine suggesting={suggesting} />}
        {note && <PasteLine note={note} onClose={() => setNote(null)} />}
        {editor && <StyleLine editor={editor} />}
        {counts && editor && <CountsLine editor={editor} />}
        <StatusBar counts={counts} onCounts={setCounts} details={details} onDetails={toggleDetails} />
      </div>
      {picking && <PicturePicker words={words} onPick={pick} onClose={() => setPicking(null)} />}
      {keeping && <KeepTemplate onClose={() => setKeeping(false)} />}
      {publishing && <PublishSheet onClose={() => setPublishing(false)} />}
    </div>
  );
}
