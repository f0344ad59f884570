import { eq } from 'drizzle-orm';
import { needProof } from '#db/accounts/proof';
import { oweSecurityLetter } from '#db/accounts/security-letter';
import { attempt, forgive, ownLimits } from '#db/accounts/throttle';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { unseal } from '#db/core/seal';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { fail, type Result } from '#db/shared/result';
import { stepOf } from '../code-app.ts';
import { ConfirmCodeApp } from '../model.ts';
import { welcomeStep } from '../steps.ts';
import { codeApps } from '../tables.ts';

/**
 * A code of the new app shows that it works: from now on it is asked for. Gives recovery codes where there were none.
 * Failures: invalid, not-allowed, proof-needed, throttled, step-over (nothing was begun), code-wrong.
 */
export async function confirmCodeApp(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ codes: string[] | null }>> {
  const limits = ownLimits('code', actor.id);
  if (!(await attempt(limits))) return fail('throttled');
  return command(ConfirmCodeApp, input, async (tx, { code }) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await needProof(tx, actor, session);
    const [app] = await tx.select().from(codeApps).where(eq(codeApps.user, actor.id)).limit(1);
    const key = app && app.confirmedAt === null ? unseal(app.secret, actor.id) : undefined;
    if (key === undefined) return refuse('step-over');
    const step = stepOf(key, code, now());
    if (step === null) return refuse('code-wrong');
    await tx.update(codeApps).set({ confirmedAt: now(), lastStep: step }).where(eq(codeApps.user, actor.id));
    await forgive(limits);
    const codes = await welcomeStep(tx, actor.id);
    await oweSecurityLetter(tx, actor.id, 'step-added');
    await emit(tx, actor, { kind: 'user.second-step-added', subject: actor.id, after: { what: 'app' } });
    return { codes };
  });
}
