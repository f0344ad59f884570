import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import { parseInput } from '#db/shared/command';
import { fail, ok, type Result } from '#db/shared/result';
import { Password } from '../model.ts';
import { hashPassword } from '../passwords.ts';
import { hashOf } from '../secrets.ts';
import { actorOf } from '../sessions.ts';
import { passwordLinks, users } from '../tables.ts';
import { setPassword } from './change-password.ts';

export const SpendPasswordLink = z.strictObject({ token: z.string().min(10).max(100), password: Password });

type UserRow = typeof users.$inferSelect;

async function personOf(connection: Db, token: string): Promise<Result<UserRow>> {
  const [link] = await connection
    .select()
    .from(passwordLinks)
    .where(eq(passwordLinks.tokenHash, hashOf(token)))
    .limit(1);
  if (!link || link.user === null) return fail('not-found');
  if (link.usedAt !== null) return fail('already-used');
  if (link.expiresAt <= now()) return fail('expired');
  const [user] = await connection.select().from(users).where(eq(users.id, link.user)).limit(1);
  return user && user.suspendedAt === null ? ok(user) : fail('not-found');
}

/** Does this link still open something? Failures: not-found, already-used, expired. */
export async function passwordLinkWorks(token: string): Promise<Result<{ email: string }>> {
  const person = await personOf(await db(), token);
  return person.ok ? ok({ email: person.value.email }) : person;
}

/**
 * Puts a new password in place, once; every browser is signed out, second steps stay. Has no actor: the token is the
 * right. Failures: invalid, busy, not-found, already-used, expired.
 */
export async function spendPasswordLink(input: unknown): Promise<Result<{ user: string }>> {
  const parsed = parseInput(SpendPasswordLink, input);
  if (!parsed.ok) return parsed;
  // Hashed before the write: it takes longer than a transaction may.
  const passwordHash = await hashPassword(parsed.value.password);
  if (passwordHash === 'busy') return fail('busy');
  return command(SpendPasswordLink, parsed.value, async (tx, { token }) => {
    const person = await personOf(tx, token);
    if (!person.ok) return refuse(person.error.code);
    const user = person.value;
    await setPassword(tx, user.id, passwordHash);
    await emit(tx, actorOf(user), { kind: 'user.password-changed', subject: user.id, after: { by: 'link' } });
    return { user: user.id };
  });
}
