/**
 * 1,000 readers who ask at one moment for a page that is not kept cost one render, and all get the same bytes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crowd, rendersOf } from '../support/crowd.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const READERS = 1_000;

const dir = mkdtempSync(join(tmpdir(), 'cold-'));
const portal = await openPortal(join(dir, 'data'), { clock: null });
let held = true;
try {
  const front = await (await fetch(portal.url)).text();
  const story = /href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/.exec(front)?.[1] ?? '';
  for (const path of [story, '/section/hong-kong', '/feed.xml', '/nowhere-at-all']) {
    const began = performance.now();
    const heard = await crowd(portal.url, path, READERS);
    const ms = performance.now() - began;
    const alike = new Set(heard.map(({ status, etag, bytes }) => `${status} ${etag} ${bytes} bytes`));
    say(`${path}: ${heard.length} readers, ${[...alike].join(', ')}, in ${ms.toFixed(0)} ms`);
    if (heard.length !== READERS || alike.size !== 1) held = false;
  }
  // Lines of the log wait for company; closing writes them all.
  await portal.stop();
  for (const path of [story, '/section/hong-kong', '/feed.xml', '/nowhere-at-all']) {
    const renders = rendersOf(portal.said(), path);
    say(`${path}: rendered ${renders} time${renders === 1 ? '' : 's'}`);
    if (renders !== 1) held = false;
  }
  process.exitCode = held ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
