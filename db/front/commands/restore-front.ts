import { and, eq, lte } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { mustMakeFront } from '../load.ts';
import { FrontName } from '../model.ts';
import { beginSpan, ofFront, releaseAt } from '../spans.ts';
import { frontReleases } from '../tables.ts';

export const RestoreFront = FrontName.extend({ release: Id });

/**
 * Makes an earlier front the front again, at once, as a release of its own; a draft stays as it is. What it placed by hand
 * and is not live any more fills itself. Failures: invalid, not-allowed, not-found.
 */
export function restoreFront(actor: Actor, input: unknown): Promise<Result<{ release: string }>> {
  return command(RestoreFront, input, async (tx, data) => {
    await mustMakeFront(tx, actor, data);
    const t = now();
    const [earlier] = await tx
      .select()
      .from(frontReleases)
      .where(and(ofFront(data), eq(frontReleases.id, data.release), lte(frontReleases.liveFrom, t)))
      .limit(1);
    if (!earlier) return refuse('not-found');
    const before = await releaseAt(tx, data, t);
    const release = await beginSpan(tx, actor, data, { revision: earlier.revision, from: t });
    await emit(tx, actor, {
      kind: 'front.restored',
      subject: data.language,
      place: data.place,
      before: { place: data.place, release: before?.id ?? null, revision: before?.revision ?? null },
      after: { place: data.place, release, from: t, revision: earlier.revision, of: earlier.id },
    });
    return { release };
  });
}
