import { asc, desc, eq, inArray } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { InvitationView, UserView } from './model.ts';
import { invitations, users } from './tables.ts';

/** Everyone with an account, by name; [] for who may not manage users. */
export async function listUsers(actor: Actor): Promise<UserView[]> {
  if (!can(actor, 'user.manage')) return [];
  const rows = await (await db()).select().from(users).orderBy(asc(users.name));
  return rows.map(({ passwordHash: _, language: __, ...user }) => user);
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
  const t = now();
  return rows.map((row) => ({
    email: row.email,
    name: row.name,
    role: row.role,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: row.usedAt ? 'used' : row.withdrawnAt ? 'withdrawn' : row.expiresAt <= t ? 'expired' : 'waiting',
    handle: row.tokenHash.slice(0, 12),
  }));
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
