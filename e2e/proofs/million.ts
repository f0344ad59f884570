/**
 * With 1,000,000 stories over twenty years, by 500 writers on 2,000 topics, every file of the sitemap, the news sitemap and
 * the feeds cost at most 100 ms of CPU on a miss (the middle of eleven, each after a publication), and the index leads to
 * every story exactly once. Pages of readers and screens of the desk are measured beside them, without a bound.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setClock } from '#db/core/clock';
import { closeEngine } from '#db/core/client';
import { forgetEnv, setTestEnv } from '#db/core/env';
import { migrate } from '#db/core/migrate';
import { ensureEdition } from '#db/seed/seed-edition';
import { sections } from '#db/seed/sections';
import { hkDate } from '#db/shared/hk-time';
import { bulkNames, bulkStories } from '#db/stories/bulk';
import { cpuMs, median } from '../bench/cpu.ts';
import { newStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT, openPortal } from '../support/portal.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const STORIES = Number(process.env.STORIES ?? 1_000_000);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEARS = 20 * 365 * DAY;
const NEWS = 900;
const NAMES = { topics: 2_000, people: 500 };
const ROUNDS = 11;
const MOST_CPU = 100; // ms

const isDesk = (path: string): boolean => path.startsWith('/desk/');
const isBound = (path: string): boolean => /\.(?:xml|json)$/.test(path);

const dir = mkdtempSync(join(tmpdir(), 'million-'));
const data = join(dir, 'data');
const began = performance.now();
setTestEnv({ DATA_DIR: data, TEST: '1' });
setClock(() => EDITION_INSTANT);
await migrate();
await ensureEdition();
await bulkNames(NAMES);
const each = Math.floor((STORIES - NEWS) / sections.length);
for (const [i, { id }] of sections.entries())
  await bulkStories({
    ...{ name: `old-${id}`, count: each, section: id, names: NAMES },
    ...{ from: EDITION_INSTANT - YEARS + i * 997, step: Math.floor((YEARS - 3 * DAY) / each) },
  });
await bulkStories({
  ...{ name: 'news', count: NEWS, names: NAMES },
  ...{ from: EDITION_INSTANT - 40 * HOUR, step: 150_000 },
});
await closeEngine();
setClock(undefined);
forgetEnv();
const written = each * sections.length + NEWS;
say(
  `${written} stories written in ${((performance.now() - began) / 1000).toFixed(0)} s, beside the sample edition`,
);

const portal = await openPortal(data);
let held = true;
try {
  const desk = await firstChief(portal);
  // What a round publishes makes these lists old.
  const filed = { topics: ['bulk-2'], bylines: ['bulk-2'] };
  const ask = async (path: string): Promise<string> => {
    if (isDesk(path)) {
      const screen = await desk.context.get(path);
      if (screen.status() !== 200) throw new Error(`${path}: ${screen.status()}`);
      return screen.text();
    }
    const answer = await fetch(path.startsWith('http') ? path : portal.url + path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.text();
  };
  const locs = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? '');

  // Every story exactly once; this also has the server read each of its files for the first time.
  const files = locs(await ask('/sitemap.xml'));
  const seen = new Set<string>();
  let named = 0;
  let largest = { file: '', n: 0 };
  for (const file of files) {
    const stories = locs(await ask(file)).filter((url) => /\/(?:old-[a-z-]+|news)-\d+$/.test(url));
    named += stories.length;
    for (const url of stories) seen.add(url);
    if (stories.length > largest.n) largest = { file, n: stories.length };
  }
  say(
    `${files.length} files name ${named} stories of these, ${seen.size} different ones; the largest has ${largest.n}`,
  );
  if (named !== written || seen.size !== written) held = false;

  const paths = [
    ...['/sitemap.xml', largest.file.replace(portal.url, ''), '/sitemaps/lists.xml', '/sitemaps/quotes.xml'],
    ...['/news-sitemap.xml', '/feed.xml', '/zh/atom.xml', `/section/${sections[0]?.id}/feed.json`],
    ...['/topic/bulk-2/feed.xml', '/author/bulk-2/atom.xml'],
    ...['/', `/section/${sections[0]?.id}`, '/topic/bulk-2', '/author/bulk-2'],
    ...['/desk/today', '/desk/stories?view=all', '/desk/stories?view=review', '/desk/topics'],
  ];
  const figures = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const story = await newStory(desk, { headline: `Round ${round}`, slug: `round-${round}`, ...filed });
    const done = await desk.give('publish-story', { story, version: 1 });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    for (const path of [...paths, `/${hkDate(EDITION_INSTANT).replaceAll('-', '/')}/round-${round}`]) {
      const before = cpuMs(portal.pid());
      await ask(path);
      const name = path.replace(/\/round-\d+$/, '/…');
      figures.set(name, [...(figures.get(name) ?? []), cpuMs(portal.pid()) - before]);
    }
  }
  for (const [path, all] of figures) {
    const middle = median(all);
    say(`${path}: ${middle} ms of CPU in the middle, ${Math.max(...all)} at most`);
    if (middle > MOST_CPU && isBound(path)) held = false;
  }
  await desk.close();
  process.exitCode = held ? 0 : 1;
} finally {
  await portal.stop();
  rmSync(dir, { recursive: true, force: true });
}
