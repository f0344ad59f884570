/** A reader whose browser sets letters at twice the size, on a phone: nothing lies beyond the screen's edge. */
import { chromium } from '@playwright/test';
import { alone as test, expect } from '../support/test.ts';

/** Of the same day, in Hong Kong. */
const NOON = Date.UTC(2026, 7, 23, 4);

test('letters of twice the size never make a phone’s page scroll sideways', async ({
  house,
  launchOptions,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ baseURL: house.url, viewport: { width: 360, height: 740 } });
  const expectFits = async (path: string): Promise<void> => {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  };
  for (const path of [
    '/',
    '/zh',
    '/2026/08/23/late-ferries',
    '/2026/08/23/harbour-lanterns-live',
    '/section/hong-kong',
    '/search?q=harbour',
    '/quote-of-the-day',
    '/sections',
    '/nowhere',
  ]) {
    await expectFits(path);
    await expect(page.getByRole('link', { name: /^(Search|搜尋)$/ }).first()).toBeInViewport({ ratio: 1 });
  }
  // At noon the foot names other topics, one of a long word.
  house.setClock(NOON);
  await page.goto('/');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Environment' })).toHaveCount(1);
  await expectFits('/');
  await browser.close();
});
