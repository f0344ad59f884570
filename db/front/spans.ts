/** Spans of a front inside a write: they never overlap, and what has begun is never rewritten, only ended. */
import { and, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { FrontName } from './model.ts';
import { frontReleases } from './tables.ts';

export type FrontRelease = typeof frontReleases.$inferSelect;

export const ofFront = ({ language, place }: FrontName): SQL =>
  and(eq(frontReleases.language, language), eq(frontReleases.place, place)) as SQL; // `and` of given conditions is never undefined

/** The release that a front shows, or will show as things are, at `t` (ms UTC). */
export async function releaseAt(tx: Db, front: FrontName, t: number): Promise<FrontRelease | undefined> {
  const [row] = await tx
    .select()
    .from(frontReleases)
    .where(
      and(
        ofFront(front),
        lte(frontReleases.liveFrom, t),
        or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, t)),
      ),
    )
    .limit(1);
  return row;
}

/**
 * Lets a revision be the front from `from` on, until the next one that waits. One that waits for that very instant makes
 * room; whatever stood there ends.
 */
export async function beginSpan(
  tx: Db,
  actor: Actor,
  front: FrontName,
  { revision, from }: { revision: string; from: number },
): Promise<string> {
  const stands = await releaseAt(tx, front, from);
  const [next] = await tx
    .select({ from: frontReleases.liveFrom })
    .from(frontReleases)
    .where(and(ofFront(front), gt(frontReleases.liveFrom, from)))
    .orderBy(frontReleases.liveFrom)
    .limit(1);
  if (stands?.liveFrom === from && from > now())
    await tx.delete(frontReleases).where(eq(frontReleases.id, stands.id));
  else if (stands)
    await tx.update(frontReleases).set({ liveUntil: from }).where(eq(frontReleases.id, stands.id));
  const id = newId();
  await tx
    .insert(frontReleases)
    .values({
      id,
      revision,
      language: front.language,
      place: front.place,
      liveFrom: from,
      liveUntil: next?.from ?? null,
      actor: actor.id,
    });
  return id;
}

/** Takes out a release that has not begun; what stood before it goes on until the one after it. */
export async function dropSpan(tx: Db, release: FrontRelease): Promise<void> {
  await tx.delete(frontReleases).where(eq(frontReleases.id, release.id));
  await tx
    .update(frontReleases)
    .set({ liveUntil: release.liveUntil })
    .where(and(ofFront(release), eq(frontReleases.liveUntil, release.liveFrom)));
}
