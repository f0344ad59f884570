/** Pictures as people at the desk may see them. */
import { and, desc, eq, inArray, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { type PageOf, readCursor, writeCursor } from '#db/shared/page-of';
import { can, reachOf } from '#db/shared/permissions';
import { releasePictures, releases, revisions, stories } from '#db/stories/tables';
import { walledOff } from '#db/stories/wall';
import { readable } from '#db/stories/whose';
import { visibleAt } from '#db/stories/visible';
import type { PictureKind } from './model.ts';
import type { PictureRow } from './reader-queries.ts';
import { pictures } from './tables.ts';

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

/** Each word must stand in alt text, caption or credit. */
const holds = (word: string): SQL => {
  const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const text = sql`lower(${pictures.alt} || ' ' || ${pictures.caption} || ' ' || ${pictures.credit})`;
  return sql`${text} like ${pattern} escape '\\'`;
};

export type PictureFilter = {
  search?: string;
  kind?: PictureKind;
  /** Cursor of the last page. */
  before?: string;
};

/** Pictures that this person may see, newest first, 48 a page. */
export async function listPictures(actor: Actor, filter: PictureFilter = {}): Promise<PageOf<PictureRow>> {
  const words = (filter.search ?? '').normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8);
  const cursor = readCursor(filter.before);
  const rows = await (
    await db()
  )
    .select()
    .from(pictures)
    .where(
      and(
        mayList(actor),
        await outsideWall(actor),
        filter.kind ? eq(pictures.kind, filter.kind) : undefined,
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

/** The newest revision names the picture. Ids are random, so that a text search finds no other. */
const namesPicture = (id: string): SQL => sql`cast(${revisions.content} as text) like ${`%"${id}"%`}`;

const newestNaming = (tx: Db, id: string, more?: SQL) =>
  tx
    .select({ story: stories.id })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.story, stories.id), eq(revisions.version, stories.version)))
    .where(and(namesPicture(id), more));

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
};

/** Stories that use a picture in their newest revision or in what is live now, as far as this person may read them. */
export async function whereUsed(actor: Actor, id: string): Promise<PictureUsed[]> {
  const tx = await db();
  const live = await tx
    .selectDistinct({ story: releases.story })
    .from(releasePictures)
    .innerJoin(releases, eq(releases.id, releasePictures.release))
    .where(and(eq(releasePictures.picture, id), visibleAt(now())));
  const liveIn = new Set(live.map((row) => row.story));
  const wanted = [...new Set([...liveIn, ...(await newestNaming(tx, id)).map((row) => row.story)])];
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
  }));
}
