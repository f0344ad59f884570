/** The days of the paper: today's before anything is published, and the way back through days without a story. */
import { alone, expect } from '../support/test.ts';

const JUST_AFTER_MIDNIGHT = Date.UTC(2026, 7, 23, 16, 30); // 24 August, 12.30am in Hong Kong
const FOUR_WEEKS_ON = Date.UTC(2026, 8, 20, 4);

alone.describe('when the day is new', () => {
  alone.use({ allowed: [/status of 404/] });

  alone('every page still leads to today’s edition, which says so and leads on', async ({ house, page }) => {
    house.setClock(JUST_AFTER_MIDNIGHT);
    for (const [path, name, said, last] of [
      ['/about', 'Today’s edition', 'Nothing has been published today yet.', '23 August 2026'],
      ['/zh/about', '今日版', '今日暫未刊出報道。', '2026年8月23日'],
    ] as const) {
      await page.goto(path);
      await page.getByRole('contentinfo').getByRole('link', { name }).click();
      await expect(page.locator('main')).toContainText(said);
      // A page without a story is for readers who are led here alone.
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      await page.getByRole('main').getByRole('link', { name: last, exact: true }).click();
      await expect(page).toHaveURL(/\/archive\/2026\/08\/23$/);
    }
    // Yesterday's and tomorrow's pages without a story are none.
    for (const path of ['/archive/2026/08/20', '/archive/2026/08/25', '/zh/archive/2026/08/22'])
      expect((await page.request.get(path)).status(), path).toBe(404);
  });
});

alone('the way back through past editions passes days without a story', async ({ house, page }) => {
  await page.goto('/archive/2026/08/21');
  const around = page.getByRole('navigation', { name: 'Past editions' });
  await around.getByRole('link', { name: '19 August 2026' }).click();
  await around.getByRole('link', { name: '21 August 2026' }).click();
  await expect(page).toHaveURL(/\/archive\/2026\/08\/21$/);

  // To the very first, as crawlers go.
  let [path, steps] = ['/archive/2026/08/21', 0];
  for (;;) {
    const earlier = /<a [^>]*rel="prev"[^>]*>/.exec(await (await page.request.get(path)).text())?.[0];
    const href = /href="([^"]+)"/.exec(earlier ?? '')?.[1];
    if (href === undefined) break;
    [path, steps] = [href, steps + 1];
  }
  expect(steps).toBeGreaterThan(30);
  expect(path).toMatch(/^\/archive\/2026\/06\/\d\d$/);

  house.setClock(FOUR_WEEKS_ON);
  await page.goto('/sections');
  await page.getByRole('region', { name: 'Past editions' }).getByRole('link', { name: '23 August' }).click();
  await expect(page).toHaveURL(/\/archive\/2026\/08\/23$/);
});

alone('a day names its other edition only where that has one', async ({ page }) => {
  for (const [path, languages] of [
    ['/archive/2026/08/23', ['en-HK', 'zh-Hant-HK', 'x-default']],
    ['/archive/2026/08/22', []],
  ] as const) {
    await page.goto(path);
    const named = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('hreflang')));
    expect(named.sort(), path).toEqual([...languages].sort());
  }
});

alone('a live story that was updated on another day says on which', async ({ house, page }) => {
  const spaced = (text: string): string => text.replace(/\u00a0|&nbsp;/g, ' ');
  const told = async (path: string): Promise<string[]> => {
    await page.goto(path);
    return (await page.getByText(/^(Updated|更新於)\s/).allInnerTexts()).map(spaced);
  };
  const live = '/2026/08/23/harbour-lanterns-live';
  const changes = async (): Promise<string> =>
    spaced(await (await page.request.get(`${live}/updates?after=0`)).text());
  expect(await told('/')).toContain('Updated 6.31pm');
  expect(await told(live)).toContain('Updated 6.31pm');
  expect(await changes()).not.toContain('6.31pm, 23 Aug');
  house.setClock(JUST_AFTER_MIDNIGHT);
  expect(await told('/')).toContain('Updated 6.31pm, 23 Aug');
  expect(await told(live)).toContain('Updated 6.31pm, 23 Aug');
  // What an open page is told is kept no longer than the page itself.
  expect(await changes()).toContain('6.31pm, 23 Aug');
  expect(await told('/zh')).toContain('更新於 8月23日下午6:33');
});
