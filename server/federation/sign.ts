/** Signatures as the fediverse writes and reads them (draft-cavage-http-signatures-12): by a library, over headers that we choose. */
import {
  genRFC3230DigestHeader,
  parseRequestSignature,
  signAsDraftToRequest,
  verifyDraftSignature,
  verifyRFC3230DigestHeader,
} from '@misskey-dev/node-http-message-signatures';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { keyPair } from '#db/core/secrets';
import { type Followed, keyPath } from '#db/federation/model';
import { httpDate } from '#db/shared/hk-time';

/** How old what is signed may be, or how far ahead another clock, ms. */
const AGE_MS = 3_600_000;
const AHEAD_MS = 300_000;

const own = (path: string): string => env().siteUrl + path;

async function signed(
  by: Followed,
  request: { method: 'GET' | 'POST'; url: string; headers: Record<string, string> },
): Promise<Record<string, string>> {
  const key = { privateKeyPem: keyPair().privateKeyPem, keyId: own(keyPath(by)) };
  const { signatureHeader } = await signAsDraftToRequest(request, key, [
    '(request-target)',
    ...Object.keys(request.headers),
  ]);
  return { ...request.headers, signature: signatureHeader };
}

/** Headers of a message that one of ours sends. */
export async function signedPost(by: Followed, to: URL, body: Buffer): Promise<Record<string, string>> {
  return signed(by, {
    method: 'POST',
    url: to.pathname + to.search,
    headers: {
      host: to.host,
      date: httpDate(now()),
      digest: await genRFC3230DigestHeader(new Uint8Array(body), 'SHA-256'),
      'content-type': 'application/activity+json',
    },
  });
}

/** Headers of a question: some servers tell nobody who does not say who asks. */
export const signedGet = (by: Followed, to: URL): Promise<Record<string, string>> =>
  signed(by, {
    method: 'GET',
    url: to.pathname + to.search,
    headers: { host: to.host, date: httpDate(now()) },
  });

export type Claim = {
  /** The address of the key that it says it was signed with. */
  keyId: string;
  /** Whether that key did. */
  holds(publicKeyPem: string): Promise<boolean>;
};

type Received = {
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
};

/**
 * What a message claims, once its own words agree: signed over address, host, date and digest, for us, lately, and the
 * digest is that of the body. Undefined for every other. Only these headers are looked at: a second digest beside the
 * signed one says nothing.
 */
export async function claimOf({ url, headers, body }: Received): Promise<Claim | undefined> {
  const picked: Record<string, string> = {};
  for (const name of ['host', 'date', 'digest', 'signature', 'content-type', 'content-length']) {
    const value = headers[name];
    if (typeof value === 'string') picked[name] = value;
  }
  const at = Date.parse(picked.date ?? '');
  const t = now();
  // Written so that a date that is none is refused.
  if (!(at >= t - AGE_MS && at <= t + AHEAD_MS)) return undefined;
  if (picked.host !== new URL(env().siteUrl).host || picked.digest === undefined) return undefined;
  const request = { method: 'POST', url, headers: picked };
  try {
    const fits = await verifyRFC3230DigestHeader(request, new Uint8Array(body), {
      failOnNoDigest: true,
      algorithms: ['SHA-256', 'SHA-512'],
    });
    const parsed = parseRequestSignature(request, {
      requiredComponents: { draft: ['(request-target)', 'host', 'date', 'digest'] },
      // Held against our own clock above.
      clockSkew: { delay: Infinity, forward: Infinity },
    });
    if (!fits || parsed.version !== 'draft') return undefined;
    const { value } = parsed;
    return { keyId: value.keyId, holds: (pem) => verifyDraftSignature(value, pem) };
  } catch {
    return undefined; // not written as a signature is
  }
}
