/** The scripts that a reader's browser loads stay small, all of them together. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './tools.ts';

const FOLDER = join(ROOT, 'public/reader');
const MOST = 10_000; // bytes, gzip

let sizes: [name: string, bytes: number][] = [];

beforeAll(() => {
  const { status } = spawnSync(process.execPath, ['components/reader/build.ts'], { cwd: ROOT });
  expect(status).toBe(0);
  sizes = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, gzipSync(readFileSync(join(FOLDER, name)), { level: 9 }).length]);
});

const total = (which: RegExp): number =>
  sizes.filter(([name]) => which.test(name)).reduce((sum, [, bytes]) => sum + bytes, 0);

describe('the browser module', () => {
  it('is at most 10 kB with every part that a page may load later', () => {
    expect(total(/^module\./)).toBeGreaterThan(1_000);
    expect(total(/^(?!worker)/)).toBeLessThanOrEqual(MOST);
  });

  it('and the service worker, which no page waits for, is at most 4 kB', () => {
    expect(total(/^worker\./)).toBeGreaterThan(1_000);
    expect(total(/^worker\./)).toBeLessThanOrEqual(4_000);
  });

  it('keeps the large pictures out of what every page loads', () => {
    const main = sizes.find(([name]) => name.startsWith('module.'))?.[0] ?? '';
    expect(readFileSync(join(FOLDER, main), 'utf8')).not.toContain('showModal');
  });
});
