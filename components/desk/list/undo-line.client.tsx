'use client';
/** What was done, and for ten seconds the way back. It waits while somebody is on it. */
import { useEffect, useRef } from 'react';
import { UNDO_LINE_MS } from '#db/listing/views';

/** Looks again so soon whether whoever was on it has gone, ms. */
const AGAIN_MS = 1_000;

type Props = { said: string; undo: { label: string; run: () => void } | null; onOver: () => void };

export function UndoLine({ said, undo, onOver }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  const stands = undo !== null;
  useEffect(() => {
    if (!stands) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = (): void => {
      const { current } = line;
      if (current?.matches(':hover') || current?.contains(document.activeElement))
        timer = setTimeout(look, AGAIN_MS);
      else over.current();
    };
    timer = setTimeout(look, UNDO_LINE_MS);
    return () => clearTimeout(timer);
  }, [stands, said]);
  return (
    <div
      ref={line}
      className={
        said ? 'ui flex flex-wrap items-center gap-x-4 border-l-4 border-ferry bg-wash px-3 py-2' : ''
      }
    >
      <p role="status">{said}</p>
      {undo && (
        <button type="button" className="button-quiet" onClick={undo.run}>
          {undo.label}
        </button>
      )}
    </div>
  );
}
