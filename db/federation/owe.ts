/** Tells followers on other servers of a release, or of the end of one. Owed in the transaction of the event that it tells of. */
import { createHash } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNull, lte, max } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { announced } from '#db/events/tables';
import { liveKey, oweNewest } from '#db/notices/renew';
import { deliveries } from '#db/notices/tables';
import { people } from '#db/people/tables';
import { newId } from '#db/shared/id';
import { releasePeople, releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { UNDO_MS } from '#db/stories/undoing';
import type { ActivityBody, SpreadBody } from './activity.ts';
import { type Followed, keyOf } from './model.ts';
import { followers } from './tables.ts';

type ReleaseRow = typeof releases.$inferSelect;
type Verb = 'create' | 'update' | 'delete';

/** Everything that shows a story, or did: the paper, its sections, its authors and whom they were merged into. */
async function shownBy(tx: Db, { story, language }: ReleaseRow): Promise<Followed[]> {
  const begun = await tx
    .select({ id: releases.id, section: releases.section })
    .from(releases)
    .where(
      and(
        eq(releases.story, story),
        eq(releases.held, false),
        eq(releases.undone, false),
        lte(releases.liveFrom, now()),
      ),
    );
  const named = await tx
    .selectDistinct({ id: people.id, into: people.mergedInto })
    .from(releasePeople)
    .innerJoin(people, eq(people.id, releasePeople.person))
    .where(
      inArray(
        releasePeople.release,
        begun.map(({ id }) => id),
      ),
    );
  const sections = new Set(begun.flatMap(({ section }) => section ?? []));
  const authors = new Set(named.flatMap(({ id, into }) => (into === null ? [id] : [id, into])));
  return [
    { kind: 'paper', language },
    ...[...sections].map((section): Followed => ({ kind: 'section', section, language })),
    ...[...authors].map((person): Followed => ({ kind: 'author', person })),
  ];
}

/** Followers were told of it: one that was taken down before has nothing to be said of. */
async function wasTold(tx: Db, story: string): Promise<boolean> {
  const [row] = await tx
    .select({ release: announced.release })
    .from(announced)
    .innerJoin(releases, eq(releases.id, announced.release))
    .where(eq(releases.story, story))
    .limit(1);
  return row !== undefined;
}

const markOf = (inbox: string): string => createHash('sha256').update(inbox).digest('hex').slice(0, 32);

/**
 * Owes each inbox one message about a story; a new one is besides shown to those who follow its section or an author by
 * just that one, because servers show what whoever is followed shows. False when nobody follows.
 */
export async function oweActivities(
  tx: Db,
  release: ReleaseRow,
  { verb, event }: { verb: Verb; event: number },
): Promise<boolean> {
  if (!env().federation) return false;
  if (verb === 'delete' && !(await wasTold(tx, release.story))) return false;
  const by = await shownBy(tx, release);
  const rows = await tx
    .selectDistinct({ inbox: followers.inbox, followed: followers.followed })
    .from(followers)
    .where(inArray(followers.followed, by.map(keyOf)));
  const about = { story: release.story, language: release.language, release: release.id };
  const paper = keyOf({ kind: 'paper', language: release.language });
  const bodies: ActivityBody[] = [...new Set(rows.map(({ inbox }) => inbox))].map((inbox) => ({
    verb,
    inbox,
    ...about,
  }));
  if (verb === 'create')
    for (const { inbox, followed } of rows)
      if (followed !== paper) bodies.push({ verb: 'announce', by: followed, inbox, ...about });
  for (const body of bodies) {
    const as = body.verb === 'announce' ? `announce:${body.by}` : body.verb;
    await tx
      .insert(deliveries)
      .values({
        id: newId(),
        key: `activity:${as}:${release.id}:${markOf(body.inbox)}`,
        target: 'activity',
        subject: String(event),
        story: release.story,
        body: JSON.stringify(body),
        nextAt: now(),
      })
      .onConflictDoNothing();
  }
  return bodies.length > 0;
}

/** Followers hear of one live story at most this often, ms: their servers keep every version. */
export const UPDATES_MS = 5 * 60_000;

/** Inboxes that become messages in one write. */
export const LOT = 300;

/** What tells followers of a live story, all of them: one row, whoever they are. */
const spreadKey = (story: string): string => liveKey('activity', story);

/** Is it what becomes messages, rather than one of them? */
export const isSpread = (key: string): boolean => /^live:activity:[^:]+(?::lot:.*)?$/.test(key);

/**
 * Owes followers word of what is new in a live story, from `from` (ms UTC) on. Who they are is asked when it goes, once for
 * everything that came in the meantime, so that posting costs the same however many follow. False when nobody follows
 * anything.
 */
export async function oweSpread(
  tx: Db,
  { story, event }: { story: string; event: number },
  from: number,
): Promise<boolean> {
  if (!env().federation) return false;
  const [anybody] = await tx.select({ id: followers.id }).from(followers).limit(1);
  if (!anybody) return false;
  const body: SpreadBody = { verb: 'spread', story, event, after: '' };
  await oweNewest(
    tx,
    [
      {
        key: spreadKey(story),
        target: 'activity',
        subject: String(event),
        story,
        body: JSON.stringify(body),
      },
    ],
    { from, pace: UPDATES_MS },
  );
  return true;
}

/**
 * Owes each inbox of a lot one `Update` of a live story that is public; whoever has yet to get the last one gets this
 * instead. The next lot is owed as this one was, so that no write is long; a lot leaves no row behind.
 */
export async function spread(tx: Db, body: SpreadBody, row: string): Promise<void> {
  const { story, event, after } = body;
  if (after !== '') await tx.delete(deliveries).where(eq(deliveries.id, row));
  const [release] = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.story, story), visibleAt(now())))
    .limit(1);
  if (!release) return;
  const shown = (await shownBy(tx, release)).map(keyOf);
  const rows = await tx
    .selectDistinct({ inbox: followers.inbox })
    .from(followers)
    .where(and(inArray(followers.followed, shown), gt(followers.inbox, after)))
    .orderBy(asc(followers.inbox))
    .limit(LOT);
  const about = { target: 'activity' as const, subject: String(event), story };
  const owed = rows.map(({ inbox }) => {
    const { language } = release;
    const said: ActivityBody = { verb: 'update', inbox, story, language, release: `live-${event}` };
    return { ...about, key: `${spreadKey(story)}:${markOf(inbox)}`, body: JSON.stringify(said) };
  });
  await oweNewest(tx, owed, { from: now(), pace: UPDATES_MS });
  const last = rows.at(-1)?.inbox;
  if (rows.length < LOT || last === undefined) return;
  const next: SpreadBody = { ...body, after: last };
  const id = newId();
  await tx
    .insert(deliveries)
    .values({
      ...about,
      id,
      key: `${spreadKey(story)}:lot:${id}`,
      body: JSON.stringify(next),
      nextAt: now(),
    });
}

/**
 * When nothing of the story can be taken back any more (ms UTC): a release of it has begun (or was taken back) so lately
 * that nobody may hear of it, and what its page says now is not to leave the house yet. Null when that is so already.
 */
export async function settlesAt(tx: Db, story: string): Promise<number | null> {
  const [row] = await tx
    .select({ at: max(releases.recordedAt) })
    .from(releases)
    .leftJoin(announced, eq(announced.release, releases.id))
    .where(
      and(
        eq(releases.story, story),
        isNull(announced.release),
        eq(releases.held, false),
        lte(releases.liveFrom, now()),
        gt(releases.recordedAt, now() - UNDO_MS),
      ),
    );
  return row?.at == null ? null : row.at + UNDO_MS;
}
