'use client';
/** The mark of a row: the square of its state, and the way to select it. Without scripts it is the square alone. */
import type { ReactNode } from 'react';
import { useReady } from '../use-ready';
import { useSelection } from './selecting.client';

export function RowMark({ story, label, children }: { story: string; label: string; children: ReactNode }) {
  const { has, toggle } = useSelection();
  const ready = useReady();
  if (!ready) return <span className="row-mark">{children}</span>;
  return (
    <label className="row-mark">
      <input
        type="checkbox"
        className="sr-only"
        aria-label={label}
        checked={has(story)}
        onChange={() => toggle(story)}
      />
      {children}
    </label>
  );
}
