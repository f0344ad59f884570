import { defineConfig } from 'drizzle-kit';

// Run twice to write both engines' migrations: `npm run db:generate`.
const pg = process.env.DATABASE_URL?.startsWith('postgres') ?? false;

export default defineConfig({
  dialect: pg ? 'postgresql' : 'sqlite',
  schema: './db/core/tables.ts',
  out: pg ? './db/migrations/postgres' : './db/migrations/sqlite',
});
