import { and, eq, gt } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { mustMakeFront } from '../load.ts';
import { FrontName } from '../model.ts';
import { dropSpan, ofFront } from '../spans.ts';
import { frontReleases } from '../tables.ts';

export const CancelFront = FrontName.extend({ release: Id });

/** Takes back a front that waits for its hour. Failures: invalid, not-allowed, not-found, nothing-scheduled. */
export function cancelFront(actor: Actor, input: unknown): Promise<Result<{ release: string }>> {
  return command(CancelFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const [waiting] = await tx
      .select()
      .from(frontReleases)
      .where(and(ofFront(data), eq(frontReleases.id, data.release), gt(frontReleases.liveFrom, now())))
      .limit(1);
    if (!waiting) return refuse('nothing-scheduled');
    await dropSpan(tx, waiting);
    await emit(tx, actor, {
      kind: 'front.cancelled',
      subject: data.language,
      place: data.place,
      before: { place: data.place, from: waiting.liveFrom, revision: waiting.revision },
    });
    return { release: waiting.id };
  });
}
