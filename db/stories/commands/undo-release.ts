import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { announced } from '#db/events/tables';
import { tellOfHeldQuotes } from '#db/quotes/source';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { settle, touches } from '../publishing.ts';
import { untold } from '../tables.ts';
import { takeBack, undoableAt } from '../undoing.ts';

export const UndoRelease = z.strictObject({ story: Id, release: Id });

/**
 * Takes back what one has published, within the window: a first release was never one, an update gives its place to what
 * stood there before. Only whoever did it may. Failures: invalid, not-found, not-allowed, undo-over.
 */
export function undoRelease(actor: Actor, input: unknown): Promise<Result<{ live: boolean }>> {
  return command(UndoRelease, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.publish');
    const t = now();
    const undo = await undoableAt(tx, story.id, t);
    if (undo?.release !== data.release) return refuse('undo-over');
    if (undo.actor !== actor.id) return refuse('not-allowed');
    // Both: the lists that it stood in, and those that it stands in again.
    const touch = await touches(tx, story);
    const { replaced } = await takeBack(tx, actor, story, undo);
    await settle(tx, story.id, t);
    const event = await emit(tx, actor, {
      kind: 'story.undone',
      subject: story.id,
      before: { release: undo.release, correction: undo.correction },
      after: { live: undo.before.live !== null },
      touch: [...touch, ...(await touches(tx, story))],
    });
    // Nobody outside is told of either.
    for (const release of replaced) {
      await tx.insert(announced).values({ release, at: t, event }).onConflictDoNothing();
      await tx.delete(untold).where(eq(untold.release, release));
    }
    // Readers do not see the source of a quote any more.
    if (undo.before.live === null) await tellOfHeldQuotes(tx, actor, story);
    return { live: undo.before.live !== null };
  });
}
