import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { can } from '#db/shared/permissions';
import { fail, type Result } from '#db/shared/result';
import { Password } from '../model.ts';
import { hashPassword } from '../passwords.ts';
import { ownPassword, TypedPassword } from '../proof.ts';
import { oweSecurityLetter } from '../security-letter.ts';
import { endAllSessions } from '../sessions.ts';
import { passwordLinks, users } from '../tables.ts';

export const ChangePassword = z.strictObject({ password: TypedPassword, next: Password });

/** Puts a new password in place: links to another one are worth nothing from then on, and other browsers sign in anew. Its owner is told. */
export async function setPassword(
  tx: Db,
  user: string,
  passwordHash: string,
  butSession?: string,
): Promise<void> {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, user));
  await tx
    .update(passwordLinks)
    .set({ usedAt: now() })
    .where(and(eq(passwordLinks.user, user), isNull(passwordLinks.usedAt)));
  await endAllSessions(tx, user, butSession);
  await oweSecurityLetter(tx, user, 'password-changed');
}

/**
 * Changes one's own password; every browser but this one (`session`: its id) is signed out. Failures: invalid,
 * not-allowed, throttled, busy, password-wrong.
 */
export async function changePassword(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ user: string }>> {
  const parsed = parseInput(ChangePassword, input);
  if (!parsed.ok) return parsed;
  if (actor.kind !== 'user') return fail('not-allowed');
  const right = await ownPassword(actor, parsed.value.password);
  if (!right.ok) return right;
  // Hashed before the write: it takes longer than a transaction may.
  const passwordHash = await hashPassword(parsed.value.next);
  if (passwordHash === 'busy') return fail('busy');
  return command(ChangePassword, input, async (tx) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await setPassword(tx, actor.id, passwordHash, session);
    await emit(tx, actor, { kind: 'user.password-changed', subject: actor.id });
    return { user: actor.id };
  });
}
