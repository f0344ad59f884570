'use client';
/** The line under a block that is one thing: what it is, and what can be done with it. Seen while the block is in use. */
import type { ReactNode } from 'react';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';

type Props = { name: string; onRemove: () => void; children?: ReactNode };

export function BlockActs({ name, onRemove, children }: Props) {
  const { words, readOnly } = useWriting();
  return (
    <div className="block-acts">
      <span>{name}</span>
      {children}
      {!readOnly && (
        <button
          type="button"
          className="quiet-act"
          aria-label={fill(words.named, { act: words.write.remove, name })}
          onClick={onRemove}
        >
          {words.write.remove}
        </button>
      )}
    </div>
  );
}
