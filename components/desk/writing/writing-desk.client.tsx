'use client';
/** The screen's three rows: bar, work, status. */
import { EditorContent } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { PictureUse } from '#db/stories/blocks';
import { PicturePicker } from '../pictures/picture-picker.client';
import { insertBlock } from './body-keys';
import { useContent, useStory, useWriting } from './context';
import { Details } from './details/details.client';
import { fieldId } from './field-names';
import { FormatBar, type Tray } from './format-bar.client';
import { FormatTray } from './format-tray.client';
import { stepFrom } from './line-keys';
import { InBin } from './details/bin.client';
import { PublishSheet } from './publish/publish-sheet.client';
import { UndoLine } from './publish/undo-line.client';
import './review/review.css';
import { TalkContext, useCommentKey, usePassages, useStoryTalk } from './review/use-talk';
import { isUnsaved } from './saving';
import { UsedPicture } from './shown-picture.client';
import type { Sitting } from './sitting';
import { StatusBar } from './status-bar.client';
import type { ShownPicture } from './story-at-desk';
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

/** ⌘\ hides the details, and shows them again. */
function useDetails(): { details: boolean; toggle: () => void; show: () => void } {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const toggle = (event: KeyboardEvent): void => {
      if (event.key !== '\\' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setShown((before) => !before);
    };
    addEventListener('keydown', toggle);
    return () => removeEventListener('keydown', toggle);
  }, []);
  const show = useCallback(() => setShown(true), []);
  return { details: shown, toggle: () => setShown(!shown), show };
}

const asUse = (picture: ShownPicture): PictureUse => ({
  picture: picture.id,
  alt: null,
  caption: null,
  credit: null,
});

export function WritingDesk() {
  const { words, sitting, readOnly } = useWriting();
  const { write } = words;
  const content = useContent();
  const { story, withdrawal, waiting } = useStory();
  const [tray, setTray] = useState<Tray | null>(null);
  const [picking, setPicking] = useState<'lead' | 'body' | null>(null);
  const [publishing, setPublishing] = useState(false);
  const { details, toggle: toggleDetails, show: showDetails } = useDetails();
  const editor = useBodyEditor(sitting, words, readOnly, {
    link: () => setTray('link'),
    back: () => {
      const body = document.getElementById(fieldId('body'));
      if (body) stepFrom(body, 'back');
    },
  });
  useWatch(sitting);
  const talk = useStoryTalk(story.id);
  usePassages(talk, editor);
  useCommentKey(talk, editor, showDetails);
  const title = content.headline || words.stories.untitled;
  useEffect(() => {
    document.title = `${title} | ${words.name}`;
  }, [title, words.name]);

  const pick = (picture: ShownPicture): void => {
    sitting.pictures.add([picture]);
    if (picking === 'lead') sitting.draft.change({ lead: asUse(picture) });
    else if (editor) insertBlock(editor, { type: 'picture', attrs: { use: asUse(picture), size: 'column' } });
    setPicking(null);
  };

  return (
    <div className="writing-screen">
      <TopBar onPublish={() => setPublishing(true)} />
      <UndoLine />
      {!readOnly && <FormatBar editor={editor} tray={tray} onTray={setTray} />}
      {tray && editor && !readOnly && (
        <FormatTray
          editor={editor}
          tray={tray}
          onTray={setTray}
          onPicture={() => {
            setTray(null);
            setPicking('body');
          }}
        />
      )}
      <div className={details ? 'writing-work' : 'writing-work writing-alone'}>
        <main id="desk" className="writing-column">
          <h1 className="sr-only">{title}</h1>
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
        </main>
        {details && (
          <TalkContext value={{ talk, editor }}>
            <Details onChooseLead={() => setPicking('lead')} />
          </TalkContext>
        )}
      </div>
      <StatusBar details={details} onDetails={toggleDetails} />
      {picking && <PicturePicker words={words} onPick={pick} onClose={() => setPicking(null)} />}
      {publishing && <PublishSheet onClose={() => setPublishing(false)} />}
    </div>
  );
}
