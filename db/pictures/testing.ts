/** For tests of this room: an empty newsroom in a folder of its own, and files to upload. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import sharp from 'sharp';
import { vi } from 'vitest';
import { users } from '#db/accounts/tables';
import { closeEngine } from '#db/core/client';
import { forgetEnv } from '#db/core/env';
import { connect, databaseFile } from '#db/core/sqlite';
import { write } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Role } from '#db/shared/permissions';
import { masterName } from './names.ts';

/** Opens an empty newsroom; `close()` removes it. */
export async function openNewsroom(): Promise<{ dataDir: string; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pictures-'));
  vi.stubEnv('DATA_DIR', dataDir);
  // Vitest sets these two to values of its own.
  vi.stubEnv('TEST', '1');
  vi.stubEnv('DEV', false);
  forgetEnv();
  const connection = connect(databaseFile(dataDir), { timeout: 1000 });
  migrate(drizzle(connection), { migrationsFolder: 'db/migrations/sqlite' });
  connection.close();
  return {
    dataDir,
    async close() {
      await closeEngine();
      vi.unstubAllEnvs();
      forgetEnv();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A person of a role, as a signed-in session would give them. */
export async function person(id: string, role: Role): Promise<Actor> {
  await write((tx) =>
    tx
      .insert(users)
      .values({ id, email: `${id}@example.org`, name: id, role, passwordHash: '', createdAt: 0 }),
  );
  return { brand: 'actor', kind: 'user', id, name: id, role, sections: null, language: 'en' };
}

/** The picture as we keep it, in the folder of this test. */
export const masterOf = (dataDir: string, id: string, fileCut = 1): string =>
  join(dataDir, 'pictures', id, masterName(fileCut));

/** What lies in the folder of unfinished work. */
export const leftOver = (dataDir: string): Promise<string[]> =>
  readdir(join(dataDir, 'pictures', '.incoming')).catch(() => []);

/** Folders of pictures that are in place. */
export const placed = async (dataDir: string): Promise<string[]> =>
  (await readdir(join(dataDir, 'pictures')).catch(() => [])).filter((name) => !name.startsWith('.'));

type Colour = { r: number; g: number; b: number };
export const red: Colour = { r: 220, g: 20, b: 20 };
export const blue: Colour = { r: 20, g: 20, b: 220 };

/** A blue sheet with a red square of 80 px around a point. */
export const sheet = (width: number, height: number, x: number, y: number) =>
  sharp({ create: { width, height, channels: 3, background: blue } }).composite([
    {
      input: { create: { width: 80, height: 80, channels: 3, background: red } },
      left: Math.max(0, Math.min(width - 80, x - 40)),
      top: Math.max(0, Math.min(height - 80, y - 40)),
    },
  ]);
