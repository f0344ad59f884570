'use client';
/** The cells of a table. */
import type { Inline } from '#db/stories/blocks';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import { earlier } from './kinds';
import { LineField, TextField, RowActs, type Of, type Props } from './parts.client';

export function TableFields({ box, onChange }: Props<Of<'table'>>) {
  const w = useWriting().words.tools.box;
  const wide = Math.max(...box.rows.map((row) => row.length));
  const rows = box.rows.map((row) => Array.from({ length: wide }, (_, i) => row[i] ?? []));
  const set = (next: Inline[][][]): void => onChange({ ...box, rows: next });
  return (
    <>
      <LineField
        label={w.caption}
        most={300}
        value={box.caption}
        onChange={(caption) => onChange({ ...box, caption })}
      />
      <label className="ui flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 flex-none accent-ferry"
          checked={box.headed}
          onChange={(event) => onChange({ ...box, headed: event.target.checked })}
        />
        {w.headed}
      </label>
      <p className="meta text-ink-3">{w.signs}</p>
      {rows.map((row, r) => (
        <div key={r} className="grid gap-1 border-t border-rule-soft pt-2">
          <div className="grid grid-cols-[repeat(auto-fit,minmax(7rem,1fr))] gap-1">
            {row.map((cell, c) => (
              <TextField
                key={c}
                label={fill(w.cell, { row: r + 1, column: c + 1 })}
                value={cell}
                onChange={(text) =>
                  set(rows.map((one, i) => (i === r ? one.map((old, at) => (at === c ? text : old)) : one)))
                }
              />
            ))}
          </div>
          <RowActs
            n={r + 1}
            onUp={() => set(earlier(rows, r))}
            onRemove={rows.length > 1 ? () => set(rows.filter((_, at) => at !== r)) : null}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {rows.length < 500 && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => set([...rows, Array.from({ length: wide }, () => [])])}
          >
            {w.addRow}
          </button>
        )}
        {wide < 30 && (
          <button type="button" className="button-quiet" onClick={() => set(rows.map((row) => [...row, []]))}>
            {w.addColumn}
          </button>
        )}
        {wide > 1 && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => set(rows.map((row) => row.slice(0, -1)))}
          >
            {w.removeColumn}
          </button>
        )}
      </div>
    </>
  );
}
