'use client';
/** "412 words · 2 min" in the status bar, and what a press on it shows: characters, the chosen words, the length that is wanted. */
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useId, useState } from 'react';
import { storyText } from '#db/stories/model';
import { fill } from '../../../words/fill';
import { useContent, useStory, useWriting } from '../context';
import { countOf, ofTarget } from './counts';

const many = (forms: { one: string; many: string }, n: number): string =>
  n === 1 ? forms.one : fill(forms.many, { n });

export function CountsButton({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const { counts } = useWriting().words.tools;
  const { words, minutes } = countOf(storyText(useContent()));
  return (
    <button
      type="button"
      className="quiet-act"
      aria-expanded={open}
      aria-controls="counts"
      onClick={() => onOpen(!open)}
    >
      {fill(counts.short, { n: words, minutes })}
    </button>
  );
}

const KEY = 'word-target';

/** The wanted length is a note of whoever writes: it stays on this computer. */
function keptTarget(story: string): number | null {
  try {
    const value = Number(localStorage.getItem(`${KEY}:${story}`));
    return value > 0 ? value : null;
  } catch {
    return null; // storage is shut off
  }
}

function keepTarget(story: string, target: number | null): void {
  try {
    if (target === null) localStorage.removeItem(`${KEY}:${story}`);
    else localStorage.setItem(`${KEY}:${story}`, String(target));
  } catch {
    // It lasts as long as the page.
  }
}

export function CountsLine({ editor }: { editor: Editor }) {
  const { counts } = useWriting().words.tools;
  const { id: story } = useStory().story;
  const id = useId();
  const whole = countOf(storyText(useContent()));
  const [target, setTarget] = useState(() => keptTarget(story));
  const chosen = useEditorState({
    editor,
    selector: ({ editor: one }) => {
      const { from, to } = one.state.selection;
      return one.state.doc.textBetween(from, to, '\n', '\n');
    },
  });
  const said = (sentence: string, { words, characters }: { words: number; characters: number }): string =>
    fill(sentence, { words: many(counts.words, words), characters: many(counts.characters, characters) });
  return (
    <div id="counts" className="foot-line">
      <span>{said(counts.whole, whole)}</span>
      <span>{chosen === '' ? counts.noSelection : said(counts.selection, countOf(chosen))}</span>
      <label htmlFor={id}>{counts.target}</label>
      <input
        id={id}
        className="control target"
        type="number"
        min={1}
        max={100_000}
        step={50}
        value={target ?? ''}
        onChange={(event) => {
          const value = Math.floor(Number(event.target.value));
          const next = value > 0 && value <= 100_000 ? value : null;
          setTarget(next);
          keepTarget(story, next);
        }}
      />
      {target !== null && (
        <span>{fill(counts.ofTarget, { percent: ofTarget(whole.words, target), target })}</span>
      )}
    </div>
  );
}
