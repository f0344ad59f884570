'use client';
/** The rows of a fact box and the entries of a timeline. */
import type { Inline } from '#db/stories/blocks';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import { earlier } from './kinds';
import { LineField, TextField, RowActs, type Of, type Props } from './parts.client';

export function PairFields({ box, onChange }: Props<Of<'fact-box'> | Of<'timeline'>>) {
  const w = useWriting().words.tools.box;
  const facts = box.kind === 'fact-box';
  const rows = facts
    ? box.rows.map(({ term, text }) => ({ name: term, text }))
    : box.entries.map(({ when, text }) => ({ name: when, text }));
  const set = (next: { name: string; text: Inline[] }[]): void =>
    onChange(
      facts
        ? { ...box, rows: next.map(({ name, text }) => ({ term: name, text })) }
        : { ...box, entries: next.map(({ name, text }) => ({ when: name, text })) },
    );
  const change = (at: number, patch: Partial<{ name: string; text: Inline[] }>): void =>
    set(rows.map((row, i) => (i === at ? { ...row, ...patch } : row)));
  return (
    <>
      <LineField
        label={w.title}
        most={200}
        value={box.title}
        onChange={(title) => onChange({ ...box, title })}
      />
      <p className="meta text-ink-3">{w.signs}</p>
      {rows.map((row, i) => {
        const n = i + 1;
        return (
          <div key={i} className="grid gap-1 border-t border-rule-soft pt-2">
            <LineField
              label={fill(facts ? w.term : w.when, { n })}
              most={facts ? 200 : 100}
              value={row.name}
              onChange={(name) => change(i, { name })}
            />
            <TextField
              label={fill(facts ? w.fact : w.what, { n })}
              value={row.text}
              onChange={(text) => change(i, { text })}
            />
            <RowActs
              n={n}
              onUp={() => set(earlier(rows, i))}
              onRemove={() => set(rows.filter((_, at) => at !== i))}
            />
          </div>
        );
      })}
      {rows.length < (facts ? 60 : 100) && (
        <button
          type="button"
          className="button-quiet justify-self-start"
          onClick={() => set([...rows, { name: '', text: [] }])}
        >
          {w.addRow}
        </button>
      )}
    </>
  );
}
