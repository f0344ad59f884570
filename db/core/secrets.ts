/** Secrets that the house makes for itself: random, kept in the data folder, readable by its owner alone. */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';

const known = new Map<string, string>();

/** The secret of a name (64 hex digits), made and kept (mode 0600) at the first call. No secret has a default. */
export function secret(name: 'auth' | 'factors' | 'webhooks' | 'devices'): string {
  const file = join(env().dataDir, 'secrets', `${name}.key`);
  const found = known.get(file);
  if (found) return found;
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch {
    mkdirSync(join(env().dataDir, 'secrets'), { recursive: true, mode: 0o700 });
    try {
      // 'wx': two processes starting together agree on whichever came first.
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    text = readFileSync(file, 'utf8').trim();
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(
      `The secret "${name}" in the data folder is damaged: restore it from a backup, or remove it: a new one is made, and what was signed with it is void.`,
    );
  chmodSync(file, 0o600);
  known.set(file, text);
  return text;
}
