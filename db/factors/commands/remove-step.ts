import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { needProof } from '#db/accounts/proof';
import { oweSecurityLetter } from '#db/accounts/security-letter';
import { endAllSessions } from '#db/accounts/sessions';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { RemovePasskey } from '../model.ts';
import { roleNeedsStep } from '../rule.ts';
import { afterRemoval, hasStep } from '../steps.ts';
import { codeApps, passkeys, recoveryCodes } from '../tables.ts';

/** May who asks take one of their own away, from this browser? */
async function ask(tx: Db, actor: Actor, session: string): Promise<void> {
  if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
  await needProof(tx, actor, session);
}

/** The last one stays where the role asks for one. */
async function settle(tx: Db, actor: Actor): Promise<void> {
  if ((await roleNeedsStep(tx, actor.role)) && !(await hasStep(tx, actor.id))) refuse('second-step-needed');
  await afterRemoval(tx, actor.id);
}

/** Takes one's own app away. Failures: not-allowed, proof-needed, not-found, second-step-needed. */
export function removeCodeApp(actor: Actor, input: unknown, session: string): Promise<Result<null>> {
  return command(z.strictObject({}), input, async (tx) => {
    await ask(tx, actor, session);
    const gone = await tx
      .delete(codeApps)
      .where(eq(codeApps.user, actor.id))
      .returning({ user: codeApps.user });
    if (gone.length === 0) refuse('not-found');
    await settle(tx, actor);
    await oweSecurityLetter(tx, actor.id, 'step-removed');
    await emit(tx, actor, { kind: 'user.second-step-removed', subject: actor.id, before: { what: 'app' } });
    return null;
  });
}

/** Takes a passkey of one's own away. Failures: invalid, not-allowed, proof-needed, not-found, second-step-needed. */
export function removePasskey(actor: Actor, input: unknown, session: string): Promise<Result<null>> {
  return command(RemovePasskey, input, async (tx, { passkey }) => {
    await ask(tx, actor, session);
    const [gone] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, passkey), eq(passkeys.user, actor.id)))
      .returning({ name: passkeys.name });
    if (!gone) return refuse('not-found');
    await settle(tx, actor);
    await oweSecurityLetter(tx, actor.id, 'step-removed');
    await emit(tx, actor, {
      kind: 'user.second-step-removed',
      subject: actor.id,
      before: { what: 'passkey', name: gone.name },
    });
    return null;
  });
}

/**
 * Takes every second step of a colleague away, who has lost them: they are signed out and sign in by the password, and
 * set a new one up where their role asks for it. Failures: invalid, not-allowed (also for one's own), not-found.
 */
export function removeSteps(actor: Actor, input: unknown): Promise<Result<{ user: string }>> {
  return command(z.strictObject({ user: Id }), input, async (tx, { user: id }) => {
    if (!can(actor, 'user.manage') || id === actor.id) refuse('not-allowed');
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.id, id)).limit(1);
    if (!user) return refuse('not-found');
    await tx.delete(codeApps).where(eq(codeApps.user, id));
    await tx.delete(passkeys).where(eq(passkeys.user, id));
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.user, id));
    await endAllSessions(tx, id);
    await oweSecurityLetter(tx, id, 'step-removed');
    await emit(tx, actor, { kind: 'user.second-step-removed', subject: id, before: { what: 'all' } });
    return { user: id };
  });
}
