/** Who follows us from other servers. Whoever calls has checked who asks. */
import { and, eq, gte, lt, or } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db, writeQuietly } from '#db/core/write';
import { deliveries } from '#db/notices/tables';
import { newId } from '#db/shared/id';
import type { ActivityBody, Follow } from './activity.ts';
import { type Followed, keyOf } from './model.ts';
import { followers } from './tables.ts';

type Follower = {
  actor: string;
  /** Their own inbox, and the one that their whole server shares. */
  inbox: string;
  sharedInbox: string | undefined;
  key: string;
  keyPem: string;
};

/** Things here that one actor may follow: more than a reader would, and no more than a list of them all. */
export const MOST_OF_ACTOR = 100;
/** Rows of followers from one server: what any of them may cost us. A large one has readers by the ten thousand. */
export const MOST_OF_HOST = 50_000;

/** Room for one more of theirs: by the actor's own address, and by the beginning that all of their server have. */
async function hasRoom(tx: Db, actor: string): Promise<boolean> {
  if ((await tx.$count(followers, eq(followers.actor, actor))) >= MOST_OF_ACTOR) return false;
  const { origin } = new URL(actor);
  // Written in capitals, say: it would be counted nowhere.
  if (!actor.startsWith(`${origin}/`)) return false;
  // Every address there begins with the origin and a stroke; the sign after a stroke is a nought.
  const there = and(gte(followers.actor, `${origin}/`), lt(followers.actor, `${origin}0`));
  return (await tx.$count(followers, there)) < MOST_OF_HOST;
}

/**
 * Takes somebody in, and owes them the answer. Asked again, it answers again. False, and nothing is owed, when they follow
 * as much as one may, or their server has as many as one may.
 */
export async function takeFollower(followed: Followed, follower: Follower, follow: Follow): Promise<boolean> {
  const { actor, key, keyPem } = follower;
  const inbox = follower.sharedInbox ?? follower.inbox;
  const id = newId();
  const values = { follow: follow.id, inbox, key, keyPem };
  const body: ActivityBody = { verb: 'accept', by: keyOf(followed), inbox, id, follow };
  return writeQuietly(async (tx) => {
    const known = and(eq(followers.followed, keyOf(followed)), eq(followers.actor, actor));
    if ((await tx.$count(followers, known)) === 0 && !(await hasRoom(tx, actor))) return false;
    await tx
      .insert(followers)
      .values({ id, followed: keyOf(followed), actor, ...values, at: now() })
      .onConflictDoUpdate({ target: [followers.followed, followers.actor], set: values });
    await tx
      .insert(deliveries)
      .values({
        id,
        key: `activity:accept:${id}`,
        target: 'activity',
        subject: id,
        body: JSON.stringify(body),
        nextAt: now(),
      });
    return true;
  });
}

/** Lets go of one who follows no longer: by what was followed, or by the wish to. */
export async function dropFollower(
  actor: string,
  what: { followed?: Followed; follow?: string },
): Promise<void> {
  const which = [
    ...(what.followed ? [eq(followers.followed, keyOf(what.followed))] : []),
    ...(what.follow === undefined ? [] : [eq(followers.follow, what.follow)]),
  ];
  const [first, ...others] = which;
  if (!first) return;
  const any = or(first, ...others) ?? first;
  await writeQuietly((tx) => tx.delete(followers).where(and(eq(followers.actor, actor), any)));
}

/** Forgets whoever is no more on their own server. */
export const forgetFollower = (actor: string): Promise<unknown> =>
  writeQuietly((tx) => tx.delete(followers).where(eq(followers.actor, actor)));

/** Forgets all at an inbox that takes nothing any more. */
export const forgetInbox = (inbox: string): Promise<unknown> =>
  writeQuietly((tx) => tx.delete(followers).where(eq(followers.inbox, inbox)));

/** What somebody who follows us signs with; undefined for everybody else. */
export async function keyOfFollower(actor: string): Promise<{ id: string; pem: string } | undefined> {
  const [row] = await (await db()).select().from(followers).where(eq(followers.actor, actor)).limit(1);
  return row && { id: row.key, pem: row.keyPem };
}

/** How many follow: all that anybody is told of them. */
export const followersOf = async (followed: Followed): Promise<number> =>
  (await db()).$count(followers, eq(followers.followed, keyOf(followed)));
