'use client';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

type Props = {
  words: DeskWords['front'];
  /** How a button of one row is named. */
  named: string;
  /** What is moved, as its buttons name it. */
  name: string;
  place: number;
  of: number;
  onMove: (by: -1 | 1) => void;
  onRemove?: () => void;
};

/** Up and down in an ordered list, and out of it. At an end a button stays and does nothing: the focus is not lost. */
export function MoveButtons({ words, named, name, place, of, onMove, onRemove }: Props) {
  const ways = [
    { by: -1, at: 0, act: words.up },
    { by: 1, at: of - 1, act: words.down },
  ] as const;
  return (
    <span className="flex flex-none gap-2">
      {ways.map(({ by, at, act }) => (
        <button
          key={by}
          type="button"
          className="button-quiet"
          aria-label={fill(named, { act, name })}
          aria-disabled={place === at || undefined}
          onClick={place === at ? undefined : () => onMove(by)}
        >
          {act}
        </button>
      ))}
      {onRemove && (
        <button
          type="button"
          className="button-quiet"
          aria-label={fill(named, { act: words.remove, name })}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      )}
    </span>
  );
}
