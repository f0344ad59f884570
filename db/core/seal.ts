/** What the house has to read again and nobody else may: sealed with a key that lies beside the database, not in it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { secret } from './secrets.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

const key = (): Buffer => Buffer.from(secret('factors'), 'hex');

/** AES-256-GCM. `bound`: what it belongs to; sealed for one thing, it opens for no other. */
export function seal(text: string, bound: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** undefined: damaged, sealed with another key, or for something else. */
export function unseal(sealed: string, bound: string): string | undefined {
  const [version, text = ''] = sealed.split('.');
  if (version !== 'v1') return undefined;
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([
      decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)),
      decipher.final(),
    ]).toString();
  } catch {
    return undefined;
  }
}
