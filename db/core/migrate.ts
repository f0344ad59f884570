/** Brings the database up to the code, after a copy of it. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as run } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { env } from './env.ts';
import { databaseFile } from './sqlite.ts';

// Next bundles this file too; the folder stands beside the server's working folder, not beside the bundle.
const FOLDER = join(process.cwd(), 'db/migrations/sqlite');

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

/** Instants of the migrations that this code knows, oldest first. */
function known(): number[] {
  const journal: unknown = JSON.parse(readFileSync(join(FOLDER, 'meta/_journal.json'), 'utf8'));
  return Journal.parse(journal).entries.map((entry) => entry.when);
}

/** Instants of the migrations that a database has had. */
function applied(connection: Database.Database): number[] {
  const table = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!table) return [];
  return connection
    .prepare('select created_at from __drizzle_migrations order by created_at')
    .pluck()
    .all()
    .map(Number);
}

/** Name of a copy: sorts by age. */
const copyName = (newest: number): string => `before-${newest}-${process.pid}.db`;

/**
 * Runs what is missing. Throws one sentence when the database is newer than the code. A database that holds anything
 * is copied into `backups/` first.
 */
export async function migrate(): Promise<void> {
  const { dataDir } = env();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dataDir);
  const isNew = !existsSync(file);
  const connection = new Database(file, { timeout: 5_000 });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    const [have, want] = [applied(connection), known()];
    if (have.some((when) => !want.includes(when)))
      throw new Error('The database is newer than this code: update the code, or restore an older backup.');
    if (have.length === want.length) return;
    if (!isNew && have.length > 0) {
      const folder = join(dataDir, 'backups');
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      connection.prepare('vacuum into ?').run(join(folder, copyName(have.at(-1) ?? 0)));
    }
    // Off before the migration begins: a rebuilt table would otherwise take its children with it.
    connection.pragma('foreign_keys = OFF');
    run(drizzle(connection), { migrationsFolder: FOLDER });
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      throw new Error('A migration left rows without their parents. Restore the copy in the backups folder.');
  } finally {
    connection.close();
  }
}
