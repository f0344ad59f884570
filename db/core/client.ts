/** Opens the database once per process. */
import type { SQL } from 'drizzle-orm';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import { isPg } from './dialect.ts';
import { env } from './env.ts';
import { shared } from './process.ts';
import type * as schema from './tables.ts';

type Lite = BaseSQLiteDatabase<'async', unknown, typeof schema>;

/** What both engines share: the SQLite type, awaited, without the calls that Postgres lacks. */
export type Db = Omit<
  Lite,
  'run' | 'all' | 'get' | 'values' | 'transaction' | 'batch' | '$cache' | '_' | 'resultKind'
> & {
  /** Raw SQL that gives rows. */
  rows<T>(query: SQL): Promise<T[]>;
  /** Raw SQL that gives none. */
  execute(query: SQL): Promise<void>;
};

export type Engine = {
  reader: Db;
  /** One writer at a time; `fn` runs once. */
  transact<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** A number that changes when any connection of any process committed. Cheap (about 7 µs on SQLite). */
  dataVersion(): number;
  /** Consistent copy of the database into a file, while writing goes on. */
  backup(file: string): Promise<void>;
  /** Absolute path of the database file; '' for Postgres. */
  file: string;
  close(): Promise<void>;
};

/** The engine of this process, opened at the first call. Throws one clear sentence when it cannot be opened. */
export function engine(): Promise<Engine> {
  return (shared.engine ??= open());
}

async function open(): Promise<Engine> {
  if (isPg) throw new Error('Postgres is not switched on in this version: leave DATABASE_URL unset.');
  const { openSqlite } = await import('./sqlite.ts');
  return openSqlite(env().dataDir);
}

/** Tests and scripts: closes the engine, so that the next call opens again. */
export async function closeEngine(): Promise<void> {
  const opened = shared.engine;
  const { search } = shared;
  shared.engine = undefined;
  shared.search = undefined;
  await search?.close();
  await (await opened)?.close();
}
