import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { stories } from '../tables.ts';

export const TakeOutStory = z.strictObject({ story: Id });

/** Takes a story out of the bin, as it was. Failures: not-found, not-allowed. */
export function takeOutStory(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(TakeOutStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.bin');
    if (story.binnedAt === null) return { story: story.id };
    await tx.update(stories).set({ binnedAt: null, binnedBy: null }).where(eq(stories.id, story.id));
    await emit(tx, actor, { kind: 'story.taken-out', subject: story.id, before: { at: story.binnedAt } });
    return { story: story.id };
  });
}
