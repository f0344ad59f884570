import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { filledLine } from '#db/shared/text';
import { loadStory } from '../load.ts';
import { settle, touches } from '../publishing.ts';
import { releasesOf } from '../release.ts';
import { isWithdrawn, plannedRemoval } from '../removal.ts';
import { releases, stories } from '../tables.ts';
import { rememberBefore } from '../undoing.ts';

export const PlanRemoval = z.strictObject({
  story: Id,
  /** ms UTC, ahead */
  at: z.number().int(),
  /** Printed on the page that says it was withdrawn, in the story's language. */
  reason: filledLine(500),
});

/**
 * Takes a story down at an hour: from then on its addresses answer 410 and no list knows of it, without anything running.
 * Another hour replaces the first. Failures: invalid, not-found, not-allowed, in-the-past, not-live, later-release-waits.
 */
export function planRemoval(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(PlanRemoval, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.withdraw');
    const t = now();
    if (data.at <= t) refuse('in-the-past');
    const all = await releasesOf(tx, story.id);
    if (all.some(({ liveFrom }) => liveFrom > t && liveFrom >= data.at)) refuse('later-release-waits');
    const last = all.findLast(({ held, liveUntil }) => !held && (liveUntil === null || liveUntil > t));
    if (!last || isWithdrawn(story, t)) return refuse('not-live');
    const touch = await touches(tx, story);
    // A held one that would be public for ever ends then too.
    const planned = plannedRemoval(story, t);
    await tx
      .update(releases)
      .set({ liveUntil: data.at })
      .where(
        and(
          eq(releases.story, story.id),
          planned === null ? isNull(releases.liveUntil) : eq(releases.liveUntil, planned),
        ),
      );
    await tx
      .update(stories)
      .set({ withdrawnAt: data.at, withdrawnKind: 'gone', withdrawnReason: data.reason })
      .where(eq(stories.id, story.id));
    await rememberBefore(tx, story.id, null);
    await settle(tx, story.id, t);
    await emit(tx, actor, {
      kind: 'story.removal-planned',
      subject: story.id,
      before: { at: story.withdrawnAt },
      after: { at: data.at, reason: data.reason },
      touch,
    });
    return { at: data.at };
  });
}
