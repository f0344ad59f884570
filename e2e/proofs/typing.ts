/**
 * A story of 10,000 words and 50 pictures, written on in Chromium: from a key to its paint p95 at most 50 ms, at the
 * beginning, in the middle and at the end of the text; a save acknowledged (durable, synchronous=FULL) p95 at most
 * 60 ms; and the memory of the page and of the server steady over 30 minutes of typing.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, type Page } from '@playwright/test';
import type { Block } from '#db/stories/blocks';
import { openBrowser } from '../looks/staged.ts';
import { newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { synchronousOf } from '../support/inspect.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const WORDS = 10_000;
const PICTURES = 50;
/** Words of a paragraph: ordinary for a long read. */
const IN_ONE = 50;
const KEY_MS = 50;
const SAVE_MS = 60;
/** Somebody quick: about 100 words a minute. */
const BETWEEN_KEYS = 110;
const KEYS_AT_A_PLACE = 400;
/** Minutes of typing for the memory; fewer are a trial, not the proof. */
const MINUTES = Number(process.env.MINUTES ?? 30);
/** The first minutes fill caches and the list of undoing. */
const SETTLED = Math.min(8, MINUTES / 3);
/** What the last minutes may hold more than those after settling. */
const STEADY = 1.2;

const VOCABULARY =
  'the last ferry of the night leaves late for those who clean cook and count the boats'.split(' ');
const wordsOf = (n: number, from: number): string =>
  Array.from({ length: n }, (_, i) => VOCABULARY[(from * 7 + i * 5 + (i % 3)) % VOCABULARY.length]).join(' ');

function body(pictures: readonly string[]): Block[] {
  const paragraphs = WORDS / IN_ONE;
  const every = Math.floor(paragraphs / PICTURES);
  const blocks: Block[] = [];
  for (let n = 0; n < paragraphs; n += 1) {
    blocks.push({ id: randomUUID(), kind: 'paragraph', text: [{ text: `${wordsOf(IN_ONE, n)}.` }] });
    const picture = pictures[(n / every) % pictures.length];
    if (n % every === 0 && picture !== undefined)
      blocks.push({
        id: randomUUID(),
        kind: 'picture',
        size: 'column',
        use: { picture, alt: null, caption: null, credit: null },
      });
  }
  return blocks;
}

const p = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? NaN;
};
const median = (values: readonly number[]): number => p(values, 0.5);
const ms = (value: number): string => `${value.toFixed(0)} ms`;

/** From here on the page notes, of every key, how long its paint took (Event Timing), and of every save its time. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'keyTimes', []);
    Reflect.set(window, 'saveTimes', []);
    performance.setResourceTimingBufferSize(100_000);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') Reflect.get(window, 'keyTimes').push(duration);
      // The least that the browser tells of: what is quicker is quicker than 16 ms.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name.endsWith('/desk/api/save-revision') && entry instanceof PerformanceResourceTiming)
          Reflect.get(window, 'saveTimes').push(entry.responseEnd - entry.requestStart);
    }).observe({ type: 'resource' });
  });
}

/** What was noted since the last time. */
const noted = (page: Page, name: 'keyTimes' | 'saveTimes'): Promise<number[]> =>
  page.evaluate((list) => (Reflect.get(window, list) as number[]).splice(0), name);

async function type(page: Page, keys: number, from: number): Promise<void> {
  const text = `${wordsOf(Math.ceil(keys / 4), from)} `.slice(0, keys);
  await page.keyboard.type(text, { delay: BETWEEN_KEYS });
}

/** MB that the page's script holds, after what can go has gone. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** MB that the server's process holds in memory. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1e3;

const dir = mkdtempSync(join(tmpdir(), 'typing-'));
const portal = await openPortal(join(dir, 'data'));
const browser = await openBrowser();
const wrong: string[] = [];
const limit = (what: string, value: number, most: number): void => {
  if (!(value <= most)) wrong.push(`${what}: ${value.toFixed(1)}, at most ${most}`);
};
try {
  const desk = await firstChief(portal);
  const found = await (await desk.context.get('/desk/api/find-pictures?q=')).json();
  const pictures: string[] = found.value.map(({ id }: { id: string }) => id);
  const story = await newStory(desk, { headline: 'A long read', body: body(pictures) });
  const context = await browser.newContext({
    baseURL: portal.url,
    storageState: await desk.context.storageState(),
    viewport: { width: 1300, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(`/desk/stories/${story}`);
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.waitFor();
  await text
    .locator('img')
    .nth(PICTURES - 1)
    .waitFor({ state: 'attached' });
  portal.runClock(EDITION_INSTANT);
  await watch(page);
  say(`words                        ${WORDS}`);
  say(`pictures                     ${await text.locator('img').count()}`);

  const paragraphs = text.locator('> p');
  const places = { beginning: 0, middle: Math.floor(WORDS / IN_ONE / 2), end: WORDS / IN_ONE - 1 };
  for (const [place, n] of Object.entries(places)) {
    await paragraphs.nth(n).click();
    await page.keyboard.press('End');
    await type(page, 20, n);
    await noted(page, 'keyTimes');
    await type(page, KEYS_AT_A_PLACE, n);
    const slow = await noted(page, 'keyTimes');
    // Keys that the browser told nothing of were quicker than its least.
    const all = [...slow, ...Array.from({ length: Math.max(0, KEYS_AT_A_PLACE - slow.length) }, () => 16)];
    say(
      `key to paint, ${place.padEnd(9)}      p50 ${ms(p(all, 0.5))}, p95 ${ms(p(all, 0.95))}, p99 ${ms(p(all, 0.99))}`,
    );
    limit(`key to paint p95, ${place}`, p(all, 0.95), KEY_MS);
  }
  const saves = await noted(page, 'saveTimes');
  const synchronous = synchronousOf(portal.dataDir);
  say(`synchronous                  ${synchronous === 2 ? 'FULL' : String(synchronous)}`);
  if (synchronous !== 2) wrong.push('the database is not synchronous=FULL');

  const session = await context.newCDPSession(page);
  const began = performance.now();
  const minute = (): number => (performance.now() - began) / 60_000;
  const samples: { at: number; heap: number; resident: number }[] = [];
  let typed = 0;
  while (minute() < MINUTES) {
    const until = Math.floor(minute()) + 1;
    while (minute() < until) {
      await type(page, 60, typed);
      typed += 60;
      // As a writer does: goes on elsewhere, takes out a few words.
      await paragraphs.nth((typed / 60) % (WORDS / IN_ONE)).click();
      await page.keyboard.press('End');
      for (let n = 0; n < 20; n += 1) await page.keyboard.press('Backspace');
    }
    samples.push({ at: minute(), heap: await heapOf(session), resident: residentOf(portal.pid()) });
    const last = samples.at(-1);
    process.stderr.write(
      `${last?.at.toFixed(0)} min: page ${last?.heap.toFixed(0)} MB, server ${last?.resident.toFixed(0)} MB\n`,
    );
  }
  say(`minutes of typing            ${MINUTES}, ${typed} keys`);
  saves.push(...(await noted(page, 'saveTimes')));
  say(`saves                        ${saves.length}`);
  say(
    `save acknowledged            p50 ${ms(p(saves, 0.5))}, p95 ${ms(p(saves, 0.95))}, p99 ${ms(p(saves, 0.99))}`,
  );
  limit('save acknowledged p95', p(saves, 0.95), SAVE_MS);
  for (const [what, key] of [
    ['page', 'heap'],
    ['server', 'resident'],
  ] as const) {
    const first = median(samples.filter(({ at }) => at > SETTLED && at < SETTLED + 6).map((one) => one[key]));
    const last = median(samples.slice(-5).map((one) => one[key]));
    say(`memory of the ${what.padEnd(6)}         ${first.toFixed(0)} MB, at the end ${last.toFixed(0)} MB`);
    limit(`memory of the ${what}, at the end over what it was`, last / first, STEADY);
  }
  if (MINUTES < 30) say(`A trial of ${MINUTES} minutes, not the proof.`);
  await desk.close();
} finally {
  await browser.close();
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
for (const line of wrong) say(`FAILED: ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
