import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { releasesOf } from '../release.ts';
import { stories } from '../tables.ts';
import { rememberBefore } from '../undoing.ts';

export const BinStory = z.strictObject({ story: Id });

/**
 * Throws a story away that never was public; for 30 days it can be taken out again. Failures: not-found, not-allowed,
 * was-published, later-release-waits.
 */
export function binStory(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(BinStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.bin');
    // Twice, because its answer was lost, is once.
    if (story.binnedAt !== null) return { story: story.id };
    const t = now();
    const all = await releasesOf(tx, story.id);
    if (all.some(({ liveFrom }) => liveFrom <= t)) refuse('was-published');
    if (all.length > 0) refuse('later-release-waits');
    await rememberBefore(tx, story.id, null);
    await tx.update(stories).set({ binnedAt: t, binnedBy: actor.id }).where(eq(stories.id, story.id));
    await emit(tx, actor, { kind: 'story.binned', subject: story.id, before: { state: story.state } });
    return { story: story.id };
  });
}
