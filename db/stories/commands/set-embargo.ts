import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { isEmbargoed } from '../embargo.ts';
import { loadStory } from '../load.ts';
import { isLive, releasesOf } from '../release.ts';
import { stories } from '../tables.ts';

export const SetEmbargo = z.strictObject({
  story: Id,
  /** ms UTC */
  until: z.number().int(),
});

/**
 * Nothing of the story is public before an hour, and only its writers and editors know of it. Never makes an embargo that
 * runs shorter (db/stories/commands/lift-embargo). Failures: invalid, not-found, not-allowed, in-the-past, already-live,
 * scheduled-earlier.
 */
export function setEmbargo(actor: Actor, input: unknown): Promise<Result<{ until: number }>> {
  return command(SetEmbargo, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.embargo');
    const t = now();
    if (data.until <= t) refuse('in-the-past');
    if (isEmbargoed(story, t) && data.until < (story.embargoUntil ?? 0)) refuse('not-allowed');
    const all = await releasesOf(tx, story.id);
    if (all.some((release) => isLive(release, t))) refuse('already-live');
    if (all.some(({ liveFrom }) => liveFrom > t && liveFrom < data.until)) refuse('scheduled-earlier');
    await tx.update(stories).set({ embargoUntil: data.until }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.embargoed',
      subject: story.id,
      before: { until: story.embargoUntil },
      after: { until: data.until },
    });
    return { until: data.until };
  });
}
