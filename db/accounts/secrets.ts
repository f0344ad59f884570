/** One-time tokens and session ids: random, and kept only as hashes. */
import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes, base64url: goes into a link or a cookie, never into the database. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret: its SHA-256 (the secret itself has 256 bits, so no salt is needed). */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
