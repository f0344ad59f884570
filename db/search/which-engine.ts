import { isPg } from '#db/core/dialect';
import type { SearchEngine } from './engine.ts';
import { sqliteEngine } from './sqlite/engine.ts';

/** The search engine of this database. Throws for one that is not switched on. */
export function searchEngine(): SearchEngine {
  if (isPg) throw new Error('Postgres is not switched on in this version: leave DATABASE_URL unset.');
  return sqliteEngine;
}
