/** The one way to change what readers or editors see. */
import type { Db } from './client.ts';
import { engine } from './client.ts';
import { shared } from './process.ts';

export type WriteScope = { readonly tx: Db };

/**
 * Runs `fn` in the one write transaction; a nested call joins the outer one. Acknowledged only after COMMIT.
 * Throws what `fn` throws (and then nothing was written). No network inside, nothing over 50 ms.
 */
export async function write<T>(fn: (tx: Db) => Promise<T>): Promise<T> {
  const outer = shared.write.getStore();
  if (outer) return fn(outer.tx);
  const { transact } = await engine();
  return transact((tx) => shared.write.run({ tx }, () => fn(tx)));
}

/** The connection to read with: inside a write it sees that write's own rows. */
export async function db(): Promise<Db> {
  const scope = shared.write.getStore();
  return scope ? scope.tx : (await engine()).reader;
}

/**
 * Writes without an event: counters, presence, last-seen, throttles and followers on other servers, and nothing else.
 * Joins the write lock, so keep it one statement.
 */
export const writeQuietly = <T>(fn: (tx: Db) => Promise<T>): Promise<T> => write(fn);
