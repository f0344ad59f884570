/** Whether and where a picture is in use, beside the stories that show it. */
import { and, eq, like, type SQL, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { HOME } from '#db/front/model';
import { frontDrafts, frontReleases, frontRevisions } from '#db/front/tables';
import { liveUpdatePictures, liveUpdateRevisions, liveUpdates } from '#db/live/tables';
import { people } from '#db/people/tables';
import { type Language, languages } from '#db/shared/languages';
import { settings } from '#db/settings/tables';
import { picturesOf } from '#db/stories/blocks';
import { releasePictures, releases, revisions, stories } from '#db/stories/tables';
import type { FrontUse, OtherUse } from './views.ts';

/** A document (JSON) that names a picture. Ids are random, so that a search of the text finds no other. */
export const names = (document: SQL, id: string): SQL => sql`cast(${document} as text) like ${`%"${id}"%`}`;

/** The newest version of every story. */
const newest = and(eq(revisions.story, stories.id), eq(revisions.version, stories.version));

const newestUpdate = sql`${liveUpdateRevisions.version} = (select max(other.version) from ${liveUpdateRevisions} as other where other.update_id = ${liveUpdateRevisions.update})`;

/**
 * Layouts of fronts under a condition, each with how it stands at `t` (ms UTC). A save that no release and no open draft
 * names is none: nobody can come to it any more.
 */
async function frontsWhere(
  tx: Db,
  t: number,
  where: SQL,
): Promise<{ language: Language; place: string; layout: unknown; stands: FrontUse }[]> {
  const { language, place, layout } = frontRevisions;
  const released = await tx
    .select({ language, place, layout, from: frontReleases.liveFrom, until: frontReleases.liveUntil })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(where);
  const drafts = await tx
    .select({ language, place, layout })
    .from(frontDrafts)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontDrafts.revision))
    .where(and(eq(frontDrafts.closed, false), where));
  return [
    ...released.map(({ from, until, ...front }) => ({ ...front, stands: standsAt(t, from, until) })),
    ...drafts.map((front) => ({ ...front, stands: 'draft' as const })),
  ];
}

function standsAt(t: number, from: number, until: number | null): FrontUse {
  if (until !== null && until <= t) return 'before';
  return from <= t ? 'live' : 'ahead';
}

const frontsNaming = (tx: Db, t: number, id: string) =>
  frontsWhere(tx, t, names(sql`${frontRevisions.layout}`, id));

const inOrder: readonly FrontUse[] = ['live', 'ahead', 'draft', 'before'];

/** Each place once, the home front before sections by their id. */
const homeFirst = (places: readonly string[]): string[] =>
  [...new Set(places)].sort((a, b) => Number(b === HOME) - Number(a === HOME) || (a < b ? -1 : 1));

/** Where a picture is used outside of stories: all that `isUsed` counts there, fronts that stand alike only once. */
export async function otherUses(id: string): Promise<OtherUse[]> {
  const [tx, t] = [await db(), now()];
  const fronts = await frontsNaming(tx, t, id);
  const portraits = await tx
    .select({ id: people.id, name: people.name, into: people.mergedInto })
    .from(people)
    .where(eq(people.portrait, id));
  const kept = await tx.$count(settings, names(sql`${settings.value}`, id));
  return [
    ...languages.flatMap((language) => {
      const ofIt = fronts.filter((front) => front.language === language);
      return homeFirst(ofIt.map(({ place }) => place)).flatMap((place) =>
        inOrder
          .filter((stands) => ofIt.some((front) => front.place === place && front.stands === stands))
          .map((stands) => ({ kind: 'front' as const, language, place, stands })),
      );
    }),
    ...portraits.map(({ into, ...person }) => ({
      kind: 'person' as const,
      ...person,
      merged: into !== null,
    })),
    ...(kept > 0 ? [{ kind: 'template' as const }] : []),
  ];
}

/** Anything at all uses it, or readers once saw it. */
export async function isUsed(tx: Db, id: string): Promise<boolean> {
  if ((await tx.$count(releasePictures, eq(releasePictures.picture, id))) > 0) return true;
  if ((await tx.$count(liveUpdatePictures, eq(liveUpdatePictures.picture, id))) > 0) return true;
  if ((await tx.$count(people, eq(people.portrait, id))) > 0) return true;
  if ((await frontsNaming(tx, now(), id)).length > 0) return true;
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
 * Pictures that stand only in texts: drafts, changes that are not out, fronts, templates. What was ever public in a story
 * is in tables of its own and asked there.
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
    // Most of all the fronts that ever were let their stories choose the pictures: those are not read.
    ...(await frontsWhere(tx, now(), like(sql`cast(${frontRevisions.layout} as text)`, '%"picture"%'))).map(
      ({ layout }) => ({ document: layout }),
    ),
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
