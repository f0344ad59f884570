'use client';
/** The row of formatting: always in the same place, never over the text. One stop for Tab; arrows go along it. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useState } from 'react';
import {
  type EditorCommand,
  redoLast,
  toggleHeading,
  toggleList,
  toggleMark,
  toggleQuote,
  undoLast,
} from './body-keys';
import { useWriting } from './context';

export type Tray = 'more' | 'insert' | 'link' | 'related' | 'slash' | 'find' | 'embed' | 'file' | 'keep';

type Props = { editor: Editor | null; tray: Tray | null; onTray: (tray: Tray | null) => void };

type Act =
  | { name: string; run: EditorCommand; pressed?: boolean; keys?: string; face?: string }
  | { name: string; tray: Tray; pressed?: boolean };

/** A toolbar's arrows: along the row, Home and End to its ends. */
export function alongRow(event: KeyboardEvent<HTMLElement>): number | null {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || at < 0) return null;
  event.preventDefault();
  const next = (to + buttons.length) % buttons.length;
  buttons[next]?.focus();
  return next;
}

export function FormatBar({ editor, tray, onTray }: Props) {
  const { write, tools } = useWriting().words;
  const [stop, setStop] = useState(0);
  const on = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      bold: one?.isActive('bold') ?? false,
      italic: one?.isActive('italic') ?? false,
      link: (one?.isActive('link') || one?.isActive('storyLink')) ?? false,
      heading: one?.isActive('heading') ?? false,
      list: one?.isActive('list', { ordered: false }) ?? false,
      quote: one?.isActive('blockQuote') ?? false,
    }),
  });
  const acts: Act[] = [
    {
      name: write.bold,
      run: toggleMark('bold'),
      pressed: on?.bold ?? false,
      keys: 'Control+B',
      face: 'font-strong',
    },
    {
      name: write.italic,
      run: toggleMark('italic'),
      pressed: on?.italic ?? false,
      keys: 'Control+I',
      face: 'italic',
    },
    { name: write.link, tray: 'link', pressed: on?.link ?? false },
    { name: write.subhead, run: toggleHeading, pressed: on?.heading ?? false },
    { name: write.list, run: toggleList(false), pressed: on?.list ?? false },
    { name: write.quote, run: toggleQuote, pressed: on?.quote ?? false },
    { name: write.insert, tray: 'insert' },
    { name: write.moreMarks, tray: 'more' },
    { name: tools.find.open, tray: 'find' },
    { name: write.undo, run: undoLast, keys: 'Control+Z' },
    { name: write.redo, run: redoLast, keys: 'Control+Y' },
  ];
  return (
    <div
      role="toolbar"
      aria-label={write.formatting}
      aria-controls="field-body"
      className="format-bar"
      onKeyDown={(event) => {
        const next = alongRow(event);
        if (next !== null) setStop(next);
      }}
    >
      {acts.map((act, i) => {
        const opens = 'tray' in act;
        return (
          <button
            key={act.name}
            type="button"
            tabIndex={i === stop ? 0 : -1}
            disabled={editor === null}
            className={`format-act ${'face' in act ? (act.face ?? '') : ''}`.trimEnd()}
            aria-pressed={act.pressed}
            aria-expanded={opens ? tray === act.tray : undefined}
            aria-keyshortcuts={'keys' in act ? act.keys : undefined}
            // The caret stays in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              setStop(i);
              if (!editor) return;
              if (opens) onTray(tray === act.tray ? null : act.tray);
              else act.run(editor);
            }}
          >
            {act.name}
          </button>
        );
      })}
    </div>
  );
}
