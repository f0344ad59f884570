import { and, eq, gt } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { mustMakeFront } from '../load.ts';
import { type FrontLayout, FrontName, layoutOf } from '../model.ts';
import { dropSpan, ofFront } from '../spans.ts';
import { frontReleases, frontRevisions } from '../tables.ts';

export const CancelFront = FrontName.extend({ release: Id });

/**
 * Takes back a front that waits for its hour, and gives its layout: somebody laid it out. Failures: invalid, not-allowed,
 * not-found, nothing-scheduled.
 */
export function cancelFront(
  actor: Actor,
  input: unknown,
): Promise<Result<{ release: string; layout: FrontLayout }>> {
  return command(CancelFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const [found] = await tx
      .select({ waiting: frontReleases, layout: frontRevisions.layout })
      .from(frontReleases)
      .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
      .where(and(ofFront(data), eq(frontReleases.id, data.release), gt(frontReleases.liveFrom, now())))
      .limit(1);
    if (!found) return refuse('nothing-scheduled');
    const { waiting, layout } = found;
    await dropSpan(tx, waiting);
    await emit(tx, actor, {
      kind: 'front.cancelled',
      subject: data.language,
      place: data.place,
      before: { place: data.place, from: waiting.liveFrom, revision: waiting.revision },
    });
    return { release: waiting.id, layout: layoutOf(layout) };
  });
}
