'use client';
/** What the house says of the word in which the caret stands, and its word to take. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import { styleAt, takeStyle } from './marks';

export function StyleLine({ editor }: { editor: Editor }) {
  const { words, readOnly, withoutPen } = useWriting();
  const w = words.tools.style;
  const place = useEditorState({ editor, selector: ({ editor: one }) => styleAt(one.state) });
  if (!place) return null;
  const { right, rule } = place;
  return (
    <div className="foot-line">
      <p role="status">
        {fill(w.at, { right, wrong: rule.wrong })} {rule.note}
      </p>
      {!readOnly && !withoutPen && (
        <button
          type="button"
          className="trouble-act"
          aria-keyshortcuts="Control+."
          onClick={() => takeStyle(editor, place)}
        >
          {fill(w.take, { right })} ({w.key})
        </button>
      )}
    </div>
  );
}
