'use client';
import type { DeskState } from '#db/stories/model';
import { useStory, useWriting } from '../context';
import { Failed } from './failed.client';
import { ReturnForm } from '../review/return-form.client';
import { useAct } from './use-act';

type Move = { to: Exclude<DeskState, 'withdrawn'>; label: string };

/** Moves a story along the desk, before anything of it is public. Readers see no difference. */
export function Moves({ onDone }: { onDone: () => void }) {
  const { words, sitting, user } = useWriting();
  const { write } = words;
  const { story, may } = useStory();
  const acting = useAct();
  const moves: Move[] = [];
  if (story.state === 'draft' && may.review) moves.push({ to: 'in-review', label: write.sendToEditor });
  if ((story.state === 'draft' || story.state === 'in-review') && may.ready)
    moves.push({ to: 'ready', label: write.markReady });
  const waits = story.state === 'in-review' || story.state === 'ready';
  const writes = user === story.owner || user === story.asked.writer?.id;
  if (waits && may.review && writes) moves.push({ to: 'draft', label: write.takeBack });
  const returns = waits && may.ready && !writes;
  if (moves.length === 0 && !returns) return null;
  const move = (to: Move['to']) => sitting.whenSaved(() => sitting.give('move-story', { to }));
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
        {returns && <ReturnForm onDone={onDone} />}
      </div>
      <Failed failure={acting.failure} />
    </section>
  );
}
