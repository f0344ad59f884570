import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { isDate } from '#db/shared/hk-time';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { stories } from '../tables.ts';

export const PlanStory = z.strictObject({
  story: Id,
  /** A day in Hong Kong, YYYY-MM-DD; null takes the plan back. */
  day: z.string().refine(isDate, { error: 'date' }).nullable(),
});

/**
 * Says for which day a story is planned, or that it is for none. A plan is a word among colleagues: it never publishes,
 * schedules or moves anything, and needs no pen. Failures: invalid, not-found, not-allowed, in-bin.
 */
export function planStory(actor: Actor, input: unknown): Promise<Result<{ day: string | null }>> {
  return command(PlanStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.save');
    if (story.plannedFor === data.day) return { day: data.day };
    await tx.update(stories).set({ plannedFor: data.day }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.planned',
      subject: story.id,
      before: { day: story.plannedFor },
      after: { day: data.day },
    });
    return { day: data.day };
  });
}
