import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { endAddresses } from '#db/addresses/settle';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { filledLine } from '#db/shared/text';
import { isSafeAddress } from '../blocks.ts';
import { loadStory } from '../load.ts';
import { withdrawKinds } from '../model.ts';
import { touches } from '../publishing.ts';
import { dropRelease, isLive, releasesOf } from '../release.ts';
import { releases, stories } from '../tables.ts';

export const WithdrawStory = z
  .strictObject({
    story: Id,
    kind: z.enum(withdrawKinds),
    /** Printed on the page that says it was withdrawn, in the story's language. */
    reason: filledLine(500),
    /** For 'redirect': a path on this site. */
    target: z.string().max(500).default(''),
  })
  .refine((data) => data.kind !== 'redirect' || (data.target.startsWith('/') && isSafeAddress(data.target)), {
    path: ['target'],
    error: 'address',
  });

/** Takes a story down at once, with everything that waits. Failures: invalid, not-found, not-allowed, not-live. */
export function withdrawStory(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(WithdrawStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.withdraw');
    const t = now();
    const all = await releasesOf(tx, story.id);
    const live = all.find((release) => isLive(release, t));
    if (!live) return refuse('not-live');
    const touch = await touches(tx, story);
    await tx.update(releases).set({ liveUntil: t }).where(eq(releases.id, live.id));
    for (const waiting of all.filter((release) => release.liveFrom > t)) await dropRelease(tx, waiting.id);
    await endAddresses(
      tx,
      story.id,
      t,
      data.kind === 'redirect'
        ? { kind: 'redirect', target: data.target }
        : { kind: data.kind === 'legal' ? 'withheld' : 'gone' },
    );
    await tx
      .update(stories)
      .set({ state: 'withdrawn', withdrawnAt: t, withdrawnKind: data.kind, withdrawnReason: data.reason })
      .where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.withdrawn',
      subject: story.id,
      after: { kind: data.kind, reason: data.reason },
      touch,
    });
    return { at: t };
  });
}
