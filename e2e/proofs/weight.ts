/**
 * What a page weighs over the wire, cold, on a phone: requests and bytes by kind, origins that are not ours, and how far
 * the page jumps while it loads, beside the limits of the design.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from '@playwright/test';
import { openBrowser } from '../looks/staged.ts';
import { openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const KINDS = ['html', 'css', 'js', 'fonts', 'pictures', 'other'] as const;
type Kind = (typeof KINDS)[number];
type Loaded = { url: string; kind: Kind; bytes: number };
/** One jump of the page: how much, and the beginning of what moved. */
type Shift = { value: number; moved: string[] };
type Weighed = {
  loaded: Loaded[];
  preloaded: Set<string>;
  lead: string;
  shifts: Shift[];
  strangers: string[];
};

const kindOf = (url: string, type: string): Kind => {
  if (type === 'Document') return 'html';
  if (type === 'Stylesheet') return 'css';
  if (type === 'Script') return 'js';
  if (type === 'Font') return 'fonts';
  return type === 'Image' || url.includes('/pictures/') ? 'pictures' : 'other';
};

/** Opens a page with an empty cache, waits for silence, and gives what came. */
async function weigh(browser: Browser, url: string, width: number, scale: number): Promise<Weighed> {
  const context = await browser.newContext({
    viewport: { width, height: 892 },
    deviceScaleFactor: scale,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const asked = new Map<string, { url: string; type: string }>();
  const loaded: Loaded[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
    asked.set(requestId, { url: request.url, type: type ?? 'Other' }),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) loaded.push({ url: one.url, kind: kindOf(one.url, one.type), bytes: encodedDataLength });
  });
  await page.addInitScript(() => {
    Reflect.set(window, 'shifts', []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { node?: Node | null }[] = Reflect.get(entry, 'sources') ?? [];
        const moved = sources.map(({ node }) => (node?.textContent ?? '').trim().slice(0, 40));
        Reflect.get(window, 'shifts').push({ value: Reflect.get(entry, 'value'), moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const found = await page.evaluate(() => ({
    preloaded: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')].map(
      ({ href }) => href,
    ),
    lead: document.querySelector<HTMLImageElement>('img[fetchpriority=high]')?.currentSrc ?? '',
    shifts: Reflect.get(window, 'shifts') as Shift[],
  }));
  await context.close();
  const origin = new URL(url).origin;
  return {
    loaded,
    preloaded: new Set(found.preloaded),
    lead: found.lead,
    shifts: found.shifts,
    strangers: loaded.filter((one) => new URL(one.url).origin !== origin).map((one) => one.url),
  };
}

const kB = (bytes: number): number => bytes / 1000;
const sum = (loaded: readonly Loaded[]): number => kB(loaded.reduce((all, { bytes }) => all + bytes, 0));

let held = true;
function compare(what: string, measured: number, limit: number, unit: string, digits = 1): void {
  const fits = measured <= limit;
  if (!fits) held = false;
  const figures = `${measured.toFixed(digits).padStart(8)} ${unit.padEnd(3)} of ${limit} ${unit}`.trimEnd();
  say(`  ${what.padEnd(22)}${figures}${fits ? '' : '   OVER'}`);
}

function compareShifts(shifts: readonly Shift[]): void {
  compare(
    'layout shift',
    shifts.reduce((all, { value }) => all + value, 0),
    0.01,
    '',
    4,
  );
  for (const { value, moved } of shifts)
    if (value > 0.002) say(`    ${value.toFixed(4)} by ${moved.map((text) => `“${text}”`).join(', ')}`);
}

function reportArticle(name: string, { loaded, preloaded, lead, shifts, strangers }: Weighed): void {
  say(`\n${name}`);
  const of = (kind: Kind): Loaded[] => loaded.filter((one) => one.kind === kind);
  compare('requests', loaded.length, 16, '', 0);
  compare('in all', sum(loaded), 270, 'kB');
  compare('HTML', sum(of('html')), 12, 'kB');
  compare('CSS', sum(of('css')), 15, 'kB');
  compare('JavaScript', sum(of('js')), 10, 'kB');
  compare('fonts, preloaded', sum(of('fonts').filter(({ url }) => preloaded.has(url))), 62, 'kB');
  compare('fonts', sum(of('fonts')), 150, 'kB');
  compare('lead picture', sum(loaded.filter(({ url }) => url === lead)), 75, 'kB');
  compare('other origins', strangers.length, 0, '', 0);
  compareShifts(shifts);
  say(`  pictures in all ${sum(of('pictures')).toFixed(1)} kB in ${of('pictures').length}`);
}

const dir = mkdtempSync(join(tmpdir(), 'weight-'));
const portal = await openPortal(join(dir, 'data'));
const browser = await openBrowser();
try {
  for (const [language, front] of [
    ['English', '/'],
    ['Chinese', '/zh'],
  ] as const) {
    const html = await (await fetch(portal.url + front)).text();
    const paths = [...new Set([...html.matchAll(/href="((?:\/zh)?\/\d{4}\/\d\d\/\d\d\/[^"#]+)"/g)])].map(
      ([, path = '']) => path,
    );
    // The first five of the front: the lead, and what stands beside it.
    for (const path of [...new Set(paths)].slice(0, 5))
      reportArticle(
        `${language}: ${decodeURI(path)} at 412 px, 2.625 pixels to the px`,
        await weigh(browser, portal.url + path, 412, 2.625),
      );
    const { loaded, shifts, strangers } = await weigh(browser, portal.url + front, 360, 2.625);
    say(`\n${language}: ${front} at 360 px`);
    compare('requests', loaded.length, 60, '', 0);
    compare('in all', sum(loaded), 450, 'kB');
    compare('other origins', strangers.length, 0, '', 0);
    compareShifts(shifts);
    for (const kind of KINDS) {
      const some = loaded.filter((one) => one.kind === kind);
      if (some.length > 0)
        say(`  ${kind.padEnd(10)}${sum(some).toFixed(1).padStart(8)} kB in ${some.length}`);
    }
  }
  process.exitCode = held ? 0 : 1;
} finally {
  await browser.close();
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
