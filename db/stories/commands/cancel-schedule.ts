import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { settle, touches } from '../publishing.ts';
import { dropRelease, releasesOf } from '../release.ts';
import { releases, stories } from '../tables.ts';
import { rememberBefore } from '../undoing.ts';

export const CancelSchedule = z.strictObject({ story: Id, release: Id });

/** Takes back a release that has not begun; the text stays. Failures: not-found, not-allowed, nothing-scheduled. */
export function cancelSchedule(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(CancelSchedule, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.publish');
    const t = now();
    const all = await releasesOf(tx, story.id);
    const waiting = all.find((release) => release.id === data.release);
    if (!waiting || waiting.liveFrom <= t) return refuse('nothing-scheduled');
    // Taken before the rows go: the pages that know of it are those of its topics and people too.
    const touch = await touches(tx, story);
    const before = [...all].reverse().find((release) => release.liveUntil === waiting.liveFrom);
    await dropRelease(tx, waiting.id);
    if (before)
      await tx.update(releases).set({ liveUntil: waiting.liveUntil }).where(eq(releases.id, before.id));
    if (all.length === 1) {
      await tx
        .update(stories)
        // With nothing to take down, no hour for it.
        .set({
          firstLiveFrom: null,
          state: 'draft',
          withdrawnAt: null,
          withdrawnKind: null,
          withdrawnReason: null,
        })
        .where(eq(stories.id, story.id));
    }
    await rememberBefore(tx, story.id, null);
    await settle(tx, story.id, t);
    await emit(tx, actor, {
      kind: 'story.cancelled',
      subject: story.id,
      before: { from: waiting.liveFrom, kind: waiting.kind },
      touch,
    });
    return { story: story.id };
  });
}
