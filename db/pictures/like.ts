/** The same picture in other bytes: sent on by a phone, saved again, made smaller. */
import { and, desc, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { walledOff } from '#db/stories/wall';
import { looksAlike, SAME_SHAPE } from './alike.ts';
import { pictures } from './tables.ts';

/** The newest of one shape that are looked through: some 20 ms. */
const MOST = 20_000;

/** The newest picture that looks like this one and that this person may know of. */
export async function likeOf(
  tx: Db,
  actor: Actor,
  { width, height, look }: { width: number; height: number; look: string | null },
): Promise<{ id: string; createdAt: number } | undefined> {
  if (look === null) return undefined;
  const shape = width / height;
  const others = await tx
    .select({ id: pictures.id, owner: pictures.owner, look: pictures.look, createdAt: pictures.createdAt })
    .from(pictures)
    .where(
      and(
        isNotNull(pictures.look),
        sql`abs(${pictures.width} * 1.0 / ${pictures.height} - ${shape}) <= ${shape * SAME_SHAPE}`,
      ),
    )
    .orderBy(desc(pictures.createdAt))
    .limit(MOST);
  const { pictures: walled } = await walledOff(actor);
  return others.find(
    (one) =>
      one.look !== null &&
      looksAlike(one.look, look) &&
      can(actor, 'picture.read', { owner: one.owner, section: null }) &&
      (one.owner === actor.id || !walled.has(one.id)),
  );
}
