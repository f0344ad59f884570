/** Signing in by a passkey alone: it is held by one device and opened by its owner, which are two steps in one. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { tellOfSignIn } from '#db/accounts/security-letter';
import { actorOf, beginSession, type From } from '#db/accounts/sessions';
import { users } from '#db/accounts/tables';
import { attempt, forgive, signInLimits } from '#db/accounts/throttle';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { db } from '#db/core/write';
import { emit } from '#db/events/emit';
import { parseInput } from '#db/shared/command';
import { fail, ok, type Result } from '#db/shared/result';
import { SignedChallenge, Token } from './model.ts';
import { passkeySite } from './passkey-site.ts';
import { beginPending, pendingOf, takePending } from './pending.ts';
import { passkeys } from './tables.ts';

const addressLimits = (from: From) =>
  signInLimits('', from.address).filter(({ key }) => key.startsWith('address:'));

/** A challenge for whatever passkey the browser has of this site. Failures: not-found (none can be), throttled. */
export async function askPasskey(
  from: From,
): Promise<Result<{ token: string; options: PublicKeyCredentialRequestOptionsJSON }>> {
  const site = passkeySite();
  if (!site) return fail('not-found');
  if (!(await attempt(addressLimits(from)))) return fail('throttled');
  const options = await generateAuthenticationOptions({ rpID: site.id, userVerification: 'required' });
  return ok({
    token: await beginPending({ kind: 'passkey', user: null, challenge: options.challenge }),
    options,
  });
}

const Answer = z.strictObject({ token: Token, response: SignedChallenge });

/** Takes the signed challenge, once, and begins a session; gives its id. Failures: invalid, step-over, passkey-refused. */
export async function signInByPasskey(input: unknown, from: From): Promise<Result<{ session: string }>> {
  const parsed = parseInput(Answer, input);
  if (!parsed.ok) return parsed;
  const { token, response } = parsed.value;
  const site = passkeySite();
  const reader = await db();
  const asked = await pendingOf(reader, 'passkey', token);
  if (!site || !asked) return fail('step-over');
  const [known] = await reader.select().from(passkeys).where(eq(passkeys.id, response.id)).limit(1);
  if (!known) return fail('passkey-refused');
  const counter = await newCounter(response, asked.challenge, site, known);
  if (counter === null) return fail('passkey-refused');
  return command(Answer, input, async (tx) => {
    if (!(await takePending(tx, 'passkey', token))) refuse('step-over');
    const [user] = await tx.select().from(users).where(eq(users.id, known.user)).limit(1);
    if (!user || user.suspendedAt !== null) return refuse('passkey-refused');
    const used = await tx
      .update(passkeys)
      .set({ counter, lastUsedAt: now() })
      .where(eq(passkeys.id, known.id))
      .returning({ id: passkeys.id });
    // Taken away a moment ago.
    if (used.length === 0) refuse('passkey-refused');
    await forgive(addressLimits(from));
    await emit(tx, actorOf(user), { kind: 'user.signed-in', subject: user.id, after: { by: 'passkey' } });
    const session = await beginSession(user.id, from);
    await tellOfSignIn(tx, user.id, session, { from });
    return { session };
  });
}

/** The passkey's new count of uses; null when the signature is not what was asked for. */
async function newCounter(
  response: AuthenticationResponseJSON,
  challenge: string,
  site: { id: string; origin: string },
  known: typeof passkeys.$inferSelect,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: known.id,
        publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')),
        counter: known.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // What comes from outside may be anything: the library throws at it.
    return null;
  }
}
