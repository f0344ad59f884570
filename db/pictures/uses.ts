/** Whether and where a picture is in use, beside the stories that show it. */
import { and, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { frontReleases, frontRevisions } from '#db/front/tables';
import { liveUpdatePictures, liveUpdateRevisions, liveUpdates } from '#db/live/tables';
import { people } from '#db/people/tables';
import { settings } from '#db/settings/tables';
import { picturesOf } from '#db/stories/blocks';
import { releasePictures, releases, revisions, stories } from '#db/stories/tables';
import type { OtherUse } from './views.ts';

/** A document (JSON) that names a picture. Ids are random, so that a search of the text finds no other. */
export const names = (document: SQL, id: string): SQL => sql`cast(${document} as text) like ${`%"${id}"%`}`;

/** The newest version of every story. */
const newest = and(eq(revisions.story, stories.id), eq(revisions.version, stories.version));

const newestUpdate = sql`${liveUpdateRevisions.version} = (select max(other.version) from ${liveUpdateRevisions} as other where other.update_id = ${liveUpdateRevisions.update})`;

/** Fronts that are public, or will be. */
const aheadOf = (t: number): SQL =>
  or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, t)) as SQL; // `or` of given conditions

/** Where a picture is used outside of stories. */
export async function otherUses(id: string): Promise<OtherUse[]> {
  const [tx, t] = [await db(), now()];
  const fronts = await tx
    .select({ language: frontReleases.language, from: frontReleases.liveFrom })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(and(aheadOf(t), names(sql`${frontRevisions.layout}`, id)));
  const portraits = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(and(eq(people.portrait, id), isNull(people.mergedInto)));
  const kept = await tx.$count(settings, names(sql`${settings.value}`, id));
  return [
    ...fronts.map(({ language, from }) => ({ kind: 'front' as const, language, live: from <= t })),
    ...portraits.map((person) => ({ kind: 'person' as const, ...person })),
    ...(kept > 0 ? [{ kind: 'template' as const }] : []),
  ];
}

/** Anything at all uses it, or readers once saw it. */
export async function isUsed(tx: Db, id: string): Promise<boolean> {
  if ((await tx.$count(releasePictures, eq(releasePictures.picture, id))) > 0) return true;
  if ((await tx.$count(liveUpdatePictures, eq(liveUpdatePictures.picture, id))) > 0) return true;
  if ((await tx.$count(people, eq(people.portrait, id))) > 0) return true;
  if ((await tx.$count(frontRevisions, names(sql`${frontRevisions.layout}`, id))) > 0) return true;
  if ((await tx.$count(settings, names(sql`${settings.value}`, id))) > 0) return true;
  const drafts = await tx
    .select({ id: stories.id })
    .from(stories)
    .innerJoin(revisions, newest)
    .where(names(sql`${revisions.content}`, id))
    .limit(1);
  if (drafts.length > 0) return true;
  const updates = await tx
    .select({ id: liveUpdateRevisions.id })
    .from(liveUpdateRevisions)
    .where(and(newestUpdate, names(sql`${liveUpdateRevisions.content}`, id)))
    .limit(1);
  return updates.length > 0;
}

const idsIn = (document: unknown): string[] =>
  [...JSON.stringify(document).matchAll(/"([0-9a-z_-]{1,40})"/g)].flatMap(([, id]) => id ?? []);

/**
 * Pictures that stand only in texts: drafts, changes that are not out, fronts, templates. What was ever public is in
 * tables of its own and asked there.
 */
export async function picturesInTexts(tx: Db): Promise<Set<string>> {
  const drafts = await tx
    .select({ content: revisions.content })
    .from(stories)
    .innerJoin(revisions, newest)
    .where(
      sql`not exists (select 1 from ${releases} where ${releases.story} = ${stories.id} and ${releases.revision} = ${revisions.id})`,
    );
  const documents = [
    ...(await tx
      .select({ document: frontRevisions.layout })
      .from(frontRevisions)
      .innerJoin(frontReleases, eq(frontReleases.revision, frontRevisions.id))
      .where(aheadOf(now()))),
    ...(await tx.select({ document: settings.value }).from(settings)),
    ...(await tx
      .select({ document: liveUpdateRevisions.content })
      .from(liveUpdates)
      .innerJoin(liveUpdateRevisions, and(eq(liveUpdateRevisions.update, liveUpdates.id), newestUpdate))),
  ];
  return new Set([
    ...drafts.flatMap(({ content: { lead, body } }) => [
      ...(lead ? [lead.picture] : []),
      ...picturesOf(body),
    ]),
    ...documents.flatMap(({ document }) => idsIn(document)),
  ]);
}
