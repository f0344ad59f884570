/** One-time links as their pages see them. */
import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { isWhole, mayGive, type Role } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { hashOf } from './secrets.ts';
import { actorOf } from './sessions.ts';
import { invitations, users } from './tables.ts';

export type LinkRow = typeof invitations.$inferSelect;

/** An invitation is worth what whoever made it may still give: one of a person with fewer rights by now gives nothing. */
export async function stillGiven(
  connection: Db,
  { kind, invitedBy, role, sections }: LinkRow,
): Promise<boolean> {
  if (!isWhole({ role, sections })) return false;
  if (kind === 'chief' || invitedBy === null || invitedBy.startsWith('system:')) return true;
  const [giver] = await connection.select().from(users).where(eq(users.id, invitedBy)).limit(1);
  return giver !== undefined && giver.suspendedAt === null && mayGive(actorOf(giver), { role, sections });
}

/** The row of a token that may still be used. Failures: not-found, already-used, expired (also: see `stillGiven`). */
export async function usableLink(connection: Db, token: string): Promise<Result<LinkRow>> {
  const [row] = await connection
    .select()
    .from(invitations)
    .where(eq(invitations.tokenHash, hashOf(token)))
    .limit(1);
  if (!row) return fail('not-found');
  if (row.usedAt !== null || row.withdrawnAt !== null) return fail('already-used');
  if (row.expiresAt <= now() || !(await stillGiven(connection, row))) return fail('expired');
  return ok(row);
}

/** What the page behind a link greets with. */
export async function linkGreeting(
  token: string,
): Promise<Result<{ kind: 'chief' | 'invite'; email: string; name: string; role: Role }>> {
  const link = await usableLink(await db(), token);
  if (!link.ok) return link;
  const { kind, email, name, role } = link.value;
  return ok({ kind, email, name, role });
}
