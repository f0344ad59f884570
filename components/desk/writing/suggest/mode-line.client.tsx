'use client';
import { useWriting } from '../context';
import type { Suggesting } from './suggesting';

/** Suggest mode is on: a line at the foot says so, and ends it. */
export function ModeLine({ suggesting }: { suggesting: Suggesting }) {
  const w = useWriting().words.suggest;
  return (
    <p role="status" className="foot-line">
      <span className="text-ink">{w.on}</span>
      <button type="button" className="trouble-act" onClick={() => suggesting.on.set(false)}>
        {w.end}
      </button>
    </p>
  );
}
