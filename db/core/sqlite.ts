/** The SQLite engine: one writer, one reader, one connection that only watches for commits. */
import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { checkpointsOf, WRITER_CARRIES_AT } from './checkpoints.ts';
import type { Db, Engine } from './client.ts';
import * as schema from './tables.ts';

const LOWEST_SQLITE = [3, 51, 3] as const; // below it, the WAL-reset bug can corrupt a file
const WAIT_FOR_LOCK_MS = 5_000;

/** File name of the database in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'portal.db');

/** A connection with our rules set and checked. */
export function connect(file: string, options: { timeout: number; readonly?: boolean }): Database.Database {
  const connection = new Database(file, options);
  connection.pragma('journal_mode = WAL');
  // WAL alone silently means NORMAL in this build, and loses acknowledged saves at a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  return connection;
}

/** Throws one sentence when the database would not be durable or consistent. */
export function assertRules(connection: Database.Database): void {
  const version = String(connection.prepare('select sqlite_version()').pluck().get());
  const found = version.split('.').map(Number);
  const older = LOWEST_SQLITE.findIndex((part, i) => (found[i] ?? 0) !== part);
  if (older >= 0 && (found[older] ?? 0) < (LOWEST_SQLITE[older] ?? 0))
    throw new Error(
      `SQLite ${version} can corrupt its file under load; ${LOWEST_SQLITE.join('.')} or newer is needed.`,
    );
  const want = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0 };
  for (const [pragma, value] of Object.entries(want)) {
    const is = connection.pragma(pragma, { simple: true });
    if (is !== value)
      throw new Error(`The database did not accept ${pragma}=${value} (it is ${String(is)}).`);
  }
}

const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('SQLITE_BUSY');

function wrap(connection: Database.Database): Db {
  const lite = drizzle(connection, { schema });
  // Drizzle's synchronous driver is awaited everywhere, so that queries stay clean for Postgres;
  // the cast narrows it to what both engines have.
  const db = lite as unknown as Db;
  db.rows = async <T>(query: SQL) => lite.all<T>(query);
  db.execute = async (query: SQL) => void lite.run(query);
  return db;
}

/** Opens `portal.db` in a data folder (made when missing). */
export async function openSqlite(dataDir: string): Promise<Engine> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  const w = connect(file, { timeout: 0 });
  assertRules(w);
  w.pragma(`wal_autocheckpoint = ${WRITER_CARRIES_AT}`);
  const checkpoints = checkpointsOf(file);
  const r = connect(file, { timeout: WAIT_FOR_LOCK_MS });
  r.pragma('query_only = ON');
  const watch = connect(file, { timeout: 0 });
  const watched = watch.prepare('pragma data_version').pluck();
  const writer = wrap(w);
  let tail: Promise<unknown> = Promise.resolve();

  // `timeout: 0` and an awaited retry: a busy timeout inside SQLite would stop the event loop.
  const begin = async () => {
    const started = performance.now();
    for (;;) {
      try {
        w.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() - started > WAIT_FOR_LOCK_MS) throw error;
      }
      await pause(2 + Math.random() * 8);
    }
  };

  return {
    file,
    reader: wrap(r),
    transact(fn) {
      const turn = tail.then(async () => {
        await begin();
        try {
          const out = await fn(writer);
          w.exec('COMMIT');
          checkpoints.committed();
          return out;
        } catch (error) {
          if (w.inTransaction) w.exec('ROLLBACK');
          throw error;
        }
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
    dataVersion: () => Number(watched.get()),
    async backup(target) {
      // On the writer connection: a backup on another one restarts at every write and may never end.
      await w.backup(target);
    },
    async close() {
      await tail;
      await checkpoints.close();
      watch.close();
      r.close();
      w.pragma('wal_checkpoint(TRUNCATE)');
      w.close();
    },
  };
}
