'use client';
/** What opens under the row of formatting and moves the text down instead of covering it: more marks, inserts, the link panel. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { newId } from '#db/shared/id';
import { emptyChart } from '#db/stories/blocks';
import { type EditorCommand, insertBlock, insertBreak, toggleList, toggleMark } from './body-keys';
import { useStory, useWriting } from './context';
import { StoryFinder } from './finder.client';
import { alongRow, type Tray } from './format-bar.client';
import { LinkPanel } from './link-panel.client';

type Props = { editor: Editor; tray: Tray; onTray: (tray: Tray | null) => void; onPicture: () => void };

/** A row of acts whose first takes the focus when it opens. */
function Row({ label, children }: { label: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => row.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={row} role="toolbar" aria-label={label} className="flex flex-wrap gap-2" onKeyDown={alongRow}>
      {children}
    </div>
  );
}

const clearMarks: EditorCommand = (editor) => editor.chain().focus().unsetAllMarks().run();

function MoreRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { write } = useWriting().words;
  const on = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      numbered: one.isActive('list', { ordered: true }),
      strike: one.isActive('strike'),
      superscript: one.isActive('superscript'),
      subscript: one.isActive('subscript'),
      code: one.isActive('code'),
      chinese: one.isActive('language', { tag: 'zh-Hant-HK' }),
      english: one.isActive('language', { tag: 'en-HK' }),
    }),
  });
  const acts: { name: string; run: EditorCommand; pressed?: boolean }[] = [
    { name: write.numbered, run: toggleList(true), pressed: on.numbered },
    { name: write.strike, run: toggleMark('strike'), pressed: on.strike },
    { name: write.superscript, run: toggleMark('superscript'), pressed: on.superscript },
    { name: write.subscript, run: toggleMark('subscript'), pressed: on.subscript },
    { name: write.code, run: toggleMark('code'), pressed: on.code },
    { name: write.markChinese, run: toggleMark('language', { tag: 'zh-Hant-HK' }), pressed: on.chinese },
    { name: write.markEnglish, run: toggleMark('language', { tag: 'en-HK' }), pressed: on.english },
    { name: write.lineBreak, run: insertBreak },
    { name: write.clearMarks, run: clearMarks },
  ];
  return (
    <Row label={write.moreMarks}>
      {acts.map(({ name, run, pressed }) => (
        <button
          key={name}
          type="button"
          className="format-act"
          aria-pressed={pressed}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            run(editor);
            onDone();
          }}
        >
          {name}
        </button>
      ))}
    </Row>
  );
}

/** Frames that a busy browser may need until React has drawn a block. */
const FRAMES = 60;

/** Brings what was put in into view; what has fields is written at once, as soon as they stand. */
function writeAtOnce(editor: Editor, at: number, hasFields: boolean, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (editor.isDestroyed) return;
    const drawn = editor.view.nodeDOM(at);
    const field = drawn instanceof HTMLElement ? drawn.querySelector('textarea') : null;
    if (hasFields && !field && frames > 0) return writeAtOnce(editor, at, hasFields, frames - 1);
    field?.focus();
    if (drawn instanceof HTMLElement) drawn.scrollIntoView({ block: 'nearest' });
  });
}

function InsertRow({ editor, onTray, onPicture }: Omit<Props, 'tray'>) {
  const { kinds, insert } = useWriting().words.write;
  const put = (type: string, attrs: Record<string, unknown> = {}): void => {
    onTray(null);
    writeAtOnce(editor, insertBlock(editor, { type, attrs }), type === 'pullQuote' || type === 'chart');
  };
  const acts: { name: string; run: () => void }[] = [
    { name: kinds['pull-quote'], run: () => put('pullQuote') },
    { name: kinds.picture, run: onPicture },
    { name: kinds.chart, run: () => put('chart', { block: emptyChart(newId()) }) },
    { name: kinds['related-story'], run: () => onTray('related') },
    { name: kinds.divider, run: () => put('divider') },
  ];
  return (
    <Row label={insert}>
      {acts.map(({ name, run }) => (
        <button key={name} type="button" className="format-act" onClick={run}>
          {name}
        </button>
      ))}
    </Row>
  );
}

export function FormatTray({ editor, tray, onTray, onPicture }: Props) {
  const { words } = useWriting();
  const { story } = useStory();
  const held = tray === 'link' || tray === 'related';
  useEffect(() => {
    if (!held) return;
    editor.commands.holdSelection(true);
    return () => void (editor.isDestroyed || editor.commands.holdSelection(false));
  }, [editor, held]);
  return (
    <div
      className="format-tray"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onTray(null);
        editor.commands.focus();
      }}
    >
      {tray === 'more' && <MoreRow editor={editor} onDone={() => onTray(null)} />}
      {tray === 'insert' && <InsertRow editor={editor} onTray={onTray} onPicture={onPicture} />}
      {tray === 'link' && <LinkPanel editor={editor} onClose={() => onTray(null)} />}
      {tray === 'related' && (
        <StoryFinder
          label={words.write.findStory}
          without={[story.id]}
          autoFocus
          onPick={({ id }) => {
            onTray(null);
            insertBlock(editor, { type: 'relatedStory', attrs: { story: id } });
          }}
        />
      )}
    </div>
  );
}
