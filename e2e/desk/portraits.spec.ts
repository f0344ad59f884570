/** A portrait: chosen at the desk, seen by readers at once, taken out again. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

const author = '/author/agnes-tse';

/** The form of a person, opened. */
async function openPerson(page: Page) {
  await page.goto('/desk/topics');
  await page.locator('summary', { hasText: 'Agnes Tse' }).click();
  return page.getByRole('group').filter({ has: page.locator('summary', { hasText: 'Agnes Tse' }) });
}

test('an editor gives a writer a portrait, and readers see it where the writer stands', async ({
  chief,
  browser,
  portal,
}) => {
  const reader = await browser.newPage({ baseURL: portal.url });
  await reader.goto(author);
  const head = reader.locator('main header');
  await expect(head.locator('img')).toHaveCount(0);

  const person = await openPerson(chief);
  await person.getByRole('button', { name: 'Choose a picture' }).click();
  const sheet = chief.getByRole('dialog', { name: 'Choose a picture' });
  await sheet.getByRole('searchbox').fill('passengers at a rail');
  await sheet.getByRole('listitem').first().getByRole('button').click();
  await expect(person.getByRole('group', { name: 'Portrait' }).getByRole('img')).toBeVisible();
  await person.getByRole('button', { name: 'Save' }).click();
  await expect(person.getByRole('status')).toContainText('Saved');

  await reader.goto(author);
  const portrait = head.locator('img');
  await expect(portrait).toBeVisible();
  expect(await portrait.boundingBox()).toMatchObject({ width: 120, height: 120 });
  expect(await portrait.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  // At the foot of what she wrote too.
  await reader.getByRole('main').getByRole('heading', { level: 3 }).first().getByRole('link').click();
  await expect(reader.getByRole('complementary', { name: /Agnes Tse/ }).locator('img')).toHaveCount(1);

  const again = await openPerson(chief);
  await again.getByRole('button', { name: 'Take it out' }).click();
  await again.getByRole('button', { name: 'Save' }).click();
  await expect(again.getByRole('status')).toContainText('Saved');
  await reader.goto(author);
  await expect(head.locator('img')).toHaveCount(0);
  await reader.close();
});
