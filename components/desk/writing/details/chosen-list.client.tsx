'use client';
/** What was chosen, in its order: each can go up, or out. */
import { fill } from '../../../words/fill';
import { useWriting } from '../context';

type Props = {
  label: string;
  items: readonly { id: string; name: string; lang?: string | undefined; note?: string | undefined }[];
  onChange: (ids: string[]) => void;
};

export function ChosenList({ label, items, onChange }: Props) {
  const { words, readOnly } = useWriting();
  const { write } = words;
  if (items.length === 0) return null;
  const ids = items.map((item) => item.id);
  const up = (at: number): string[] =>
    ids.map((id, i) => (i === at - 1 ? ids[at] : i === at ? ids[at - 1] : id) ?? id);
  return (
    <ol aria-label={label} className="mb-2 border-t border-rule">
      {items.map(({ id, name, lang, note }, i) => (
        <li key={id} className="flex items-baseline gap-2 border-b border-rule py-1">
          <span className="ui min-w-0 flex-1 wrap-anywhere" lang={lang}>
            {name}
            {note && <span className="meta ml-2 text-ink-3">{note}</span>}
          </span>
          {!readOnly && i > 0 && (
            <button
              type="button"
              className="quiet-act flex-none"
              aria-label={fill(words.named, { act: write.moveUp, name })}
              onClick={() => onChange(up(i))}
            >
              {write.moveUp}
            </button>
          )}
          {!readOnly && (
            <button
              type="button"
              className="quiet-act flex-none"
              aria-label={fill(words.named, { act: write.remove, name })}
              onClick={() => onChange(ids.filter((other) => other !== id))}
            >
              {write.remove}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
