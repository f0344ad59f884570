/** What is owed to the outside: taken when it is due, tried, and settled. At least once, under an id that stays the same. */
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { namesOf } from '#db/accounts/desk-queries';
import { isPasswordLetter, passwordLetter } from '#db/accounts/password-letter';
import { isSecurityLetter, securityLetter } from '#db/accounts/security-letter';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { faultPoint } from '#db/core/faults';
import { db, write } from '#db/core/write';
import { ActivityBody, SpreadBody } from '#db/federation/activity';
import { isBlocked } from '#db/federation/blocked';
import { isSpread, spread } from '#db/federation/owe';
import { type PingMessage, pingMessage } from '#db/pings/message';
import { isPing } from '#db/pings/model';
import { can } from '#db/shared/permissions';
import type { Language } from '#db/shared/languages';
import { releases, stories } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { targetFor } from '#db/stories/whose';
import { type Destination, destinationOf } from '#db/webhooks/destination';
import { letterOf } from './letter.ts';
import { isOfLive } from './renew.ts';
import { deliveries, notices } from './tables.ts';

const AT_ONCE = 10;
const MINUTE = 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * MINUTE;
/** With the pauses below, about two days. */
const MOST_ATTEMPTS = 14;

/** How long after the nth try the next one comes: 1, 2, 4 … minutes, at most six hours. */
export const pauseAfter = (attempt: number): number =>
  Math.min(LONGEST_PAUSE_MS, MINUTE * 2 ** Math.max(0, attempt - 1));

export type Letter = {
  /** The delivery's id: the same at every try. */
  id: string;
  to: { name: string; address: string };
  /** Of the desk for who gets it. */
  language: Language;
  subject: string;
  text: string;
  /** When it was written (ms UTC). */
  at: number;
};

const due = (connection: Db) =>
  connection
    .select()
    .from(deliveries)
    .where(and(isNull(deliveries.doneAt), isNull(deliveries.gaveUpAt), lte(deliveries.nextAt, now())))
    // What people and other houses wait for goes before what is owed to followers, who may be many.
    .orderBy(asc(sql`${deliveries.target} = 'activity'`), asc(deliveries.nextAt))
    .limit(AT_ONCE);

/** Something to be carried: its id is the same at every try, so that whoever gets it twice drops one. */
export type Parcel =
  | { kind: 'mail'; id: string; letter: Letter }
  | { kind: 'webhook'; id: string; body: string; to: Destination }
  | { kind: 'ping'; id: string; message: PingMessage }
  | { kind: 'activity'; id: string; activity: ActivityBody };

/** What is to be tried now. The next try of each is fixed before this one begins: nobody else takes it meanwhile. */
export async function takeParcels(): Promise<Parcel[]> {
  if ((await due(await db())).length === 0) return [];
  const taken = await write(async (tx) => {
    const found: Parcel[] = [];
    // What becomes messages comes after those that are out: it may put newer words in their place.
    const rows = (await due(tx)).sort((a, b) => Number(isSpread(a.key)) - Number(isSpread(b.key)));
    for (const owed of rows) {
      const parcel = await parcelOf(tx, owed);
      const attempts = owed.attempts + 1;
      await tx
        .update(deliveries)
        .set(
          parcel === 'spread'
            ? { attempts, doneAt: now() }
            : parcel
              ? { attempts, nextAt: now() + pauseAfter(attempts) }
              : { doneAt: now(), dropped: true, ...forgotten(owed) },
        )
        .where(eq(deliveries.id, owed.id));
      if (parcel && parcel !== 'spread') found.push(parcel);
    }
    faultPoint('taking');
    return found;
  });
  faultPoint('taken');
  return taken;
}

/** What goes out; undefined for what is not wanted any more; 'spread' where it has become messages of its own. */
async function parcelOf(
  tx: Db,
  owed: typeof deliveries.$inferSelect,
): Promise<Parcel | 'spread' | undefined> {
  // Taken down meanwhile, or taken back: that is told, or nothing is.
  if (isOfLive(owed.key) && !(await isPublic(tx, owed.story))) return undefined;
  if (owed.target === 'webhook') {
    // One that was stopped meanwhile is told nothing more.
    const to = await destinationOf(tx, owed.webhook);
    return to && { kind: 'webhook', id: owed.id, body: owed.body, to };
  }
  if (owed.target === 'activity') {
    // Switched off: nobody is told any more.
    if (!env().federation) return undefined;
    const body = z.union([ActivityBody, SpreadBody]).parse(JSON.parse(owed.body));
    if (body.verb === 'spread') {
      await spread(tx, body, owed.id);
      return 'spread';
    }
    if (await isBlocked(tx, body.inbox)) return undefined;
    return { kind: 'activity', id: owed.id, activity: body };
  }
  const { target } = owed;
  if (isPing(target)) {
    const message = await pingMessage(tx, { target, body: owed.body });
    return message && { kind: 'ping', id: owed.id, message };
  }
  const letter = await writerOf(owed.key)(tx, owed);
  return letter && { kind: 'mail', id: owed.id, letter };
}

async function isPublic(tx: Db, story: string | null): Promise<boolean> {
  const [shown] = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.story, story ?? ''), visibleAt(now())))
    .limit(1);
  return shown !== undefined;
}

/** Who writes a letter, by what its delivery is called. */
function writerOf(key: string) {
  if (isPasswordLetter(key)) return passwordLetter;
  return isSecurityLetter(key) ? securityLetter : compose;
}

/** The letter as it reads now; undefined when it is not wanted any more, or not theirs to know. */
async function compose(tx: Db, owed: typeof deliveries.$inferSelect): Promise<Letter | undefined> {
  const [row] = await tx
    .select({ notice: notices, story: stories, person: users })
    .from(notices)
    .innerJoin(stories, eq(stories.id, notices.story))
    .innerJoin(users, eq(users.id, notices.person))
    .where(eq(notices.id, owed.subject))
    .limit(1);
  if (!row?.person.mail || row.person.suspendedAt !== null) return undefined;
  const { notice, story, person } = row;
  if (!can(person, 'story.read', await targetFor(tx, person, story))) return undefined;
  const names = await namesOf([notice.actor]);
  return {
    id: owed.id,
    to: { name: person.name, address: person.email },
    language: person.language,
    at: notice.at,
    ...letterOf(
      {
        ...notice,
        headline: story.headline,
        language: person.language,
        actorName: names.get(notice.actor) ?? notice.actor.replace('system:', ''),
      },
      env().siteUrl,
    ),
  };
}

/** What a letter was to say is not kept once it is out, or never goes. */
const forgotten = ({ target }: typeof deliveries.$inferSelect): { body?: string } =>
  target === 'mail' ? { body: '' } : {};

/** How a try ended: null = delivered. After the last one nobody tries again, and the log says so. */
export async function settleParcel(id: string, trouble: string | null): Promise<{ gaveUp: boolean }> {
  const settled = await write(async (tx) => {
    const [owed] = await tx.select().from(deliveries).where(eq(deliveries.id, id)).limit(1);
    if (!owed || owed.doneAt !== null) return { gaveUp: false };
    const gaveUp = trouble !== null && owed.attempts >= MOST_ATTEMPTS;
    await tx
      .update(deliveries)
      .set(
        trouble === null
          ? { doneAt: now(), trouble: '', ...forgotten(owed) }
          : { trouble: trouble.slice(0, 500), ...(gaveUp ? { gaveUpAt: now(), ...forgotten(owed) } : {}) },
      )
      .where(eq(deliveries.id, id));
    faultPoint('settling');
    return { gaveUp };
  });
  faultPoint('settled');
  return settled;
}
