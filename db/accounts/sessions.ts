/** Signed-in browsers. The token carries a session id; the row decides, at every request. */
import { and, eq, isNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db, writeQuietly } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { hashOf, newSecret } from './secrets.ts';
import { sessions, users } from './tables.ts';

const HOUR = 3_600_000;
export const IDLE_MS = 12 * HOUR;
export const LONGEST_MS = 7 * 24 * HOUR;
const SEEN_EVERY_MS = 60_000;

type UserRow = typeof users.$inferSelect;

export const actorOf = (user: UserRow): Actor => ({
  brand: 'actor',
  kind: 'user',
  id: user.id,
  name: user.name,
  role: user.role,
  sections: user.sections,
  language: user.language,
});

/** Begins a session; gives its id, which goes into the browser's token and is kept here only as a hash. */
export async function beginSession(user: string, from: { agent: string; address: string }): Promise<string> {
  const id = newSecret();
  const at = now();
  await writeQuietly(async (tx) => {
    await tx
      .insert(sessions)
      .values({
        idHash: hashOf(id),
        user,
        createdAt: at,
        lastSeenAt: at,
        agent: from.agent.slice(0, 300),
        address: from.address.slice(0, 60),
      });
    await tx.update(users).set({ lastSeenAt: at }).where(eq(users.id, user));
  });
  return id;
}

/**
 * The person behind a session id; null when it ended, is too old, or its person is suspended. Asked at every request.
 * `watching`: a page asks by itself, which is no sign that somebody sits there, and keeps no session alive.
 */
export async function actorOfSession(
  id: string,
  watching = false,
): Promise<{ actor: Actor; email: string } | null> {
  const [row] = await (
    await db()
  )
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user))
    .where(eq(sessions.idHash, hashOf(id)))
    .limit(1);
  if (!row) return null;
  const t = now();
  const { session, user } = row;
  if (session.endedAt !== null || user.suspendedAt !== null) return null;
  if (t - session.lastSeenAt > IDLE_MS || t - session.createdAt > LONGEST_MS) return null;
  if (!watching && t - session.lastSeenAt > SEEN_EVERY_MS) {
    await writeQuietly(async (tx) => {
      await tx.update(sessions).set({ lastSeenAt: t }).where(eq(sessions.idHash, session.idHash));
      await tx.update(users).set({ lastSeenAt: t }).where(eq(users.id, user.id));
    });
  }
  return { actor: actorOf(user), email: user.email };
}

/** Ends one session (signing out). */
export async function endSession(id: string): Promise<void> {
  await writeQuietly((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(eq(sessions.idHash, hashOf(id))),
  );
}

/** Ends every session of a person, inside the command that suspends them or changes their role. */
export async function endAllSessions(tx: Db, user: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.user, user), isNull(sessions.endedAt)));
}
