/** Charts, as a reader sees them: in a story, on the front, on the smallest phone, without colours and without scripts. */
import type { Page } from '@playwright/test';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

const TITLE = 'Hong Kong led in 2000, and two ports have since passed it by far';

/** The story that holds the chart, wherever in the edition it was published. */
async function openStory(page: Page): Promise<void> {
  await page.goto('/search?q=container+Kwai+Tsing');
  await page.getByRole('link', { name: 'How a steel box gets from ship to lorry at Kwai Tsing' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a chart says what it shows, that its figures are a sample, and gives them in a table', async ({
  page,
}) => {
  await openStory(page);
  const chart = page.getByRole('figure', { name: TITLE });
  await expect(chart.getByRole('img')).toHaveAccessibleName(
    'Line chart. Hong Kong: from 18.1 (2000) to 13.7 (2024). Singapore: from 17.1 (2000) to 41.1 (2024). Shanghai: from 5.6 (2000) to 51.5 (2024)',
  );
  await expect(chart).toContainText('Containers handled in a year, million TEU');
  await expect(chart).toContainText('Sample data');
  for (const name of ['Hong Kong', 'Singapore', 'Shanghai'])
    await expect(chart.locator('svg tspan', { hasText: new RegExp(`^${name}$`) })).toBeVisible();
  // Lines differ without their colours.
  const dashes = await chart
    .locator('polyline')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
  expect(new Set(dashes).size).toBe(3);

  await expect(chart.getByRole('table')).toBeHidden();
  await chart.getByText('The figures in a table').click();
  await expect(chart.getByRole('row', { name: '2015 20.1 30.9 36.5' })).toBeVisible();
  await sound(page, 'the chart', { within: 'article' });
});

test('labels stand on the screen and apart, from the smallest phone to paper', async ({ page }) => {
  for (const width of [320, 768, 1300]) {
    await page.setViewportSize({ width, height: 900 });
    await openStory(page);
    const labels = await page
      .getByRole('figure', { name: TITLE })
      .locator('text:has(tspan)')
      .evaluateAll((all) => all.map((text) => text.getBoundingClientRect().toJSON()));
    expect(labels).toHaveLength(3);
    for (const one of labels) {
      expect(one.right).toBeLessThanOrEqual(width);
      for (const other of labels)
        if (one !== other) expect(one.bottom <= other.top || other.bottom <= one.top).toBe(true);
    }
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
});

test('a section of the front is set around a chart that leads to its story', async ({ page }) => {
  for (const [width, side] of [
    [320, 'under'],
    [768, 'under'],
    [1300, 'beside'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const section = page.getByRole('region', { name: 'Business' });
    const chart = section.getByRole('figure');
    await expect(chart.getByRole('img')).toBeVisible();
    await expect(chart).toContainText('Sample data');
    const [drawn, list] = [await chart.boundingBox(), await section.getByRole('list').boundingBox()];
    if (!drawn || !list) throw new Error('The section is not drawn.');
    if (side === 'beside') {
      expect(list.x).toBeGreaterThan(drawn.x + drawn.width);
      // Columns end level.
      const ends = await section.evaluate((whole) => {
        const bottom = (one: Element | null | undefined) => one?.getBoundingClientRect().bottom ?? 0;
        return [
          bottom(whole.querySelector('figure > :last-child')),
          bottom(whole.querySelector('li:last-child > *')),
        ];
      });
      expect(Math.abs((ends[0] ?? 0) - (ends[1] ?? 0))).toBeLessThanOrEqual(48);
    } else expect(list.y).toBeGreaterThan(drawn.y + drawn.height);
    expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
  }
  await sound(page, 'the section', { within: 'section[aria-labelledby="section-business"]' });
  const link = page.getByRole('region', { name: 'Business' }).getByRole('figure').getByRole('link');
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole('article').getByRole('figure', { name: title })).toBeVisible();
});

test('a chart in Chinese has bars with their figures, and is a table in the feed', async ({ page }) => {
  await page.goto('/zh/search?q=半斤八兩');
  await page.getByRole('link', { name: '街市的一斤，不是內地一斤' }).click();
  const chart = page.getByRole('figure', { name: '同是一斤，香港的最重' });
  await expect(chart.getByRole('img')).toHaveAccessibleName('棒形圖。克：香港 604.8、台灣 600.0、內地 500.0');
  await expect(chart).toContainText('資料來源：《度量衡條例》（第68章）');
  const widths = await chart
    .locator('rect')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(500 / 604.8, 2);
  const feed = await (await page.request.get('/zh/section/business/feed.xml')).text();
  expect(feed).toMatch(/同是一斤，香港的最重.*內地.*500/s);
});

test('without our colours lines are drawn in the reader’s own', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openStory(page);
  const strokes = await page
    .getByRole('figure', { name: TITLE })
    .locator('polyline')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).stroke));
  const text = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(new Set(strokes)).toEqual(new Set([text]));
});
