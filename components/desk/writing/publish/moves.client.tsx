'use client';
import type { DeskState } from '#db/stories/model';
import { useStory, useWriting } from '../context';
import { Failed } from './failed.client';
import { useAct } from './use-act';

type Move = { to: Exclude<DeskState, 'withdrawn'>; label: string };

/** Moves a story along the desk, before anything of it is public. Readers see no difference. */
export function Moves({ onDone }: { onDone: () => void }) {
  const { words, sitting } = useWriting();
  const { write } = words;
  const { story, may } = useStory();
  const acting = useAct();
  const moves: Move[] = [];
  if (story.state === 'draft' && may.review) moves.push({ to: 'in-review', label: write.sendToEditor });
  if ((story.state === 'draft' || story.state === 'in-review') && may.ready)
    moves.push({ to: 'ready', label: write.markReady });
  if ((story.state === 'in-review' || story.state === 'ready') && may.review)
    moves.push({ to: 'draft', label: may.ready ? write.returnToWriter : write.takeBack });
  if (moves.length === 0) return null;
  const move = async (to: Move['to']) => {
    await sitting.saver.flush();
    return sitting.give('move-story', { to });
  };
  return (
    <section className="mt-8 border-t border-rule pt-4">
      <h3 className="ui mb-2 font-strong">{write.sheet.notYet}</h3>
      <div className="flex flex-wrap gap-2">
        {moves.map(({ to, label }) => (
          <button
            key={to}
            type="button"
            className="button-quiet"
            disabled={acting.busy}
            onClick={() => acting.run(() => move(to), onDone)}
          >
            {label}
          </button>
        ))}
      </div>
      <Failed failure={acting.failure} />
    </section>
  );
}
