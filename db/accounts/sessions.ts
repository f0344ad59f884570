/** Signed-in browsers. The token carries a session id; the row decides, at every request. */
import { and, eq, isNull, ne } from 'drizzle-orm';
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

/**
 * Where a request comes from: what the browser says of itself, the address as the door established it, and the marks of
 * accounts that were used from there (device-mark).
 */
export type From = { agent: string; address: string; marks?: string };

/** Names a session and opens nothing: the first characters of the hash of its id. */
export const handleOf = (idHash: string): string => idHash.slice(0, 12);

/**
 * Begins a session; gives its id, which goes into the browser's token and is kept here only as a hash. `enrols`: it may
 * do nothing but set up a second step.
 */
export async function beginSession(user: string, from: From, enrols = false): Promise<string> {
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
        provedAt: at,
        enrols,
      });
    await tx.update(users).set({ lastSeenAt: at }).where(eq(users.id, user));
  });
  return id;
}

export type SignedIn = {
  actor: Actor;
  email: string;
  session: {
    id: string;
    handle: string;
    /** When whoever sits there last proved who they are (ms UTC). */
    provedAt: number;
    enrols: boolean;
  };
};

/**
 * The person behind a session id; null when it ended, is too old, or its person is suspended. Asked at every request.
 * `watching`: a page asks by itself, which is no sign that somebody sits there, and keeps no session alive.
 */
export async function signedInBy(id: string, watching = false): Promise<SignedIn | null> {
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
  return {
    actor: actorOf(user),
    email: user.email,
    session: {
      id,
      handle: handleOf(session.idHash),
      provedAt: session.provedAt ?? session.createdAt,
      enrols: session.enrols,
    },
  };
}

/** Who may work at the desk by a session: nobody by one that has a second step to set up first. */
export async function actorOfSession(id: string, watching = false): Promise<Actor | null> {
  const found = await signedInBy(id, watching);
  return found && !found.session.enrols ? found.actor : null;
}

/** Why a session id opens nothing, as far as whoever carries it should know. */
export async function whyOut(id: string): Promise<'suspended' | 'signed-out'> {
  const [row] = await (
    await db()
  )
    .select({ suspendedAt: users.suspendedAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user))
    .where(eq(sessions.idHash, hashOf(id)))
    .limit(1);
  return row && row.suspendedAt !== null ? 'suspended' : 'signed-out';
}

/** Ends every session of a person inside a command, but for the one that it was given from, if that may go on. */
export async function endAllSessions(tx: Db, user: string, butId?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(
      and(
        eq(sessions.user, user),
        isNull(sessions.endedAt),
        butId === undefined ? undefined : ne(sessions.idHash, hashOf(butId)),
      ),
    )
    .returning({ idHash: sessions.idHash });
  return ended.length;
}
