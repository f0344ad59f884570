/** Find and replace, house style, counts: what helps with the words that stand there. */
import { sound, soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';
import { begin, heldBlocks, held, lineOf, open, textOf } from '../support/writing-screen.ts';

test('found across the story, stepped through, replaced, and put back at once', async ({ chief: page }) => {
  const id = await begin(page);
  const { keyboard: keys } = page;
  await lineOf(page, 'Headline').fill('The ferry is late');
  await textOf(page).click();
  await keys.type('A Ferry and a ferry.');
  await keys.press('Enter');
  await keys.type('No boat. FERRY!');
  await keys.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  const find = bar.getByLabel('Find', { exact: true });
  await expect(find).toBeFocused();
  await keys.type('ferry');
  await expect(bar.getByRole('status')).toHaveText('1 of 4 in: Headline');
  await expect(textOf(page).locator('.found')).toHaveCount(3);
  await keys.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 4');
  await expect(textOf(page).locator('.found-here')).toHaveText('Ferry');
  await keys.press('Shift+Enter');
  await keys.press('Shift+Enter');
  await expect(textOf(page).locator('.found-here')).toHaveText('FERRY');
  await bar.getByRole('button', { name: 'Match case' }).press('Enter');
  await expect(bar.getByRole('status')).toHaveText('1 of 2 in: Headline');
  await bar.getByRole('button', { name: 'Match case' }).press('Enter');

  // It stands above the text and covers none of it.
  const [under, top] = [await bar.boundingBox(), await lineOf(page, 'Headline').boundingBox()];
  expect((under?.y ?? 0) + (under?.height ?? 0)).toBeLessThanOrEqual(top?.y ?? 0);

  await bar.getByLabel('Replace with').fill('boat');
  await bar.getByRole('button', { name: 'Replace', exact: true }).press('Enter');
  await expect(lineOf(page, 'Headline')).toHaveValue('The boat is late');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await bar.getByRole('button', { name: 'Replace all' }).press('Enter');
  await expect(bar.getByRole('status')).toHaveText('Replaced: 3.');
  await expect
    .poll(() => heldBlocks(page, id))
    .toEqual([
      { kind: 'paragraph', text: [{ text: 'A boat and a boat.' }] },
      { kind: 'paragraph', text: [{ text: 'No boat. boat!' }] },
    ]);
  await bar.getByRole('button', { name: 'Put them back' }).press('Enter');
  await expect(textOf(page)).toContainText('A Ferry and a ferry.');
  await expect(textOf(page)).toContainText('No boat. FERRY!');
  await find.focus();
  await keys.press('Escape');
  await expect(bar).toBeHidden();
  await expect(textOf(page).locator('.found')).toHaveCount(0);
});

test('Chinese is found, and is not searched for while it is composed', async ({ chief: page }) => {
  await begin(page, 'New story in Chinese');
  const text = page.locator('#field-body');
  await text.click();
  await page.keyboard.insertText('渡輪公司的渡輪停航。');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  await bar.getByLabel('Find', { exact: true }).fill('渡輪');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  await bar.getByLabel('Replace with').fill('小輪');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(text).toHaveText('小輪公司的小輪停航。');
  await text.focus();
  await page.keyboard.press('Control+z');
  await expect(text).toHaveText('渡輪公司的渡輪停航。');
});

test('house style is underlined, advised, taken by key, and kept in a list', async ({ chief: page }) => {
  const id = await begin(page);
  const { keyboard: keys } = page;
  await textOf(page).click();
  await keys.type('Ten percent of hongkong. Percent');
  await expect(textOf(page).locator('.off-style')).toHaveText(['percent', 'hongkong', 'Percent']);
  await expect(page.getByText('House style: “per cent”, not “percent” (2)')).toBeVisible();
  await expect(page.getByText('House style: “per cent”, not “percent”.')).toBeVisible();
  await keys.press('Control+.');
  await expect(textOf(page)).toHaveText('Ten percent of hongkong. Per cent');
  await textOf(page).locator('.off-style').nth(1).click();
  await page.getByRole('button', { name: 'Write “Hong Kong”' }).click();
  await expect(textOf(page)).toHaveText('Ten percent of Hong Kong. Per cent');
  await keys.press('Control+z');
  await expect(textOf(page)).toHaveText('Ten percent of hongkong. Per cent');

  await page.goto('/desk/style');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  // A row that is new is called that, not what the button that made it is.
  await expect(page.getByRole('button', { name: 'Take out: New rule', exact: true })).toBeVisible();
  await expect(page.getByRole('group', { name: 'New rule' })).toBeVisible();
  await page.getByLabel('Instead of').first().fill('Ten');
  await page.getByLabel('Write', { exact: true }).first().fill('10');
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await open(page, id);
  await expect(textOf(page).locator('.off-style').first()).toHaveText('Ten');
  // What readers get holds no underline.
  expect(JSON.stringify((await held(page, id)).content)).not.toContain('off-style');
  await page.goto('/desk/style');
  await page.getByRole('button', { name: 'Take out: Ten' }).click();
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('counts: words, characters, the chosen, the wanted', async ({ chief: page }) => {
  await begin(page);
  const { keyboard: keys } = page;
  await textOf(page).click();
  await keys.type('One two three four 渡輪');
  const button = page.getByRole('button', { name: '6 words · 1 min' });
  await button.focus();
  await keys.press('Enter');
  await expect(page.getByText('Whole story: 6 words, 17 characters')).toBeVisible();
  await page.getByLabel('Words wanted').fill('12');
  await expect(page.getByText('50% of 12')).toBeVisible();
  await textOf(page).focus();
  await keys.press('Control+a');
  await expect(page.getByText('Chosen: 6 words, 17 characters')).toBeVisible();
});

test('axe finds nothing, in both languages and at both widths', async ({ chief: page }) => {
  test.slow();
  const id = await begin(page);
  await textOf(page).click();
  await page.keyboard.type('Ten percent');
  await expect.poll(() => heldBlocks(page, id)).toHaveLength(1);
  // What a page looks like wide and dark has nothing to do with its language.
  const check = (what: string): Promise<void> =>
    what.endsWith('en') ? soundInBothLooks(page, what) : sound(page, what);
  for (const language of ['en', 'zh']) {
    await page.setViewportSize({ width: 360, height: 860 });
    await page.goto(`/desk/stories/${id}`);
    await page.locator('#field-body').click();
    await page.keyboard.press('End');
    await page.locator('.status-bar [aria-controls="counts"]').click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('percent');
    await check(`find, ${language}`);
    await page.goto('/desk/style');
    await check(`style, ${language}`);
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 });
    }).toPass();
    await check(`go, ${language}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await check(`keys, ${language}`);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1300, height: 860 });
    await page.getByRole('button', { name: language === 'en' ? '中文' : 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language === 'en' ? 'zh-Hant-HK' : 'en-HK');
  }
});
