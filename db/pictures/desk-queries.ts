/** Pictures as people at the desk may see them. */
import { and, asc, desc, eq, gt, inArray, lt, lte, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { contains } from '#db/core/contains';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { liveUpdatePictures, liveUpdateReleases } from '#db/live/tables';
import { people } from '#db/people/tables';
import { type PageOf, readCursor, writeCursor } from '#db/shared/page-of';
import { can, reachOf } from '#db/shared/permissions';
import { releasePictures, releases, revisions, stories } from '#db/stories/tables';
import { walledOff } from '#db/stories/wall';
import { readable } from '#db/stories/whose';
import { visibleAt } from '#db/stories/visible';
import { type PictureKind, RIGHTS_WARNING_MS } from './model.ts';
import type { PictureRow } from './reader-queries.ts';
import type { EndingPicture } from './views.ts';
import { pictures } from './tables.ts';
import { names, picturesInTexts } from './uses.ts';

const PAGE = 48;

/** Which rows a person may list: the where-clause of 'picture.read'. */
function mayList(actor: Actor): SQL {
  const reach = reachOf(actor.role, 'picture.read');
  if (reach === 'any') return sql`1 = 1`;
  return reach === 'own' ? eq(pictures.owner, actor.id) : sql`1 = 0`;
}

/** Not a picture that only stories under embargo show: it would say what they are about. */
async function outsideWall(actor: Actor): Promise<SQL | undefined> {
  const { pictures: walled } = await walledOff(actor);
  if (walled.size === 0) return undefined;
  return or(notInArray(pictures.id, [...walled]), eq(pictures.owner, actor.id));
}

/** Each word must stand in alt text, caption, credit, or the names of who is in it. */
const holds = (word: string): SQL =>
  contains(
    sql`(${pictures.alt} || ' ' || ${pictures.caption} || ' ' || ${pictures.credit} || ' ' || ${pictures.people})`,
    word,
  );

export type PictureFilter = {
  search?: string;
  kind?: PictureKind | undefined;
  /** Id of the person who added it. */
  owner?: string | undefined;
  /** Only what nothing uses and readers never saw. */
  unused?: boolean | undefined;
  /** Rights that end within a week, or have ended. */
  rights?: 'ending' | 'ended' | undefined;
  /** Cursor of the last page. */
  before?: string | undefined;
};

const withRights = (rights: 'ending' | 'ended', t: number): SQL | undefined =>
  rights === 'ended'
    ? lte(pictures.rightsUntil, t)
    : and(gt(pictures.rightsUntil, t), lte(pictures.rightsUntil, t + RIGHTS_WARNING_MS));

/** Nothing uses it, and readers never saw it. */
async function unused(tx: Db): Promise<SQL | undefined> {
  const inTexts = [...(await picturesInTexts(tx))];
  return and(
    sql`not exists (select 1 from ${releasePictures} where ${releasePictures.picture} = ${pictures.id})`,
    sql`not exists (select 1 from ${liveUpdatePictures} where ${liveUpdatePictures.picture} = ${pictures.id})`,
    sql`not exists (select 1 from ${people} where ${people.portrait} = ${pictures.id})`,
    inTexts.length > 0 ? notInArray(pictures.id, inTexts) : undefined,
  );
}

/** Pictures that this person may see, newest first, 48 a page. */
export async function listPictures(actor: Actor, filter: PictureFilter = {}): Promise<PageOf<PictureRow>> {
  const words = (filter.search ?? '').normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8);
  const cursor = readCursor(filter.before);
  const tx = await db();
  const rows = await tx
    .select()
    .from(pictures)
    .where(
      and(
        mayList(actor),
        await outsideWall(actor),
        filter.kind ? eq(pictures.kind, filter.kind) : undefined,
        filter.owner ? eq(pictures.owner, filter.owner) : undefined,
        filter.rights ? withRights(filter.rights, now()) : undefined,
        filter.unused ? await unused(tx) : undefined,
        ...words.map(holds),
        cursor
          ? or(
              lt(pictures.createdAt, cursor.at),
              and(eq(pictures.createdAt, cursor.at), lt(pictures.id, cursor.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(pictures.createdAt), desc(pictures.id))
    .limit(PAGE + 1);
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return {
    items,
    older: rows.length > PAGE && last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
  };
}

/** Who added pictures that this person may see, by name. */
export async function whoAdded(actor: Actor): Promise<{ id: string; name: string }[]> {
  return (await db())
    .selectDistinct({ id: users.id, name: users.name })
    .from(pictures)
    .innerJoin(users, eq(users.id, pictures.owner))
    .where(and(mayList(actor), await outsideWall(actor)))
    .orderBy(asc(users.name));
}

const MOST_ENDING = 12;

/** Pictures whose rights end within a week, the next first. */
export async function rightsEnding(actor: Actor, t: number): Promise<EndingPicture[]> {
  const rows = await (
    await db()
  )
    .select({ id: pictures.id, alt: pictures.alt, caption: pictures.caption, until: pictures.rightsUntil })
    .from(pictures)
    .where(and(mayList(actor), await outsideWall(actor), withRights('ending', t)))
    .orderBy(asc(pictures.rightsUntil), asc(pictures.id))
    .limit(MOST_ENDING);
  return rows.flatMap(({ id, alt, caption, until }) =>
    until === null ? [] : [{ picture: id, words: caption || alt, until }],
  );
}

const newestNaming = (tx: Db, id: string, more?: SQL) =>
  tx
    .select({ story: stories.id })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.story, stories.id), eq(revisions.version, stories.version)))
    .where(and(names(sql`${revisions.content}`, id), more));

/** May this person see a picture: by right, or because a story of theirs shows it. */
export async function maySeePicture(
  tx: Db,
  actor: Actor,
  picture: { id: string; owner: string | null },
): Promise<boolean> {
  const own = picture.owner === actor.id;
  if (
    can(actor, 'picture.read', { owner: picture.owner, section: null }) &&
    (own || !(await walledOff(actor)).pictures.has(picture.id))
  )
    return true;
  return (await newestNaming(tx, picture.id, readable(actor)).limit(1)).length > 0;
}

/** One picture, or null when there is none that this person may know of. */
export async function deskPicture(actor: Actor, id: string): Promise<PictureRow | null> {
  const tx = await db();
  const [row] = await tx.select().from(pictures).where(eq(pictures.id, id)).limit(1);
  return row && (await maySeePicture(tx, actor, row)) ? row : null;
}

const MOST_BY_ID = 100;

/** Pictures by id, in the order asked (100 at most); those that this person may not know of are missing. */
export async function picturesForDesk(actor: Actor, ids: readonly string[]): Promise<PictureRow[]> {
  const wanted = [...new Set(ids)].slice(0, MOST_BY_ID);
  const tx = await db();
  const rows = await tx.select().from(pictures).where(inArray(pictures.id, wanted));
  const found = new Map<string, PictureRow>();
  for (const row of rows) if (await maySeePicture(tx, actor, row)) found.set(row.id, row);
  return wanted.flatMap((id) => found.get(id) ?? []);
}

export type PictureUsed = {
  story: string;
  language: 'en' | 'zh';
  headline: string;
  /** A release that readers see now shows it. */
  live: boolean;
  /** Readers saw it there once; the newest version shows it no more. */
  past: boolean;
};

/** Stories that show a picture in their newest version or ever showed it to readers, as far as this person may read them. */
export async function whereUsed(actor: Actor, id: string): Promise<PictureUsed[]> {
  const tx = await db();
  const released = await tx
    .select({ story: releases.story, live: sql<number>`max(${visibleAt(now())})` })
    .from(releasePictures)
    .innerJoin(releases, eq(releases.id, releasePictures.release))
    .where(eq(releasePictures.picture, id))
    .groupBy(releases.story);
  const inUpdates = await tx
    .selectDistinct({ story: liveUpdateReleases.story })
    .from(liveUpdatePictures)
    .innerJoin(liveUpdateReleases, eq(liveUpdateReleases.id, liveUpdatePictures.release))
    .where(eq(liveUpdatePictures.picture, id));
  const liveIn = new Set(released.filter((row) => Number(row.live) === 1).map((row) => row.story));
  const newest = new Set([...(await newestNaming(tx, id)), ...inUpdates].map((row) => row.story));
  const wanted = [...new Set([...released.map((row) => row.story), ...newest])];
  if (wanted.length === 0) return [];
  const rows = await tx
    .select()
    .from(stories)
    .where(and(inArray(stories.id, wanted), readable(actor)))
    .orderBy(desc(stories.changedAt), desc(stories.id));
  return rows.map((row) => ({
    story: row.id,
    language: row.language,
    headline: row.headline,
    live: liveIn.has(row.id),
    past: !liveIn.has(row.id) && !newest.has(row.id),
  }));
}
