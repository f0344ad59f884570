/** What comes from a browser about passkeys and codes. Pure. */
import { z } from 'zod';
import { filledLine } from '#db/shared/text';

/** What second steps somebody has, as lists show it. */
export type Steps = { app: boolean; passkeys: number };

const Base64Url = z.string().regex(/^[\w-]{1,20000}$/);

/** Of what else a browser says nothing is looked at. */
const credential = {
  id: Base64Url,
  rawId: Base64Url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
  clientExtensionResults: z.object({}).default({}),
};

/** A passkey that was made (RegistrationResponseJSON). */
export const MadePasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** A challenge that was signed (AuthenticationResponseJSON). */
export const SignedChallenge = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Base64Url.optional(),
  }),
});

export const Token = z.string().regex(/^[\w-]{43}$/);

export const AddPasskey = z.strictObject({ token: Token, name: filledLine(60), response: MadePasskey });
export const ConfirmCodeApp = z.strictObject({
  code: z.string().transform((text) => text.replace(/\s/g, '')),
});
export const RemovePasskey = z.strictObject({ passkey: Base64Url });
