'use client';
/** What the fields of boxes are made of: a line, running text, the acts on a row. */
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { type Inline, inlineText } from '#db/stories/blocks';
import { fill } from '../../../words/fill';
import { useStory, useWriting } from '../context';
import { printable } from '../inlines';
import type { Box } from './kinds';
import { fromNotation, toNotation } from './notation';

export type Of<K extends Box['kind']> = Extract<Box, { kind: K }>;
export type Props<B> = { box: B; onChange: (box: B) => void };

/** One line, without what would break it, at most so long. */
export const cleanLine = (text: string, most: number): string =>
  printable(text)
    .replace(/[\t\n]+/g, ' ')
    .slice(0, most)
    .toWellFormed();

export function LineField(props: {
  label: string;
  most: number;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const { story } = useStory();
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {props.label}
      </label>
      <input
        id={id}
        className="control"
        lang={tagOf(story.language)}
        maxLength={props.most}
        value={props.value}
        onChange={(event) => props.onChange(cleanLine(event.target.value, props.most))}
      />
    </div>
  );
}

const sameText = (a: readonly Inline[], b: readonly Inline[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Running text in a field. What was typed stays as it was typed while it says the same. */
export function TextField(props: {
  label: string;
  value: readonly Inline[];
  onChange: (value: Inline[]) => void;
}) {
  const id = useId();
  const { story } = useStory();
  const [typed, setTyped] = useState(() => toNotation(props.value));
  const shown = sameText(fromNotation(typed), props.value) ? typed : toNotation(props.value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="sr-only">
        {props.label}
      </label>
      <textarea
        id={id}
        rows={inlineText(props.value).length > 60 ? 3 : 1}
        className="control"
        lang={tagOf(story.language)}
        value={shown}
        onChange={(event) => {
          const text = event.target.value.slice(0, 10_000);
          setTyped(text);
          props.onChange(fromNotation(text));
        }}
      />
    </div>
  );
}

export function RowActs({
  n,
  onUp,
  onRemove,
}: {
  n: number;
  onUp: () => void;
  onRemove: (() => void) | null;
}) {
  const { box } = useWriting().words.tools;
  return (
    <div className="flex gap-3">
      {n > 1 && (
        <button type="button" className="quiet-act" onClick={onUp}>
          {fill(box.up, { n })}
        </button>
      )}
      {onRemove && (
        <button type="button" className="quiet-act" onClick={onRemove}>
          {fill(box.removeRow, { n })}
        </button>
      )}
    </div>
  );
}
