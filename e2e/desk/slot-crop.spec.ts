/** A crop for one slot of the front: set by keys on the whole picture, seen on the real page, taken back. */
import type { Locator, Page } from '@playwright/test';
import { EDITION_INSTANT } from '../support/portal.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test.beforeEach(({ portal }) => portal.setClock(EDITION_INSTANT));

/** A file of a window for a slot. */
const OF_SLOT = /\/pictures\/[^/]+\/c[0-9a-z]{9}-3x2-\d+\.v\d+\.(avif|webp)/;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const canvas = (page: Page) => page.getByRole('region', { name: 'The page, with its slots' });

/** What the first picture of a page is, as the very next reader gets it. */
async function leadPicture(page: Page): Promise<{ src: string; shown: boolean }> {
  await page.goto('/');
  return page
    .locator('main picture img')
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return { src: image.currentSrc, shown: image.naturalWidth > 100 };
    });
}

/** Where the frame says that it lies, in rounded parts of a hundred. */
async function said(frame: Locator): Promise<{ width: number; right: number }> {
  const text = (await frame.getAttribute('aria-valuetext')) ?? '';
  const [left = NaN, , width = NaN] = [...text.matchAll(/\d+/g)].map(Number);
  return { width, right: left + width };
}

test('the lead’s picture is cropped for its slot; readers get it; undo gives back the picture’s own', async ({
  chief,
  browser,
  portal,
}) => {
  const reader = await (await browser.newContext({ baseURL: portal.url })).newPage();
  const before = await leadPicture(reader);
  expect(before.src).not.toMatch(OF_SLOT);
  await chief.setViewportSize({ width: 1700, height: 1000 });
  await chief.goto('/desk/front');
  await canvas(chief)
    .getByRole('button', { name: /^Lead: / })
    .click();
  await press(chief, 'Crop for this slot');
  const frame = chief.getByRole('slider', { name: /set by hand/ });
  await soundInBothLooks(chief, 'the crop of a slot', { within: '[data-slot-crop]' });
  await chief.setViewportSize({ width: 1700, height: 1000 });
  await frame.focus();
  // Whichever story leads by now: forty parts in a hundred narrower than its picture's own window, and at the right edge.
  const { width } = await said(frame);
  for (let n = 0; n < 4; n += 1) await chief.keyboard.press('Shift+Minus');
  for (let n = 0; n < 9; n += 1) await chief.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await said(frame)).width).toBe(width - 40);
  await expect.poll(async () => Math.abs(100 - (await said(frame)).right)).toBeLessThanOrEqual(1);
  await press(chief, 'Use this crop');
  await expect(chief.getByText('This slot has a crop of its own.')).toBeVisible();
  await expect(
    canvas(chief).locator('iframe').last().contentFrame().locator('main picture img').first(),
  ).toHaveAttribute('src', OF_SLOT);
  expect((await leadPicture(reader)).src).not.toMatch(OF_SLOT);
  await press(chief, 'Publish front');
  await expect(chief.getByText('This front is live.')).toBeVisible();
  const live = await leadPicture(reader);
  expect(live.src).toMatch(OF_SLOT);
  expect(live.shown).toBe(true);

  await press(chief, 'Undo');
  await expect(chief.getByText('Cropped as the picture is everywhere.')).toBeVisible();
  await press(chief, 'Publish front');
  await expect(chief.getByText('This front is live.')).toBeVisible();
  await expect.poll(async () => (await leadPicture(reader)).src).not.toMatch(OF_SLOT);
});
