/** A reader whose browser sets letters at twice the size, on a phone: nothing lies beyond the screen's edge. */
import { chromium } from '@playwright/test';
import { expect, test } from '../support/test.ts';

test('letters of twice the size never make a phone’s page scroll sideways', async ({
  portal,
  launchOptions,
}) => {
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ baseURL: portal.url, viewport: { width: 360, height: 740 } });
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
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
    await expect(page.getByRole('link', { name: /^(Search|搜尋)$/ }).first()).toBeInViewport({ ratio: 1 });
  }
  await browser.close();
});
