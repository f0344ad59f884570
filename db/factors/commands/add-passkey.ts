import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import { needProof } from '#db/accounts/proof';
import { oweSecurityLetter } from '#db/accounts/security-letter';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { can } from '#db/shared/permissions';
import { fail, type Result } from '#db/shared/result';
import { AddPasskey, type MadePasskey } from '../model.ts';
import { passkeySite } from '../passkey-site.ts';
import { pendingOf, takePending } from '../pending.ts';
import { welcomeStep } from '../steps.ts';
import { passkeys } from '../tables.ts';

/**
 * Keeps a passkey that the browser has made. Gives recovery codes where there were none. Failures: invalid, not-allowed,
 * proof-needed, step-over, passkey-refused.
 */
export async function addPasskey(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ codes: string[] | null }>> {
  const parsed = parseInput(AddPasskey, input);
  if (!parsed.ok) return parsed;
  const { token, response } = parsed.value;
  const asked = await pendingOf(await db(), 'new-passkey', token);
  if (asked?.user !== actor.id) return fail('step-over');
  const made = await verified(response, asked.challenge);
  if (!made) return fail('passkey-refused');
  return command(AddPasskey, input, async (tx, { name }) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await needProof(tx, actor, session);
    if (!(await takePending(tx, 'new-passkey', token))) refuse('step-over');
    const kept = await tx
      .insert(passkeys)
      .values({ ...made, user: actor.id, name, createdAt: now(), lastUsedAt: null })
      .onConflictDoNothing()
      .returning({ id: passkeys.id });
    // One id is one key: it is somebody's already.
    if (kept.length === 0) refuse('passkey-refused');
    const codes = await welcomeStep(tx, actor.id);
    await oweSecurityLetter(tx, actor.id, 'step-added');
    await emit(tx, actor, {
      kind: 'user.second-step-added',
      subject: actor.id,
      after: { what: 'passkey', name },
    });
    return { codes };
  });
}

type Made = Pick<typeof passkeys.$inferInsert, 'id' | 'publicKey' | 'counter' | 'transports' | 'backedUp'>;

async function verified(response: z.infer<typeof MadePasskey>, challenge: string): Promise<Made | null> {
  const site = passkeySite();
  if (!site) return null;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    });
    if (!registrationInfo) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      backedUp: credentialBackedUp,
    };
  } catch {
    // What comes from outside may be anything: the library throws at it.
    return null;
  }
}
