/** Slips at the front editor: none publishes, none stops the draft, and what was laid out can be had back. */
import type { Page } from '@playwright/test';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone as test, CHIEF, expect } from '../support/test.ts';
import { enter } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';

const canvas = (page: Page) => page.getByRole('region', { name: 'The page, with its slots' });
const slot = (page: Page, name: string) =>
  canvas(page).getByRole('button', { name: new RegExp(`^${name}: `) });
const panel = (page: Page, name: string) => page.getByRole('region', { name: `Slot: ${name}` });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.beforeEach(async ({ page, house }) => {
  await (await firstChief(house)).close();
  await enter(page.request, house, CHIEF);
  await page.setViewportSize({ width: 1300, height: 1000 });
  await page.goto('/desk/front');
});

test('keys in a field publish nothing; words that a front refuses are told beside the field, and the rest is saved', async ({
  page,
}) => {
  await expect(slot(page, 'Lead')).toBeVisible();

  await press(page, 'A breaking line');
  await page.getByLabel('Sentence, in English').fill('Half a sentence');
  await page.keyboard.press('Control+Enter');
  const kicker = panel(page, 'Lead').getByLabel('Kicker');
  await kicker.fill('K'.repeat(61));
  await page.keyboard.press('Control+Enter');
  await kicker.blur();
  await expect(kicker).toHaveAccessibleDescription(/This is too long\. Not kept/);
  await expect(kicker).toHaveValue('K'.repeat(61));
  await panel(page, 'Lead').getByLabel('Headline here').fill('Otherwise here');
  await panel(page, 'Lead').getByLabel('Headline here').press('Enter');
  await expect(page.getByText(/Saved/)).toBeVisible();
  await expect(slot(page, 'Lead')).toHaveAccessibleName(/Otherwise here, placed by hand/);
  await kicker.fill('Short');
  await kicker.press('Enter');
  await expect(kicker).toHaveAccessibleDescription('As the story says');
  // Nothing of it is live, until somebody says so outside of a field.
  expect(await (await page.request.get('/')).text()).not.toContain('Otherwise here');
  await slot(page, 'Lead').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('This front is live.')).toBeVisible();
  expect(await (await page.request.get('/')).text()).toContain('Otherwise here');
});

test('a slot that is no more leaves the canvas in reach, Enter keeps one that came by itself, and a front that waited is had back', async ({
  page,
  house,
}) => {
  // The last slot of the longest row, and then a row that has fewer.
  await slot(page, 'Sport 12').click();
  await panel(page, 'Sport 12')
    .getByLabel(/^Layout of/)
    .selectOption('A');
  await expect(panel(page, 'Sport 7')).toBeVisible();
  await expect(slot(page, 'Sport 7')).toHaveAttribute('tabindex', '0');
  await slot(page, 'Sport 7').focus();
  await page.keyboard.press('Home');
  await expect(slot(page, 'Lead')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(slot(page, 'Second 1')).toHaveAccessibleName(/fills itself/);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-front-said]')).toContainText('press Enter');
  await page.keyboard.press('Enter');
  await expect(slot(page, 'Second 1')).toHaveAccessibleName(/placed by hand/);
  const headline = panel(page, 'Second 1').getByLabel('Headline here');
  await headline.fill('For tomorrow');
  await headline.press('Enter');
  await expect(slot(page, 'Second 1')).toHaveAccessibleName(/For tomorrow/);

  await press(page, 'Schedule');
  await page.getByLabel('When').fill('tomorrow 6am');
  await page.getByRole('button', { name: /^Schedule for/ }).click();
  const waits = page.getByRole('region', { name: 'Waiting for their hour' });
  await expect(waits.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Schedule', exact: true })).toBeFocused();
  await page.reload();
  await waits.getByRole('button', { name: /^Take back/ }).click();
  await expect(
    page.getByText('Taken back. It is the draft now, and goes live when you publish it.'),
  ).toBeVisible();
  await expect(slot(page, 'Second 1')).toHaveAccessibleName(/For tomorrow, placed by hand/);
  await expect(page.getByRole('region', { name: 'Earlier fronts' })).toBeFocused();
  house.setClock(EDITION_INSTANT + 24 * 3_600_000);
  expect(await (await page.request.get('/')).text()).not.toContain('For tomorrow');
});
