import { z } from 'zod';
import { Override } from '#db/checks/model';
import { refuseStops } from '#db/checks/stops';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { loadStory, loadVersion } from '../load.ts';
import { release } from '../publishing.ts';
import { isLive, releasesOf } from '../release.ts';
import { isWithdrawn } from '../removal.ts';

export const PublishStory = z.strictObject({
  story: Id,
  /** The version that the editor saw: nothing else is ever published. */
  version: z.number().int().positive(),
  /** For a story that is live already: a small fix keeps the Updated time, an update sets it. */
  kind: z.enum(['fix', 'update']).default('update'),
  /** ms UTC; null = now. The past is only for system actors. */
  at: z.number().int().nullable().default(null),
  /** Checks that the editor passes in spite of what they found, and why. */
  override: Override.nullable().default(null),
});

const GRACE_MS = 60_000;

/**
 * Publishes a version now, or schedules it. Gives its address, the instant it goes live (ms UTC), and the waiting
 * releases that could not be merged with it (held). Failures: the checks' codes, stale, not-allowed, in-the-past.
 */
export function publishStory(
  actor: Actor,
  input: unknown,
): Promise<Result<{ path: string; from: number; live: boolean; release: string; held: string[] }>> {
  return command(PublishStory, input, async (tx, data) => {
    const loaded = await loadStory(tx, actor, data.story, 'story.publish');
    const revision = await loadVersion(tx, loaded, data.version);
    const { story } = loaded;
    // The section that it goes to counts, not only the one that it comes from.
    if (!can(actor, 'story.publish', { owner: story.owner, section: revision.content.section }))
      refuse('not-allowed');
    if (isWithdrawn(story, now()) && !can(actor, 'story.withdraw')) refuse('not-allowed');
    const t = now();
    const passed =
      actor.kind === 'user' ? await refuseStops(tx, story, revision.content, data.override, t) : [];

    if (actor.kind === 'user' && data.at !== null && data.at < t - GRACE_MS) refuse('in-the-past');
    const from = data.at === null ? t : actor.kind === 'user' ? Math.max(data.at, t) : data.at;
    const wasLive = (await releasesOf(tx, story.id)).some((other) => isLive(other, t));
    const done = await release(tx, actor, story, revision, { kind: data.kind, from });
    const live = done.from <= t;
    await emit(tx, actor, {
      kind: live ? (wasLive ? 'story.updated' : 'story.published') : 'story.scheduled',
      subject: story.id,
      after: {
        version: data.version,
        path: done.path,
        from: done.from,
        kind: data.kind,
        held: done.held,
        ...(passed.length > 0 ? { passed, reason: data.override?.reason } : {}),
      },
      touch: done.touch,
    });
    return { path: done.path, from: done.from, live, release: done.release, held: done.held };
  });
}
