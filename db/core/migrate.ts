/** Brings the database up to the code. */
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as run } from 'drizzle-orm/better-sqlite3/migrator';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';
import { databaseFile } from './sqlite.ts';

export const MIGRATIONS = join(import.meta.dirname, '../migrations/sqlite');

/** Runs what is missing, with foreign keys off: a rebuilt table would otherwise take its children with it. */
export async function migrate(): Promise<void> {
  mkdirSync(env().dataDir, { recursive: true, mode: 0o700 });
  const connection = new Database(databaseFile(env().dataDir));
  connection.pragma('journal_mode = WAL');
  connection.pragma('foreign_keys = OFF');
  run(drizzle(connection), { migrationsFolder: MIGRATIONS });
  connection.close();
}
