'use client';
/** For half a minute after publishing: the way to take it back. Said once, not counted aloud. */
import { useEffect, useState } from 'react';
import { fill } from '../../../words/fill';
import { useStory, useWriting } from '../context';
import { useAct } from './use-act';
import './undo-line.css';

/** Whole seconds until an instant, by the server's clock; counted on while there are any. */
function useSecondsUntil(until: number | null): number {
  const { sitting } = useWriting();
  const left = (): number => (until === null ? 0 : Math.max(0, Math.ceil((until - sitting.now()) / 1_000)));
  const [, count] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => {
      count((n) => n + 1);
      if (until <= sitting.now()) clearInterval(timer);
    }, 1_000);
    return () => clearInterval(timer);
  }, [until, sitting]);
  return left();
}

export function UndoLine() {
  const { words, sitting } = useWriting();
  const { releases } = words;
  const { undo } = useStory();
  const seconds = useSecondsUntil(undo?.until ?? null);
  const acting = useAct();
  /** What is said when it went through: the line that offered it is gone by then. */
  const [said, setSaid] = useState('');
  const offered = undo !== null && seconds > 0;
  const takeBack = async () => {
    if (!undo) return { ok: true as const, value: null };
    const answer = await sitting.give('undo-release', { release: undo.release });
    if (answer.ok) setSaid(sitting.at.get().liveVersion === null ? releases.neverPublished : releases.undone);
    return answer;
  };
  return (
    <>
      <p role="status" className="sr-only">
        {offered ? releases.undoOffered : said}
      </p>
      {(offered || acting.failure) && (
        <div className="undo-line">
          {offered ? (
            <>
              <span aria-hidden="true">{releases.undoShown}</span>
              <button
                type="button"
                className="undo-act"
                aria-label={releases.undoPublishing}
                disabled={acting.busy}
                onClick={() => acting.run(takeBack, () => document.getElementById('publish')?.focus())}
              >
                {releases.undo}
              </button>
              <span aria-hidden="true" className="undo-left">
                {fill(releases.secondsLeft, { n: seconds })}
              </span>
            </>
          ) : (
            acting.failure && <span role="alert">{words.failures[acting.failure.code]}</span>
          )}
        </div>
      )}
    </>
  );
}
