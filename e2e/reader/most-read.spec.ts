import { databaseOf } from '../support/database.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { alone as test, expect } from '../support/test.ts';

// The browser that drives these specs says that it has no head, and is no reader.
const READER =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';
const HALF_HOUR = 1_800_000;

test.use({ userAgent: READER });

/** Views by story, as written. */
const counts = (portal: Portal): Map<string, number> =>
  databaseOf(portal.dataDir, (database) => {
    const rows = database.prepare('select story, sum(count) as n from views group by story').all();
    return new Map((rows as { story: string; n: number }[]).map(({ story, n }) => [story, n]));
  });

test('five stories that were read stand under Most read after the half hour', async ({
  page,
  house: portal,
}) => {
  await page.goto('/');
  const links = page.locator('main h3 a');
  const paths: string[] = [];
  for (let i = 0; i < 5; i += 1) paths.push((await links.nth(i).getAttribute('href')) ?? '');
  await expect(page.getByRole('heading', { name: 'Most read' })).toHaveCount(0);

  const read = new Map<string, string>();
  for (const path of paths) {
    await page.goto(path);
    read.set((await page.locator('[data-story]').getAttribute('data-story')) ?? '', path);
  }
  // A reload is no second reader, a page drawn ahead or a robot none at all, and another site may not say anything.
  await page.reload();
  const [story = ''] = read.keys();
  const tell = async (headers: Record<string, string>): Promise<number> =>
    (
      await page.request.post('/view', { data: story, headers: { 'Content-Type': 'text/plain', ...headers } })
    ).status();
  const own = { Origin: new URL(portal.url).origin };
  expect(await tell({ ...own, 'User-Agent': 'Googlebot/2.1' })).toBe(204);
  expect(await tell({ ...own, 'User-Agent': `${READER} b`, 'Sec-Purpose': 'prefetch;prerender' })).toBe(204);
  expect(await tell({ Origin: 'https://elsewhere.example', 'User-Agent': `${READER} c` })).toBe(204);
  expect((await page.request.get('/view')).status()).toBe(405);
  expect((await page.request.post('/view', { data: 'x'.repeat(100), headers: own })).status()).toBe(413);

  await expect.poll(() => [...counts(portal).keys()].filter((id) => read.has(id)).length).toBe(5);
  for (const id of read.keys()) expect(counts(portal).get(id)).toBe(1);

  portal.setClock(EDITION_INSTANT + HALF_HOUR);
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Most read' }) });
  await expect(async () => {
    await page.goto('/');
    await expect(list.getByRole('listitem')).toHaveCount(5, { timeout: 500 });
  }).toPass();
  const shown = await list.getByRole('link').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(new Set(shown)).toEqual(new Set(paths));
});

test('a page that the browser draws ahead is no view until somebody looks at it', async ({
  page,
  context,
  house: portal,
}) => {
  await page.goto('/');
  const [ahead = '', opened = ''] = await page
    .locator('main h3 a')
    .evaluateAll((all) => [0, 3].map((i) => all[i]?.getAttribute('href') ?? ''));
  // A driven browser draws nothing ahead by itself: the page is told that it is.
  await page.addInitScript(() => {
    let drawnAhead = true;
    Object.defineProperty(document, 'prerendering', { get: () => drawnAhead });
    addEventListener('look', () => {
      drawnAhead = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    });
  });
  await page.goto(ahead);
  const first = (await page.locator('[data-story]').getAttribute('data-story')) ?? '';
  const other = await context.newPage();
  await other.goto(opened);
  const second = (await other.locator('[data-story]').getAttribute('data-story')) ?? '';
  // Views are written in the order they came: once the second story has its own, the first had its chance.
  await expect.poll(() => counts(portal).get(second)).toBe(1);
  expect(counts(portal).get(first)).toBeUndefined();
  await other.close();
  await page.evaluate(() => dispatchEvent(new Event('look')));
  await expect.poll(() => counts(portal).get(first)).toBe(1);
});
