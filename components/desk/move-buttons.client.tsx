'use client';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

type Props = {
  words: DeskWords['front'];
  /** What is moved, as its buttons name it. */
  name: string;
  place: number;
  of: number;
  onMove: (by: -1 | 1) => void;
  onRemove?: () => void;
};

/** Up and down in an ordered list, and out of it. At an end a button stays and does nothing: the focus is not lost. */
export function MoveButtons({ words, name, place, of, onMove, onRemove }: Props) {
  const ways = [
    { by: -1, at: 0, word: words.up, label: words.upOf },
    { by: 1, at: of - 1, word: words.down, label: words.downOf },
  ] as const;
  return (
    <span className="flex flex-none gap-2">
      {ways.map(({ by, at, word, label }) => (
        <button
          key={by}
          type="button"
          className="button-quiet"
          aria-label={fill(label, { name })}
          aria-disabled={place === at || undefined}
          onClick={place === at ? undefined : () => onMove(by)}
        >
          {word}
        </button>
      ))}
      {onRemove && (
        <button
          type="button"
          className="button-quiet"
          aria-label={fill(words.removeOf, { name })}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      )}
    </span>
  );
}
