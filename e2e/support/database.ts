/** The portal's file from beside it, as another program would open it. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Keys of rows that specs write into the file themselves: no line of the log can tell of them. */
export const writtenBeside = new Set<string>();

/** Opens the database of a data folder for one act. */
export function databaseOf<T>(dataDir: string, act: (database: Database.Database) => T): T {
  const database = new Database(join(dataDir, 'portal.db'), { timeout: 5_000 });
  try {
    return act(database);
  } finally {
    database.close();
  }
}
