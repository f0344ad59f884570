import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ok } from '#db/shared/result';
import { newWork } from './files.ts';
import { leftOver, openNewsroom } from './testing.ts';
import { clearUploads, onDisk, putDown, SentFile } from './upload.ts';

let room: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  room = await openNewsroom();
});
afterAll(() => room.close());

it('puts a file down piece by piece, with its size and fingerprint, and removes it', async () => {
  const pieces = [randomBytes(70_000), Buffer.alloc(0), randomBytes(1), randomBytes(130_000)];
  const putting = await putDown();
  for (const piece of pieces) await putting.add(piece);
  const upload = await putting.end();
  const whole = Buffer.concat(pieces);
  expect(Buffer.compare(readFileSync(upload.path), whole)).toBe(0);
  expect(upload).toMatchObject({
    size: whole.length,
    hash: createHash('sha256').update(whole).digest('hex'),
  });
  expect(SentFile.safeParse(upload).success).toBe(true);
  await putting.drop();
  await putting.drop();
  expect(await leftOver(room.dataDir)).toEqual([]);
});

it('is made by nobody else: a path that somebody names is no file that was sent', () => {
  const named = { path: '/etc/passwd', size: 1, hash: '', 'hong-kong-news.upload': true };
  for (const input of [named, JSON.parse(JSON.stringify(named)), '/etc/passwd', null, undefined])
    expect(SentFile.safeParse(input).success).toBe(false);
});

it('puts bytes of our own down for as long as they are needed', async () => {
  const seen = await onDisk(Buffer.from('渡輪'), (upload) => {
    expect(readFileSync(upload.path, 'utf8')).toBe('渡輪');
    return Promise.resolve(ok(upload.path));
  });
  expect(existsSync(seen.ok ? seen.value : '')).toBe(false);
  await expect(onDisk(Buffer.from('x'), () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(await leftOver(room.dataDir)).toEqual([]);
});

it('removes what was coming in when the server died, and nothing of anybody else', async () => {
  await clearUploads();
  const dead = await putDown();
  await dead.add(Buffer.from('half'));
  const { path } = await dead.end();
  const own = await putDown(false);
  const work = await newWork();
  await mkdir(join(work, 'cut'));
  await clearUploads();
  expect(existsSync(dirname(path))).toBe(false);
  expect((await leftOver(room.dataDir)).length).toBe(2);
  await own.drop();
});
