import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { filledLine } from '#db/shared/text';
import { isEmbargoed } from '../embargo.ts';
import { loadStory } from '../load.ts';
import { stories } from '../tables.ts';

export const LiftEmbargo = z.strictObject({ story: Id, reason: filledLine(500) });

/** Ends an embargo before its hour; the reason stays in the log. Failures: invalid, not-found, not-allowed, nothing-scheduled. */
export function liftEmbargo(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(LiftEmbargo, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.lift-embargo');
    if (!isEmbargoed(story, now())) return refuse('nothing-scheduled');
    await tx.update(stories).set({ embargoUntil: null }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.embargo-lifted',
      subject: story.id,
      before: { until: story.embargoUntil },
      after: { reason: data.reason },
    });
    return { story: story.id };
  });
}
