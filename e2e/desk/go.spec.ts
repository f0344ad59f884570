/** Go or do, all keys, write mode, templates: the ways around the desk without a mouse. */
import { expect, test } from '../support/test.ts';
import { begin, heldBlocks, held, lineOf, textOf } from '../support/writing-screen.ts';

test('stories, people, pages and acts are reached by their words', async ({ chief: page }) => {
  await page.goto('/desk/quotes');
  const { keyboard: keys } = page;
  const go = page.getByRole('dialog', { name: 'Go or do' });
  const field = go.getByRole('combobox');
  /** A key before the page's script is at work is lost. */
  const until = (key: string, shown: () => Promise<void>) =>
    expect(async () => {
      for (const one of key.split(' ')) await keys.press(one);
      await shown();
    }).toPass();
  const open = () => until('Control+k', () => expect(field).toBeFocused({ timeout: 500 }));
  const choose = async (words: string, name: RegExp): Promise<void> => {
    await open();
    await keys.type(words);
    await expect(go.getByRole('option', { name }).first()).toBeVisible();
    await expect(go.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
    await keys.press('Enter');
  };
  await choose('Last harbour', /^Last harbour ferry/);
  await page.waitForURL(/\/desk\/stories\/\w+/);
  await textOf(page).waitFor();
  await choose('Mei-ling', /Mei-ling Kwok.*Person/);
  await page.waitForURL(/\/desk\/topics/);
  await choose('pict', /^Pictures/);
  await page.waitForURL(/\/desk\/pictures/);
  await open();
  await keys.press('ArrowDown');
  await expect(go.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await keys.press('Escape');
  await expect(go).toBeHidden();
  await keys.press('g');
  await keys.press('s');
  await page.waitForURL(/\/desk\/stories$/);
  await until('/', () => expect(page.getByLabel('Search headlines')).toBeFocused({ timeout: 500 }));
  await keys.type('?');
  await expect(page.getByRole('dialog')).toBeHidden();
  await keys.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('in a story: acts, write mode, and a link where words are chosen', async ({ chief: page }) => {
  await begin(page);
  const { keyboard: keys } = page;
  const go = page.getByRole('dialog', { name: 'Go or do' });
  await textOf(page).click();
  await keys.type('Words');
  await keys.press('Control+k');
  await expect(go).toBeVisible();
  await keys.type('write mode');
  await keys.press('Enter');
  const screen = page.locator('.writing-screen');
  await expect(screen).toHaveClass(/write-mode/);
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden();
  // What stepped back is there for whoever reaches for it by keyboard.
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Bold' }).focus();
  await expect(page.getByRole('toolbar', { name: 'Formatting' })).toHaveCSS('opacity', '1');
  await textOf(page).click();
  await keys.press('Control+\\');
  await expect(screen).not.toHaveClass(/write-mode/);
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await keys.press('End');
  await keys.press('Control+Shift+ArrowLeft');
  await keys.press('Control+k');
  await expect(page.getByLabel('Or an address')).toBeVisible();
  await expect(go).toBeHidden();
});

test('a story is kept as a template, and another begins from it', async ({ chief: page }) => {
  const first = await begin(page);
  const { keyboard: keys } = page;
  await lineOf(page, 'Kicker').fill('Weather');
  await textOf(page).click();
  await keys.type('The Observatory said');
  await expect.poll(() => heldBlocks(page, first)).toHaveLength(1);
  await keys.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('template');
  await keys.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Keep this story as a template' });
  await sheet.getByLabel('Name').fill('Typhoon');
  await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(sheet.getByText('Kept.')).toBeVisible();
  await page.goto('/desk/stories');
  await page.getByLabel('New story from a template').selectOption({ label: 'Typhoon (English)' });
  await page.getByRole('button', { name: 'Begin it' }).click();
  await page.waitForURL(/\/desk\/stories\/\w+/);
  await textOf(page).waitFor();
  const id = page.url().split('/').at(-1) ?? '';
  expect(id).not.toBe(first);
  expect((await held(page, id)).content).toMatchObject({ kicker: 'Weather', headline: '' });
  await page.goto('/desk/style');
  await page
    .getByRole('region', { name: 'Templates' })
    .getByRole('button', { name: 'Take out: Typhoon' })
    .click();
  await expect(page.getByText('No templates yet.')).toBeVisible();
});
