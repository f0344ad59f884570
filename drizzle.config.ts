import { defineConfig } from 'drizzle-kit';
import { wantsPostgres } from './db/core/env.ts';

// Run twice to write both engines' migrations: `npm run db:generate`.
export default defineConfig({
  dialect: wantsPostgres ? 'postgresql' : 'sqlite',
  schema: './db/core/tables.ts',
  out: wantsPostgres ? './db/migrations/postgres' : './db/migrations/sqlite',
});
