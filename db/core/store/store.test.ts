import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { forgetEnv, readEnv, setTestEnv } from '../env.ts';
import { isSilent } from './silent.ts';
import { type Store, store } from './store.ts';
import { openBucket, type TestBucket } from './testing.ts';

let bucket: TestBucket;
let dir: string;
let made = 0;

beforeAll(async () => {
  bucket = await openBucket();
  dir = mkdtempSync(join(tmpdir(), 'store-'));
});
afterEach(() => bucket.fail(null));
afterAll(async () => {
  await bucket.close();
  rmSync(dir, { recursive: true, force: true });
  forgetEnv();
});

/** A finished folder of this machine, as the knife leaves one. */
function folder(files: Record<string, string>): string {
  made += 1;
  const root = join(dir, 'pictures', '.incoming', `work-${made}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const textOf = async (from: Store, key: string): Promise<string | undefined> =>
  (await (await from.read(key))?.bytes())?.toString();

async function keysOf(from: Store): Promise<string[]> {
  const found: string[] = [];
  let next: string | null = null;
  do {
    const page = await from.list(next ?? undefined);
    found.push(...page.keys);
    next = page.next;
  } while (next !== null);
  return found;
}

const stores = {
  'a folder': (): Store => (setTestEnv({ DATA_DIR: dir }), store()),
  'a bucket': (): Store => (setTestEnv({ DATA_DIR: dir, ...bucket.env }), store()),
};

describe.each(Object.entries(stores))('%s', (_, open) => {
  it('puts, reads, lists and removes', async () => {
    const s = open();
    await s.putFolder(
      folder({ 'master.webp': 'master', 'v1/og.jpg': 'one', 'v1/full-480.avif': 'x' }),
      'aaa',
    );
    await s.putFolder(folder({ 'og.jpg': 'two' }), 'aaa/v2');
    await s.putFolder(folder({ 'master.webp': 'other' }), 'aaab');
    expect(await textOf(s, 'aaa/v1/og.jpg')).toBe('one');
    expect(await textOf(s, 'aaa/v9/og.jpg')).toBeUndefined();
    // Another picture whose name begins alike is another picture.
    expect((await s.below('aaa')).sort()).toEqual([
      'master.webp',
      'v1/full-480.avif',
      'v1/og.jpg',
      'v2/og.jpg',
    ]);
    expect(await keysOf(s)).toEqual([
      'aaa/master.webp',
      'aaa/v1/full-480.avif',
      'aaa/v1/og.jpg',
      'aaa/v2/og.jpg',
      'aaab/master.webp',
    ]);
    const work = folder({ '.keep': '' });
    expect(readFileSync(await s.onDisk('aaa/master.webp', work), 'utf8')).toBe('master');
    const before = await s.read('aaa/v2/og.jpg');
    // What an attempt that died left under the key is not mixed with what comes.
    await s.putFolder(folder({ '1x1-240.webp': 'again' }), 'aaa/v2');
    expect(await textOf(s, 'aaa/v2/og.jpg')).toBeUndefined();
    expect((await s.read('aaa/v2/1x1-240.webp'))?.tag).not.toBe(before?.tag);
    await s.remove(['aaa/v1/og.jpg', 'aaa/v1/full-480.avif', 'aaa/v7/none.jpg']);
    expect((await s.below('aaa')).sort()).toEqual(['master.webp', 'v2/1x1-240.webp']);
    await s.removeBelow('aaa');
    await s.removeBelow('aaa');
    expect(await keysOf(s)).toEqual(['aaab/master.webp']);
    await s.removeBelow('aaab');
  });
});

describe('a bucket that fails', () => {
  const silentIn = async (run: Promise<unknown>): Promise<boolean> => {
    try {
      await run;
      return false;
    } catch (error) {
      return isSilent(error);
    }
  };
  // Each with an environment of its own: a store that was silent is left alone for some seconds.
  const s = stores['a bucket'];

  it('is asked again, and then it is well', async () => {
    const from = s();
    let failed = 0;
    bucket.fail('refuses', (line) => line.startsWith('PUT') && (failed += 1) === 1);
    await from.putFolder(folder({ 'og.jpg': 'late' }), 'bbb/v1');
    expect(failed).toBe(2);
    expect(await textOf(from, 'bbb/v1/og.jpg')).toBe('late');
    await from.removeBelow('bbb');
  });

  it('keeps nothing of a folder that it did not take whole', async () => {
    const from = s();
    bucket.fail('refuses', (line) => line.startsWith('PUT') && line.includes('c.jpg'));
    const files = { 'a.jpg': 'a', 'b.jpg': 'b', 'c.jpg': 'c', 'd.jpg': 'd' };
    expect(await silentIn(from.putFolder(folder(files), 'ccc/v1'))).toBe(true);
    bucket.fail(null);
    expect(await from.below('ccc')).toEqual([]);
  });

  it('gives no file that broke off', async () => {
    const from = s();
    await from.putFolder(folder({ 'og.jpg': 'whole' }), 'ddd/v1');
    bucket.fail('hangs-up', (line) => line.startsWith('GET'));
    expect(await silentIn(from.read('ddd/v1/og.jpg'))).toBe(true);
  });

  it('is not waited for by the next reader, nor asked by them', async () => {
    const from = s();
    bucket.fail('refuses');
    expect(await silentIn(from.read('ddd/v1/og.jpg'))).toBe(true);
    const asked = bucket.asked.length;
    const many = Array.from({ length: 100 }, () => silentIn(from.read('ddd/v1/og.jpg')));
    expect(new Set(await Promise.all(many))).toEqual(new Set([true]));
    expect(bucket.asked.length).toBe(asked);
  });

  it('refuses a wrong key at once, and says why without saying the key', async () => {
    setTestEnv({ DATA_DIR: dir, ...bucket.env, S3_SECRET_ACCESS_KEY: 'wrong-key-wrong-key' });
    const asked = bucket.asked.length;
    const error = await store()
      .read('ddd/v1/og.jpg')
      .catch((thrown: unknown) => thrown);
    expect(isSilent(error)).toBe(true);
    expect(String(error)).toMatch(/403/);
    expect(String(error)).not.toMatch(/wrong-key|S3RVER/);
    expect(bucket.asked.length).toBe(asked + 1);
  });
});

describe('the environment', () => {
  it('names what is missing, so that nothing is kept in the wrong place', () => {
    expect(() => readEnv({ S3_BUCKET: 'news' })).toThrow(/S3_ENDPOINT/);
    expect(() => readEnv({ S3_ENDPOINT: 'https://s3.example' })).toThrow(/S3_BUCKET/);
    expect(() => readEnv({ ...bucket.env, S3_PREFIX: '../x' })).toThrow(/S3_PREFIX/);
    expect(readEnv({}).bucket).toBeUndefined();
    expect(readEnv(bucket.env).bucket).toMatchObject({ prefix: 'pictures/', pathStyle: true });
  });
});
