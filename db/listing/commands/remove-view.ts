import { and, eq } from 'drizzle-orm';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { RemoveView } from '../model.ts';
import { savedViews } from '../tables.ts';

/** Takes a view of one's own out. Failures: invalid, not-found (also for another's). */
export function removeView(actor: Actor, input: unknown): Promise<Result<{ view: string }>> {
  return command(RemoveView, input, async (tx, { view }) => {
    const [gone] = await tx
      .delete(savedViews)
      .where(and(eq(savedViews.id, view), eq(savedViews.person, actor.id)))
      .returning({ name: savedViews.name });
    if (!gone) return refuse('not-found');
    await emit(tx, actor, { kind: 'view.removed', subject: view, before: gone });
    return { view };
  });
}
