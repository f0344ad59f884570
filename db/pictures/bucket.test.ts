/** Pictures whose files are in a bucket: the same commands, and a store that does not answer. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeBackup } from '#db/core/backup/make-backup';
import { restoreBackup } from '#db/core/backup/restore-backup';
import { closeEngine } from '#db/core/client';
import { forgetEnv } from '#db/core/env';
import { store } from '#db/core/store/store';
import { openBucket, type TestBucket } from '#db/core/store/testing';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { addPicture } from './commands/add-picture.ts';
import { editPicture } from './commands/edit-picture.ts';
import { removePicture } from './commands/remove-picture.ts';
import { replacePicture } from './commands/replace-picture.ts';
import { servedVariant } from './served.ts';
import { type Suspects, sweepPictures } from './sweep.ts';
import { pictures } from './tables.ts';
import { leftOver, openNewsroom, person, placed, sheet } from './testing.ts';

let bucket: TestBucket;
let room: Awaited<ReturnType<typeof openNewsroom>>;
let editor: Actor;
/** One that no test changes. */
let kept: string;
const words = { kind: 'photo', alt: 'A red square', caption: 'Red', credit: 'Staff' } as const;
const bytesOf = (place: number) => sheet(640, 480, place, 200).jpeg().toBuffer();
const og = (cut: number) => ({ cut, name: 'og', extension: 'jpg' }) as const;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const add = async (place: number) =>
  value(await addPicture(editor, { bytes: await bytesOf(place), ...words })).picture;
const record = async (id: string) =>
  (await (await db()).select().from(pictures).where(eq(pictures.id, id)))[0];
const tops = async (id: string) => [...new Set((await store().below(id)).map((name) => name.split('/')[0]))];
const writes = (asked: string) => asked.startsWith('PUT');
/** From the beginning to the end. */
async function sweep(suspects: Suspects, at: number): Promise<void> {
  let from: string | null = null;
  do from = await sweepPictures(suspects, from, at);
  while (from !== null);
}

/** The environment as it would be after a start with these. */
function restart(env: Record<string, string>): void {
  for (const [name, set] of Object.entries(env)) vi.stubEnv(name, set);
  forgetEnv();
}

beforeAll(async () => {
  bucket = await openBucket();
  room = await openNewsroom();
  restart(bucket.env);
  editor = await person('editor', 'editor');
  kept = await add(180);
});
afterEach(() => {
  bucket.fail(null);
  // A store that was silent is left alone for some seconds; a new environment has one that was not.
  forgetEnv();
});
afterAll(async () => {
  await room.close();
  await bucket.close();
});

describe('in a bucket', () => {
  it('a picture is put, served, cut anew, replaced and removed, and nothing of it lies here', async () => {
    const picture = await add(100);
    expect(await tops(picture)).toEqual(['master.webp', 'v1']);
    expect(await placed(room.dataDir)).toEqual([]);
    const shown = await servedVariant(picture, og(1));
    if (shown === null || shown === 'silent') throw new Error('It is not served.');
    expect((await shown.bytes()).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));

    value(await editPicture(editor, { picture, focalX: 0.2 }));
    expect(await tops(picture)).toEqual(['master.webp', 'v1', 'v2']);
    const hidden = [{ left: 0, top: 0, width: 0.2, height: 0.2, how: 'blur' }];
    value(await editPicture(editor, { picture, hidden }));
    expect(await tops(picture)).toEqual(['master.webp', 'v3']);
    // Out of what this process still holds as well.
    expect(await servedVariant(picture, og(1))).toBeNull();
    value(await replacePicture(editor, { picture, bytes: await bytesOf(333) }));
    expect(await tops(picture)).toEqual(['master.v4.webp', 'v4']);
    value(await removePicture(editor, { picture }));
    expect(await tops(picture)).toEqual([]);
    expect(await servedVariant(picture, og(4))).toBeNull();
    expect(await leftOver(room.dataDir)).toEqual([]);
  });

  it('many readers of one file are one request, and later ones none', async () => {
    const before = bucket.asked.length;
    const all = await Promise.all(Array.from({ length: 20 }, () => servedVariant(kept, og(1))));
    expect(all.every((one) => one !== null && one !== 'silent')).toBe(true);
    expect(bucket.asked.length).toBe(before + 1);
    await servedVariant(kept, og(1));
    expect(bucket.asked.length).toBe(before + 1);
  });

  it('two who cut one picture at once cut it one after the other', async () => {
    const picture = await add(120);
    const both = await Promise.all([
      editPicture(editor, { picture, focalX: 0.1 }),
      editPicture(editor, { picture, focalY: 0.9 }),
    ]);
    expect(both.map((one) => value(one).cut).sort()).toEqual([2, 3]);
    expect(await record(picture)).toMatchObject({ focalX: 0.1, focalY: 0.9, cut: 3 });
    expect(await tops(picture)).toEqual(['master.webp', 'v2', 'v3']);
  });
});

describe('a store that does not answer', () => {
  it('takes nothing in, and nothing is half written', async () => {
    const before = (await store().list()).keys.length;
    bucket.fail('refuses', (asked) => writes(asked) && asked.includes('3x2'));
    expect(codeOf(await addPicture(editor, { bytes: await bytesOf(130), ...words }))).toBe('store-silent');
    bucket.fail(null);
    expect((await store().list()).keys.length).toBe(before);
    expect(await leftOver(room.dataDir)).toEqual([]);
    // The same file is taken once it answers.
    expect(await add(130)).toMatch(/^[0-9a-z]+$/);
  });

  it('leaves a picture as it was when it is to be cut or replaced', async () => {
    const picture = kept;
    const before = await record(picture);
    bucket.fail('refuses', writes);
    expect(codeOf(await editPicture(editor, { picture, focalX: 0.9 }))).toBe('store-silent');
    expect(codeOf(await replacePicture(editor, { picture, bytes: await bytesOf(141) }))).toBe('store-silent');
    bucket.fail('refuses');
    forgetEnv();
    // Not even the picture to cut can be had.
    expect(codeOf(await editPicture(editor, { picture, focalX: 0.9 }))).toBe('store-silent');
    // What has nothing to do with files is done.
    expect(value(await editPicture(editor, { picture, alt: 'New words' })).cut).toBe(1);
    bucket.fail(null);
    forgetEnv();
    expect(await record(picture)).toEqual({ ...before, alt: 'New words' });
    expect(await tops(picture)).toEqual(['master.webp', 'v1']);
  });

  it('is said to readers at once', async () => {
    bucket.fail('hangs-up');
    const wanted = (extension: 'avif' | 'webp') => ({ cut: 1, name: '1x1-240', extension }) as const;
    expect(await servedVariant(kept, wanted('avif'))).toBe('silent');
    const before = bucket.asked.length;
    expect(await servedVariant(kept, wanted('webp'))).toBe('silent');
    expect(bucket.asked.length).toBe(before);
  });

  it('does not keep serving what was hidden, and the house removes it later', async () => {
    const picture = await add(160);
    const hidden = [{ left: 0, top: 0, width: 0.2, height: 0.2, how: 'pixels' }];
    bucket.fail('refuses', (asked) => asked.startsWith('POST'));
    value(await editPicture(editor, { picture, hidden }));
    expect(await tops(picture)).toEqual(['master.webp', 'v1', 'v2']);
    expect(await servedVariant(picture, og(1))).toBeNull();
    expect(await servedVariant(picture, og(2))).not.toBeNull();
    bucket.fail(null);
    const suspects: Suspects = new Map();
    await sweep(suspects, 0);
    // An upload puts its files before its record is written: nothing is removed at first sight.
    expect(await tops(picture)).toEqual(['master.webp', 'v1', 'v2']);
    await sweep(suspects, 3_600_000);
    expect(await tops(picture)).toEqual(['master.webp', 'v2']);
    expect(suspects.size).toBe(0);
  });

  it('also what nobody has a record of, and nothing that is not ours', async () => {
    const file = join(room.dataDir, 'file');
    writeFileSync(file, 'of an upload whose process died, or of somebody else');
    for (const key of ['died/v1/og.jpg', 'died/master.webp', 'somebody/notes.txt'])
      await store().putFile(file, key);
    const suspects: Suspects = new Map();
    await sweep(suspects, 0);
    await sweep(suspects, 3_600_000);
    expect(await tops('died')).toEqual([]);
    expect(await tops(kept)).toEqual(['master.webp', 'v1']);
    expect(await tops('somebody')).toEqual(['notes.txt']);
    await store().removeBelow('somebody');
  });
});

describe('a backup', () => {
  it('holds what is in the bucket; it goes back into an empty place of one, or into a folder', async () => {
    const picture = kept;
    const parent = mkdtempSync(join(tmpdir(), 'backup-'));
    const target = join(parent, 'copy');
    const manifest = await makeBackup(target);
    expect(manifest.files[`pictures/${picture}/v1/og.jpg`]).toBeGreaterThan(1000);
    await closeEngine();

    // Where the paper of today lies nothing is written over.
    await expect(restoreBackup(target)).rejects.toThrow(/S3_PREFIX/);
    restart({ S3_PREFIX: 'restored/' });
    bucket.fail('refuses', (asked) => writes(asked) && asked.includes('og.jpg'));
    await expect(restoreBackup(target)).rejects.toThrow(/cannot be used/);
    bucket.fail(null);
    restart({ S3_PREFIX: 'restored/' });
    expect((await store().list()).keys).toEqual([]);
    const back = await restoreBackup(target);
    expect(back.manifest.files).toEqual(manifest.files);
    expect(await tops(picture)).toEqual(['master.webp', 'v1']);
    expect(await servedVariant(picture, og(1))).not.toBeNull();
    expect(await placed(room.dataDir)).toEqual([]);

    // Back into a folder: the way from one kind of store to the other.
    await closeEngine();
    restart(Object.fromEntries(Object.keys(bucket.env).map((name) => [name, ''])));
    await restoreBackup(target);
    expect(await placed(room.dataDir)).toContain(picture);
    const file = await store().read(`${picture}/v1/og.jpg`);
    expect((await file?.bytes())?.length).toBe(manifest.files[`pictures/${picture}/v1/og.jpg`]);
    expect(await servedVariant(picture, og(1))).not.toBeNull();
    for (const folder of [
      parent,
      `${room.dataDir}.replaced-1`,
      `${room.dataDir}.replaced-2`,
      `${room.dataDir}.coming`,
    ])
      rmSync(folder, { recursive: true, force: true });
  });
});
