/** Secrets that the house makes for itself: random, kept in the data folder, readable by its owner alone. */
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';

const known = new Map<string, string>();

/** What a file of secrets says, made and kept (mode 0600) at the first call; refused when it is not `sound`. */
function kept(name: string, make: () => string, sound: RegExp): string {
  const file = join(env().dataDir, 'secrets', name);
  const found = known.get(file);
  if (found) return found;
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(join(env().dataDir, 'secrets'), { recursive: true, mode: 0o700 });
    try {
      // 'wx': two processes starting together agree on whichever came first.
      writeFileSync(file, make(), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    text = readFileSync(file, 'utf8').trim();
  }
  if (!sound.test(text))
    throw new Error(
      `The secret "${name}" in the data folder is damaged: restore it from a backup, or remove it: a new one is made, and what was signed with it is void.`,
    );
  chmodSync(file, 0o600);
  known.set(file, text);
  return text;
}

/** The secret of a name: 64 hex digits. No secret has a default. */
export const secret = (name: 'auth' | 'factors' | 'webhooks' | 'devices'): string =>
  kept(`${name}.key`, () => randomBytes(32).toString('hex'), /^[0-9a-f]{64}$/);

export type KeyPair = { publicKeyPem: string; privateKeyPem: string };

/** The pair of keys (RSA, PEM) by which other servers know what we sent. */
export function keyPair(): KeyPair {
  const make = (): string =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    }).privateKey;
  const privateKeyPem = kept(
    'federation.pem',
    make,
    /^-----BEGIN PRIVATE KEY-----[\s\S]+-----END PRIVATE KEY-----$/,
  );
  const publicKeyPem = createPublicKey(privateKeyPem).export({ type: 'spki', format: 'pem' }).toString();
  return { privateKeyPem, publicKeyPem };
}
