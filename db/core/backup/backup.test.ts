import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closeEngine } from '#db/core/client';
import { env } from '#db/core/env';
import { secret } from '#db/core/secrets';
import { freshHouse, must, person } from '#db/core/testing';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { databaseFile } from '../sqlite.ts';
import { countRows, makeBackup } from './make-backup.ts';
import { restoreBackup } from './restore-backup.ts';

freshHouse();

const folders: string[] = [];
const newFolder = (): string => {
  const parent = mkdtempSync(join(tmpdir(), 'backup-'));
  folders.push(parent);
  return join(parent, 'copy');
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  for (const n of ['.replaced-1', '.coming'])
    rmSync(`${env().dataDir}${n}`, { recursive: true, force: true });
});

it('copies a whole state while stories are written, and restores it counted', async () => {
  const editor = await person('editor');
  const key = secret('auth');
  const write = () => createStory(editor, { language: 'en', key: newId() });
  must(await write());
  // Saves go on before, during and after the copy.
  const saving = Array.from({ length: 40 }, write);
  await saving[10];
  const target = newFolder();
  const { rows } = await makeBackup(target);
  await Promise.all(saving);
  expect(rows.stories).toBeGreaterThan(0);
  expect(rows.stories).toBe(rows.revisions);

  await closeEngine();
  const { manifest } = await restoreBackup(target);
  expect(manifest.rows).toEqual(rows);
  expect(countRows(databaseFile(env().dataDir))).toEqual(rows);
  expect(manifest.files['secrets/auth.key']).toBe(64);
  expect(secret('auth')).toBe(key);
  must(await write());
});

it('refuses a backup that is not whole', async () => {
  must(await createStory(await person('editor'), { language: 'en', key: newId() }));
  secret('auth');
  const target = newFolder();
  await makeBackup(target);
  await closeEngine();
  truncateSync(join(target, 'secrets/auth.key'), 3);
  await expect(restoreBackup(target)).rejects.toThrow(/auth\.key/);
  writeFileSync(join(target, 'backup.json'), '{');
  await expect(restoreBackup(target)).rejects.toThrow(/not a whole backup/);
});
