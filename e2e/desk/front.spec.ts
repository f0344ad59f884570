/** The morning front: built by mouse and by keyboard alone, live as it was previewed, restored, scheduled, with two editors. */
import type { Browser, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { deskClient } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

test.describe.configure({ mode: 'serial' });
test.beforeEach(({ portal }) => portal.setClock(EDITION_INSTANT));

const HOUR = 3_600_000;
const BAKERY = 'Bakery rents out its ovens by the tray once the bread is sold';
const DOLLAR = 'How the Hong Kong dollar is tied to the American one';
const CANAL = 'The canal that fed Beijing and taught boats to climb a hill';
const DESK = { width: 2100, height: 1000 };

const feed = (page: Page) => page.getByRole('region', { name: 'Stories to place' });
const canvas = (page: Page) => page.getByRole('region', { name: 'The page, with its slots' });
const slot = (page: Page, name: string) =>
  canvas(page).getByRole('button', { name: new RegExp(`^${name}: `) });
const row = (page: Page, headline: string) =>
  feed(page).getByRole('button', { name: new RegExp(`: ${headline}$`) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const live = (page: Page) => page.getByText('This front is live.');

async function find(page: Page, headline: string): Promise<Locator> {
  await feed(page).getByRole('searchbox').fill(headline);
  // The list is that of what was typed, and stands still.
  await expect(feed(page).getByRole('listitem')).toHaveCount(1);
  return row(page, headline);
}

/** Headlines of the lead package, as the very next reader gets them. */
async function leads(page: Page): Promise<string[]> {
  await page.goto('/');
  const words = await page.locator('main > section').first().getByRole('heading').allInnerTexts();
  return words.map((text) => text.replaceAll('\u00a0', ' '));
}

/** Part of the pixels of two pictures that differ by more than a shade. */
async function differing(a: Buffer, b: Buffer): Promise<number> {
  const [one, two] = await Promise.all(
    [a, b].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!one || !two) throw new Error('Two pictures are compared.');
  expect(one.info.width).toBe(two.info.width);
  expect(Math.abs(one.info.height - two.info.height)).toBeLessThanOrEqual(2);
  const pixels = Math.min(one.data.length, two.data.length) / 3;
  let off = 0;
  for (let i = 0; i < pixels; i += 1)
    if ([0, 1, 2].some((n) => Math.abs((one.data[i * 3 + n] ?? 0) - (two.data[i * 3 + n] ?? 0)) > 16))
      off += 1;
  return off / pixels;
}

/** A page as a whole, its pictures loaded. */
async function pictured(page: Page, path: string, width: number): Promise<Buffer> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}

test('from empty by mouse: dragged, pressed, said otherwise; live exactly as in the frame, at 360 and 1300', async ({
  chief,
  browser,
  portal,
}) => {
  test.slow();
  const other = await (await browser.newContext({ baseURL: portal.url })).newPage();
  await chief.setViewportSize(DESK);
  await chief.goto('/desk/front');
  await press(chief, 'Begin from empty');
  await expect(slot(chief, 'Lead')).toBeVisible();
  await (await find(chief, BAKERY)).dragTo(slot(chief, 'Lead'));
  await expect(slot(chief, 'Lead')).toHaveAccessibleName(new RegExp(`^Lead: ${BAKERY}, placed by hand`));
  await slot(chief, 'Second 1').click();
  await (await find(chief, DOLLAR)).click();
  await expect(slot(chief, 'Second 1')).toHaveAccessibleName(/tied to the American one, placed by hand/);
  // Between slots: what stood there goes one down.
  await slot(chief, 'Second 1').dragTo(slot(chief, 'Lead'));
  await expect(slot(chief, 'Lead')).toHaveAccessibleName(/tied to the American one/);
  await expect(slot(chief, 'Second 1')).toHaveAccessibleName(new RegExp(BAKERY));
  await press(chief, 'Undo');
  await expect(slot(chief, 'Lead')).toHaveAccessibleName(new RegExp(BAKERY));
  await slot(chief, 'Lead').click();
  await chief.getByLabel('Headline here').fill('Ovens by the tray');
  await chief.getByLabel('Headline here').press('Enter');
  await expect(slot(chief, 'Lead')).toHaveAccessibleName(/Ovens by the tray/);
  await press(chief, 'See what changes');
  await expect(chief.getByRole('listitem').filter({ hasText: /Ovens by the tray: .*Lead/ })).toBeVisible();
  await press(chief, 'See what changes');
  // Readers know nothing of it yet.
  expect((await leads(other))[0]).not.toBe('Ovens by the tray');

  const src = (await canvas(chief).locator('iframe').first().getAttribute('src')) ?? '';
  const frame = await chief.context().newPage();
  const widths = [360, 1300];
  const before: Buffer[] = [];
  for (const width of widths) before.push(await pictured(frame, src, width));
  await press(chief, 'Publish front');
  await expect(live(chief)).toBeVisible();
  for (const [i, width] of widths.entries()) {
    const after = await pictured(other, '/', width);
    expect(await differing(before[i] ?? after, after), `at ${width}`).toBeLessThanOrEqual(0.005);
  }
  const [lead, second] = await leads(other);
  expect(lead).toBe('Ovens by the tray');
  expect(second).toBeDefined();
  await frame.close();
  await other.context().close();
});

/** Tabs on until something has the focus. */
async function reach(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await what.waitFor();
  for (let stop = 0; stop < 120; stop += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(what).toBeFocused();
}

test('from empty by the keyboard alone, and the one before restored in one press', async ({
  chief,
  page,
  portal,
}) => {
  test.slow();
  portal.setClock(EDITION_INSTANT + 2 * HOUR);
  const keys = chief.keyboard;
  const said = chief.locator('[data-front-said]');
  await chief.setViewportSize(DESK);
  await chief.goto('/desk/front');
  await reach(chief, chief.getByRole('button', { name: 'Begin from empty' }));
  await keys.press('Enter');
  for (const [headline, letter] of [
    [CANAL, '1'],
    [DOLLAR, '2'],
    [BAKERY, 'h'],
  ] as const) {
    await reach(chief, feed(chief).getByRole('searchbox'));
    await keys.press('Control+a');
    await keys.type(headline);
    await expect(feed(chief).getByRole('listitem')).toHaveCount(1);
    await reach(chief, row(chief, headline));
    await keys.press(letter);
    await expect(said).toContainText(`${headline} is placed in`);
    await reach(chief, feed(chief).getByRole('searchbox'), 'Shift+Tab');
  }
  await expect(slot(chief, 'Hong Kong 1')).toHaveAccessibleName(new RegExp(BAKERY));
  // In the canvas: lifted, moved two on, dropped; emptied; taken back twice.
  await reach(chief, slot(chief, 'Hong Kong 1'));
  await keys.press(' ');
  await expect(said).toContainText('is lifted');
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await expect(said).toContainText('Goes to Hong Kong 3.');
  await keys.press(' ');
  await expect(slot(chief, 'Hong Kong 3')).toHaveAccessibleName(new RegExp(BAKERY));
  await keys.press('Delete');
  await expect(said).toContainText('Hong Kong 3 fills itself again.');
  await keys.press('Control+z');
  await keys.press('Control+z');
  await expect(slot(chief, 'Hong Kong 1')).toHaveAccessibleName(new RegExp(`${BAKERY}, placed by hand`));
  await keys.press('Control+Enter');
  await expect(live(chief)).toBeVisible();
  expect((await leads(page))[0]).toBe(CANAL);

  await chief
    .getByRole('button', { name: /^Restore the front of/ })
    .first()
    .click();
  await expect(chief.getByText(/is live again/)).toBeVisible();
  expect((await leads(page))[0]).toBe('Ovens by the tray');
});

test('tomorrow’s is scheduled in words, and live on the first visit after its instant', async ({
  chief,
  page,
  portal,
}) => {
  await chief.setViewportSize(DESK);
  await chief.goto('/desk/front');
  await slot(chief, 'Lead').click();
  await (await find(chief, CANAL)).click();
  await expect(slot(chief, 'Lead')).toHaveAccessibleName(new RegExp(CANAL));
  await press(chief, 'Schedule');
  await chief.getByLabel('When', { exact: true }).fill('tue 6am');
  await chief.getByRole('button', { name: /^Schedule for/ }).click();
  await expect(chief.getByText(/^Goes live by itself/)).toBeVisible();
  await expect(chief.getByRole('region', { name: 'Waiting for their hour' })).toContainText('Agnes Chan');
  const at = Date.UTC(2026, 7, 24, 22);
  // Not an open desk, to which the clock would jump a day.
  await chief.goto('about:blank');
  portal.setClock(at - 1);
  expect((await leads(page))[0]).not.toBe(CANAL);
  portal.setClock(at);
  expect((await leads(page))[0]).toBe(CANAL);
});

async function colleague(chief: Page, browser: Browser, portal: Parameters<typeof invite>[2]): Promise<Page> {
  const { page } = await invite(chief, browser, portal, { name: 'Hannah Poon', role: 'Editor' });
  await page.setViewportSize(DESK);
  return page;
}

test('two editors: one pen, asked for and handed over; the other reads along', async ({
  chief,
  browser,
  portal,
}) => {
  test.slow();
  const hannah = await colleague(chief, browser, portal);
  await chief.setViewportSize(DESK);
  await chief.goto('/desk/front?place=business');
  await expect(slot(chief, 'Row 1, 1')).toBeVisible();
  await (await find(chief, DOLLAR)).click();
  await expect(slot(chief, 'Row 1, 1')).toHaveAccessibleName(/placed by hand/);
  await hannah.goto('/desk/front?place=business');
  await expect(hannah.locator('.pen-line')).toContainText('Agnes Chan has the pen.');
  await expect(slot(hannah, 'Row 1, 1')).toHaveAccessibleName(/tied to the American one, placed by hand/);
  await press(hannah, 'Begin from empty');
  await expect(hannah.locator('[data-front-said]')).toContainText('Agnes Chan has the pen.');
  await press(hannah, 'Ask for it');
  await press(chief, 'Hand over');
  await expect(hannah.locator('.pen-line')).not.toContainText('Agnes Chan has the pen.');
  await press(hannah, 'Begin from empty');
  // Without a reload.
  await expect(slot(chief, 'Row 1, 1')).toHaveAccessibleName(/fills itself/);
  await hannah.context().close();
});

test('a warning is up in two presses on a phone, and the screen is sound', async ({ chief, request }) => {
  await chief.setViewportSize({ width: 360, height: 780 });
  await chief.goto('/desk/front');
  const quick = chief.getByRole('region', { name: 'Warning in force, in two presses' });
  await quick.getByRole('button', { name: /No\. 3/ }).click();
  await quick.getByRole('button', { name: '3 hours' }).click();
  await expect(quick.getByRole('status')).toContainText('is up until 9.42pm');
  expect(await (await request.get('/')).text()).toContain('Strong Wind Signal');
  await expect(canvas(chief).locator('iframe')).toHaveCount(1);
  await soundInBothLooks(chief, 'the front editor', { without: 'iframe' });
  const up = chief.getByRole('listitem').filter({ hasText: 'Strong Wind Signal' });
  await up.getByRole('button', { name: 'Take it down' }).click();
  await expect(up).toHaveCount(0);
});

test.afterAll(async ({ portal, chiefAccount }) => {
  portal.setClock(EDITION_INSTANT);
  // As other specs expect it: everything fills itself again.
  const desk = await deskClient(portal, chiefAccount);
  const { value } = await (await desk.context.get('/desk/api/read-front?language=en&place=home')).json();
  for (const { release } of value.waiting) await desk.give('cancel-front', { language: 'en', release });
  const empty = (row: { section: string; layout: string }) => ({ ...row, pinned: [] });
  await desk.give('publish-front', {
    language: 'en',
    layout: { ...value.live, pinned: [], sections: value.live.sections.map(empty) },
  });
  await desk.close();
});
