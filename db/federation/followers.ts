/** Who follows us from other servers. Whoever calls has checked who asks. */
import { and, eq, or } from 'drizzle-orm';
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

/** Takes somebody in, and owes them the answer. Asked again, it answers again. */
export async function takeFollower(followed: Followed, follower: Follower, follow: Follow): Promise<void> {
  const { actor, key, keyPem } = follower;
  const inbox = follower.sharedInbox ?? follower.inbox;
  const id = newId();
  const values = { follow: follow.id, inbox, key, keyPem };
  const body: ActivityBody = { verb: 'accept', by: keyOf(followed), inbox, id, follow };
  await writeQuietly(async (tx) => {
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
