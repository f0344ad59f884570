import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { parseInput } from '#db/shared/command';
import { newId } from '#db/shared/id';
import { fail, type Result } from '#db/shared/result';
import { usableLink } from '../links.ts';
import { AcceptLink } from '../model.ts';
import { hashPassword } from '../passwords.ts';
import { actorOf } from '../sessions.ts';
import { invitations, users } from '../tables.ts';

/**
 * Turns a one-time link into an account; the link is spent in the same transaction. Has no actor: the token is the
 * right. Failures: invalid, not-found, already-used, expired, email-taken, busy.
 */
export async function acceptLink(input: unknown): Promise<Result<{ user: string; email: string }>> {
  const parsed = parseInput(AcceptLink, input);
  if (!parsed.ok) return parsed;
  // Hashed before the write: it takes longer than a transaction may.
  const passwordHash = await hashPassword(parsed.value.password);
  if (passwordHash === 'busy') return fail('busy');
  return command(AcceptLink, parsed.value, async (tx, data) => {
    const link = await usableLink(tx, data.token);
    if (!link.ok) return refuse(link.error.code);
    const row = link.value;
    const email = row.kind === 'chief' ? data.email : row.email;
    if (!email) return refuse('invalid', { fields: { email: 'required' } });
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email)).limit(1);
    if (taken) refuse('email-taken');
    const [user] = await tx
      .insert(users)
      .values({
        id: newId(),
        email,
        name: data.name,
        role: row.role,
        sections: row.sections,
        passwordHash,
        createdAt: now(),
      })
      .returning();
    if (!user) throw new Error('The account was not written.');
    await tx.update(invitations).set({ usedAt: now() }).where(eq(invitations.tokenHash, row.tokenHash));
    await emit(tx, actorOf(user), {
      kind: 'user.joined',
      subject: user.id,
      after: { email, role: row.role },
    });
    return { user: user.id, email };
  });
}
