import { z } from 'zod';
import { needProof } from '#db/accounts/proof';
import { oweSecurityLetter } from '#db/accounts/security-letter';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { replaceCodes } from '../recovery.ts';
import { hasStep } from '../steps.ts';

/** Ten new recovery codes, told this once; the old ones stop working. Failures: not-allowed, proof-needed, not-found. */
export function makeRecoveryCodes(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ codes: string[] }>> {
  return command(z.strictObject({}), input, async (tx) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await needProof(tx, actor, session);
    // Without a second step there is nothing to recover.
    if (!(await hasStep(tx, actor.id))) refuse('not-found');
    const codes = await replaceCodes(tx, actor.id);
    await oweSecurityLetter(tx, actor.id, 'codes-made');
    await emit(tx, actor, { kind: 'user.recovery-codes-made', subject: actor.id });
    return { codes };
  });
}
