import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { deviceOf } from './device.ts';
import { type LinkRow, stillGiven } from './links.ts';
import type { InvitationView, SessionView, UserView } from './model.ts';
import { handleOf, IDLE_MS, LONGEST_MS } from './sessions.ts';
import { invitations, sessions, users } from './tables.ts';

/** Everyone with an account, by name; [] for who may not manage users. */
export async function listUsers(actor: Actor): Promise<UserView[]> {
  if (!can(actor, 'user.manage')) return [];
  const rows = await (await db()).select().from(users).orderBy(asc(users.name));
  const open = await openSessions(rows.map(({ id }) => id));
  return rows.map(({ id, email, name, role, sections, createdAt, lastSeenAt, suspendedAt }) => ({
    id,
    email,
    name,
    role,
    sections,
    createdAt,
    lastSeenAt,
    suspendedAt,
    sessions: open.get(id) ?? [],
  }));
}

export type AccountName = { id: string; name: string; suspended: boolean };

/** Accounts by name, as whoever keeps bylines may give them one; [] for anybody else. */
export async function accountNames(actor: Actor): Promise<AccountName[]> {
  if (!can(actor, 'topic.write')) return [];
  const rows = await (
    await db()
  )
    .select({ id: users.id, name: users.name, suspendedAt: users.suspendedAt })
    .from(users)
    .orderBy(asc(users.name));
  return rows.map(({ id, name, suspendedAt }) => ({ id, name, suspended: suspendedAt !== null }));
}

/** The browsers in which somebody is signed in, last seen first. */
export const sessionsOf = async (actor: Actor): Promise<SessionView[]> =>
  (await openSessions([actor.id])).get(actor.id) ?? [];

async function openSessions(people: readonly string[]): Promise<Map<string, SessionView[]>> {
  const t = now();
  const rows = await (
    await db()
  )
    .select()
    .from(sessions)
    .where(
      and(
        inArray(sessions.user, [...people]),
        isNull(sessions.endedAt),
        gt(sessions.lastSeenAt, t - IDLE_MS),
        gt(sessions.createdAt, t - LONGEST_MS),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt));
  const found = new Map<string, SessionView[]>();
  for (const { user, idHash, agent, address, createdAt, lastSeenAt } of rows) {
    const view = {
      handle: handleOf(idHash),
      ...deviceOf(agent),
      address,
      since: createdAt,
      lastSeen: lastSeenAt,
    };
    found.set(user, [...(found.get(user) ?? []), view]);
  }
  return found;
}

/** Invitations of the last weeks, newest first; [] for who may not manage users. */
export async function listInvitations(actor: Actor): Promise<InvitationView[]> {
  if (!can(actor, 'user.manage')) return [];
  const rows = await (
    await db()
  )
    .select()
    .from(invitations)
    .where(eq(invitations.kind, 'invite'))
    .orderBy(desc(invitations.createdAt))
    .limit(50);
  const views: InvitationView[] = [];
  for (const row of rows)
    views.push({
      email: row.email,
      name: row.name,
      role: row.role,
      sections: row.sections,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      state: await invitationState(row),
      handle: row.tokenHash.slice(0, 12),
    });
  return views;
}

async function invitationState(row: LinkRow): Promise<InvitationView['state']> {
  if (row.usedAt) return 'used';
  if (row.withdrawnAt) return 'withdrawn';
  if (row.expiresAt <= now()) return 'expired';
  return (await stillGiven(await db(), row)) ? 'waiting' : 'void';
}

/** Names of people by account id, for the desk's lists; system actors keep their own. */
export async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => !id.startsWith('system:'));
  const rows =
    wanted.length > 0
      ? await (
          await db()
        )
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(inArray(users.id, wanted))
      : [];
  return new Map(rows.map((row) => [row.id, row.name]));
}
