/** A front and its draft inside a write. */
import { and, eq, inArray, lt, notInArray } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import { sections } from '#db/sections/tables';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import {
  firstFront,
  type FrontLayout,
  frontKey,
  type FrontName,
  frontTarget,
  HOME,
  layoutOf,
} from './model.ts';
import { releaseAt } from './spans.ts';
import { frontDrafts, frontReleases, frontRevisions } from './tables.ts';

/** Saves that nothing refers to are forgotten after so long, ms. */
const THINNED_AFTER_MS = 24 * 3_600_000;

/** There is such a front: the home front, or a section of that name. */
export async function isFront(tx: Db, { place }: FrontName): Promise<boolean> {
  if (place === HOME) return true;
  const [row] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, place)).limit(1);
  return row !== undefined;
}

/** Refuses who may not publish this front, and a front that there is not. */
export async function mustMakeFront(tx: Db, actor: Actor, front: FrontName): Promise<void> {
  if (!can(actor, 'front.publish', frontTarget(front))) refuse('not-allowed');
  if (!(await isFront(tx, front))) refuse('not-found');
}

/** The rows of a section's front are of that section; whatever else came is not kept. */
export const fitting = (layout: FrontLayout, { place }: FrontName): FrontLayout =>
  place === HOME
    ? layout
    : { ...firstFront(place), sections: layout.sections.map((row) => ({ ...row, section: place })) };

export async function keepRevision(
  tx: Db,
  actor: Actor,
  front: FrontName,
  { layout, at }: { layout: FrontLayout; at: number },
): Promise<string> {
  const id = newId();
  const { language, place } = front;
  await tx.insert(frontRevisions).values({ id, language, place, layout, actor: actor.id, at });
  return id;
}

/** The layout of a front at `t` (ms UTC) as it was published; null while nobody has published one. */
export async function layoutAt(tx: Db, front: FrontName, t: number): Promise<unknown> {
  const release = await releaseAt(tx, front, t);
  if (!release) return null;
  const [row] = await tx
    .select({ layout: frontRevisions.layout })
    .from(frontRevisions)
    .where(eq(frontRevisions.id, release.revision))
    .limit(1);
  return row?.layout ?? null;
}

export type Draft = { version: number; layout: FrontLayout | null; revision: string | null };

/** The draft as it stands; without one the version goes on all the same. */
export async function draftOf(tx: Db, front: FrontName): Promise<Draft> {
  const [row] = await tx
    .select({
      version: frontDrafts.version,
      closed: frontDrafts.closed,
      revision: frontDrafts.revision,
      layout: frontRevisions.layout,
    })
    .from(frontDrafts)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontDrafts.revision))
    .where(eq(frontDrafts.key, frontKey(front)))
    .limit(1);
  if (!row) return { version: 0, layout: null, revision: null };
  return row.closed
    ? { version: row.version, layout: null, revision: null }
    : { version: row.version, layout: layoutOf(row.layout), revision: row.revision };
}

/** Points the draft at a revision, or closes it. */
export async function setDraft(
  tx: Db,
  front: FrontName,
  set: { revision: string; version: number; closed: boolean },
): Promise<void> {
  await tx
    .insert(frontDrafts)
    .values({ key: frontKey(front), ...set })
    .onConflictDoUpdate({ target: frontDrafts.key, set });
}

/** Forgets saves of a draft that became nothing, once a day has gone by. */
export async function thin(tx: Db, { language, place }: FrontName, t: number): Promise<void> {
  const old = await tx
    .select({ id: frontRevisions.id })
    .from(frontRevisions)
    .where(
      and(
        eq(frontRevisions.language, language),
        eq(frontRevisions.place, place),
        lt(frontRevisions.at, t - THINNED_AFTER_MS),
        notInArray(frontRevisions.id, tx.select({ id: frontReleases.revision }).from(frontReleases)),
        notInArray(frontRevisions.id, tx.select({ id: frontDrafts.revision }).from(frontDrafts)),
      ),
    )
    .limit(500);
  if (old.length > 0)
    await tx.delete(frontRevisions).where(
      inArray(
        frontRevisions.id,
        old.map(({ id }) => id),
      ),
    );
}
