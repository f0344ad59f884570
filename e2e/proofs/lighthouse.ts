/**
 * Lighthouse as a phone, median of five, beside an empty page without style or script in the same run: performance within
 * five points of that page; accessibility, best practices and search at 100, with the sample's noindex switched off.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeEngine } from '#db/core/client';
import { setTestEnv } from '#db/core/env';
import { changeSettings } from '#db/settings/commands/change-settings';
import { systemActor } from '#db/shared/actor';
import { askLighthouse, type Scores } from '../support/lighthouse.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const RUNS = 5;
const WITHIN = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const dir = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const portal = await openPortal(join(dir, 'data'), { clock: null });
setTestEnv({ DATA_DIR: portal.dataDir });
const changed = await changeSettings(systemActor('setup'), { indexed: true });
if (!changed.ok) throw new Error(`Search engines were not let in: ${changed.error.code}.`);
await closeEngine();

const EMPTY =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing</title>' +
  '<meta name="viewport" content="width=device-width"></head><body><main><h1>Nothing</h1></main></body></html>';
const control = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(EMPTY);
}).listen(0, '127.0.0.1');
await new Promise((heard) => control.once('listening', heard));
const { port: controlPort } = control.address() as AddressInfo; // listening on a port, never on a pipe

/** What kept a category under 100. */
const faults = new Set<string>();

async function once(url: string): Promise<Scores> {
  const { scores, faults: found } = await askLighthouse(url, CATEGORIES);
  for (const fault of found) faults.add(fault);
  return scores;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function measure(url: string): Promise<Scores & { runs: number[] }> {
  const all: Scores[] = [];
  for (let run = 0; run < RUNS; run += 1) all.push(await once(url));
  const of = (name: (typeof CATEGORIES)[number]): number => median(all.map((scores) => scores[name]));
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    'best-practices': of('best-practices'),
    seo: of('seo'),
    runs: all.map(({ performance }) => performance),
  };
}

/** The first address of a front that has the form asked for. */
async function linkOn(front: string, form: RegExp): Promise<string> {
  const found = form.exec(await (await fetch(portal.url + front)).text())?.[1];
  if (found === undefined) throw new Error(`${front} links to nothing like ${form.source}.`);
  return found;
}

const storyOn = (front: string): Promise<string> =>
  linkOn(front, /href="((?:\/zh)?\/\d{4}\/\d\d\/\d\d\/[^"#]+)"/);
const liveOn = (front: string): Promise<string> =>
  linkOn(front, /href="((?:\/zh)?\/\d{4}\/\d\d\/\d\d\/(?:harbour-lanterns-live|海港燈籠即時更新))"/);
const quoteOn = (front: string): Promise<string> =>
  linkOn(front, /href="((?:\/zh)?\/quote-of-the-day\/[^"#]+)"/);

let held = true;
try {
  const empty = await measure(`http://127.0.0.1:${controlPort}/`);
  faults.clear();
  say(`${'page'.padEnd(12)}performance (runs)        accessibility  best practices  search`);
  say(`${'control'.padEnd(12)}${empty.performance} (${empty.runs.join(' ')})`);
  for (const prefix of ['', '/zh'])
    for (const [name, path] of [
      ['front', prefix || '/'],
      ['story', await storyOn(prefix || '/')],
      ['section', `${prefix}/section/hong-kong`],
      ['search', `${prefix}/search?q=${encodeURIComponent(prefix ? '港鐵' : 'ferry')}`],
      ['live', await liveOn(prefix || '/')],
      ['quote', await quoteOn(prefix || '/')],
    ] as const) {
      const it = await measure(portal.url + path);
      const performance = `${it.performance} (${it.runs.join(' ')})`;
      say(
        `${`${prefix ? 'zh' : 'en'} ${name}`.padEnd(12)}${performance.padEnd(26)}${String(it.accessibility).padEnd(15)}` +
          `${String(it['best-practices']).padEnd(16)}${it.seo}`,
      );
      // A results page asks, on purpose, not to be kept.
      const searched = name === 'search' ? 100 : it.seo;
      if (it.performance < empty.performance - WITHIN) held = false;
      if (it.accessibility < 100 || it['best-practices'] < 100 || searched < 100) held = false;
    }
  if (faults.size > 0) say(`\nwhat was found:\n  ${[...faults].join('\n  ')}`);
  process.exitCode = held ? 0 : 1;
} finally {
  control.close();
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
