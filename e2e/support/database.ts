/** The portal's file from beside it, as another program would open it. */
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Opens the database of a data folder for one act. */
export function databaseOf<T>(dataDir: string, act: (database: Database.Database) => T): T {
  const database = new Database(join(dataDir, 'portal.db'), { timeout: 5_000 });
  try {
    return act(database);
  } finally {
    database.close();
  }
}
