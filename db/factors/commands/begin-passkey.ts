import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { needProof } from '#db/accounts/proof';
import { users } from '#db/accounts/tables';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { fail, ok, type Result } from '#db/shared/result';
import { passkeySite } from '../passkey-site.ts';
import { beginPending } from '../pending.ts';
import { paperNames } from '#db/settings/reader-queries';
import { passkeys } from '../tables.ts';

/** Passkeys that one person may have. */
const MOST = 10;

/**
 * What a browser needs to make a passkey. Nothing is changed yet, so it leaves no event. Failures: not-allowed,
 * proof-needed, not-found (none can be made for this address), throttled (there are ten).
 */
export async function beginPasskey(
  actor: Actor,
  input: unknown,
  session: string,
): Promise<Result<{ token: string; options: PublicKeyCredentialCreationOptionsJSON }>> {
  const site = passkeySite();
  if (!site) return fail('not-found');
  const asked = await command(z.strictObject({}), input, async (tx) => {
    if (!can(actor, 'account.keep', { owner: actor.id, section: null })) refuse('not-allowed');
    await needProof(tx, actor, session);
    const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.id)).limit(1);
    const own = await tx.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.user, actor.id));
    if (own.length >= MOST) refuse('throttled');
    return { email: user?.email ?? '', own };
  });
  if (!asked.ok) return asked;
  const options = await generateRegistrationOptions({
    rpName: (await paperNames())[actor.language].name,
    rpID: site.id,
    userID: new TextEncoder().encode(actor.id),
    userName: asked.value.email,
    userDisplayName: actor.name,
    attestationType: 'none',
    excludeCredentials: asked.value.own,
    // Held by the device and opened by its owner: so that it can stand alone.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return ok({
    token: await beginPending({ kind: 'new-passkey', user: actor.id, challenge: options.challenge }),
    options,
  });
}
