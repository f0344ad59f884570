import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { resolve } from '#db/addresses/resolve';
import { endAddresses } from '#db/addresses/settle';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { env } from '#db/core/env';
import { emit } from '#db/events/emit';
import { oweActivities } from '#db/federation/owe';
import { oweInspection } from '#db/inspections/queue';
import { oweWebhook } from '#db/notices/webhook';
import { goneWith } from '#db/pings/changed';
import { owePings } from '#db/pings/owe';
import { tellOfHeldQuotes } from '#db/quotes/source';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { ownAddress } from '#db/shared/own-pages';
import { placeOf } from '#db/shared/paths';
import type { Result } from '#db/shared/result';
import { filledLine } from '#db/shared/text';
import { isSafeAddress } from '../blocks.ts';
import { loadStory } from '../load.ts';
import { withdrawKinds } from '../model.ts';
import { touches } from '../publishing.ts';
import { dropRelease, isLive, releasesOf } from '../release.ts';
import { releases, stories } from '../tables.ts';
import { rememberBefore } from '../undoing.ts';

export const WithdrawStory = z.strictObject({
  story: Id,
  kind: z.enum(withdrawKinds),
  /** Printed on the page that says it was withdrawn, in the story's language. */
  reason: filledLine(500),
  /** For 'redirect': a page of ours, as a path or as its whole address. */
  target: z.string().max(500).default(''),
});

/**
 * The path (decoded) of a page of ours that is there now, whatever way it was written; undefined for anything else, and for
 * the story's own addresses, which would lead in a circle.
 */
async function pageOfOurs(target: string, story: string): Promise<string | undefined> {
  const path = isSafeAddress(target) ? ownAddress(target, env().siteUrl)?.path : undefined;
  if (path === undefined) return undefined;
  const place = placeOf(path);
  if (place?.rule.body !== 'html') return undefined;
  if (place.kind !== 'story') return path;
  const fate = await resolve(path);
  const at = fate.kind === 'moved' ? await resolve(fate.to) : fate;
  return at.kind === 'page' && at.story !== story ? path : undefined;
}

/** Takes a story down at once, with everything that waits. Failures: invalid, not-found, not-allowed, not-live. */
export function withdrawStory(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(WithdrawStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.withdraw');
    const t = now();
    const all = await releasesOf(tx, story.id);
    const live = all.find((release) => isLive(release, t));
    if (!live) return refuse('not-live');
    const target = data.kind === 'redirect' ? await pageOfOurs(data.target, story.id) : '';
    if (target === undefined) return refuse('invalid', { fields: { target: 'address' } });
    const touch = await touches(tx, story);
    await tx.update(releases).set({ liveUntil: t }).where(eq(releases.id, live.id));
    for (const waiting of all.filter((release) => release.liveFrom > t)) await dropRelease(tx, waiting.id);
    await rememberBefore(tx, story.id, null);
    await endAddresses(
      tx,
      story.id,
      t,
      data.kind === 'redirect'
        ? { kind: 'redirect', target }
        : { kind: data.kind === 'legal' ? 'withheld' : 'gone' },
    );
    await tx
      .update(stories)
      .set({ state: 'withdrawn', withdrawnAt: t, withdrawnKind: data.kind, withdrawnReason: data.reason })
      .where(eq(stories.id, story.id));
    const event = await emit(tx, actor, {
      kind: 'story.withdrawn',
      subject: story.id,
      after: { kind: data.kind, reason: data.reason },
      touch,
    });
    await oweWebhook(tx, `down:${live.id}`, {
      kind: 'story.withdrawn',
      event,
      at: t,
      story: { ...live, id: story.id, headline: '' },
    });
    await oweInspection(tx, story.id);
    await owePings(tx, `down:${live.id}`, { event, story: story.id, changed: () => goneWith(tx, live) });
    await oweActivities(tx, live, { verb: 'delete', event });
    await tellOfHeldQuotes(tx, actor, story);
    return { at: t };
  });
}
