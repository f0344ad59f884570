/** A house of its own for every test: a real database in a folder that is thrown away. Used by tests only. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { users } from '#db/accounts/tables';
import { saveSections } from '#db/sections/commands/save-sections';
import { sections } from '#db/seed/sections';
import { actorOf } from '#db/accounts/sessions';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Role } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { closeEngine } from './client.ts';
import { setClock } from './clock.ts';
import { forgetEnv, setTestEnv } from './env.ts';
import { migrate } from './migrate.ts';
import { databaseFile } from './sqlite.ts';
import { write } from './write.ts';

/** 23 August 2026, 6.42pm in Hong Kong: the instant of the design's pictures. */
export const TEST_INSTANT = Date.UTC(2026, 7, 23, 10, 42);

let instant = TEST_INSTANT;

/** Moves the test clock on, in ms. */
export function pass(ms: number): void {
  instant += ms;
}

/** The file of a house as it opens: migrated once for each test file, and copied from then on. */
let opening: Buffer | undefined;

async function build(dir: string): Promise<Buffer> {
  await migrate();
  must(await saveSections(systemActor('seed'), sections));
  // Closed, so that all of it is in the one file.
  await closeEngine();
  return readFileSync(databaseFile(dir));
}

/** Opens a house: a fresh, migrated database with the eight sections. Gives the way to close it. */
export async function openHouse(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'house-'));
  setTestEnv({ DATA_DIR: dir, TEST: '1' });
  instant = TEST_INSTANT;
  setClock(() => instant);
  if (opening) writeFileSync(databaseFile(dir), opening);
  else opening = await build(dir);
  return async () => {
    await closeEngine();
    setClock(undefined);
    forgetEnv();
    rmSync(dir, { recursive: true, force: true });
  };
}

/** Call at the top of a test file: a house of its own for each test. */
export function freshHouse(): void {
  let close = async (): Promise<void> => undefined;
  beforeEach(async () => {
    close = await openHouse();
  });
  afterEach(() => close());
}

/** The value of a result that a test expects to be good. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** An account of a role; its password is unusable. */
export async function person(role: Role, more: { sections?: string[]; name?: string } = {}): Promise<Actor> {
  const id = newId();
  const row = {
    id,
    email: `${id}@test.example`,
    name: more.name ?? role,
    role,
    sections: more.sections ?? null,
    passwordHash: '!',
    createdAt: instant,
  };
  const [user] = await write((tx) => tx.insert(users).values(row).returning());
  if (!user) throw new Error('The account was not written.');
  return actorOf(user);
}
