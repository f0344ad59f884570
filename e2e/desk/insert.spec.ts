/** Everything that a text can hold, put in by keyboard and written where it stands. */
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';
import { begin, heldBlocks, open, textOf } from '../support/writing-screen.ts';

// A story that is opened again at once meets its own last save, and joins it: the browser notes the refusal.
test.use({ allowed: [/status of 409/] });

test('the slash list puts blocks in, which are written by keyboard alone', async ({ chief: page }) => {
  test.slow();
  const id = await begin(page);
  const { keyboard: keys } = page;
  const what = page.getByLabel('What to insert');
  const slash = async (words: string): Promise<void> => {
    await keys.press('/');
    await expect(what).toBeFocused();
    await keys.type(words);
    await expect(page.getByRole('button', { name: new RegExp(`^${words}`, 'i') }).last()).toBeVisible();
    await keys.press('Enter');
    await expect(what).toBeHidden();
  };
  await textOf(page).click();

  await slash('Fact');
  const title = page.getByLabel('Title', { exact: true });
  await expect(title).toBeFocused();
  await keys.type('The ferry');
  await keys.press('Tab');
  await keys.type('Fare');
  await keys.press('Tab');
  await keys.type('*HK$5*, as [before](https://example.com/f)');
  await page.getByRole('button', { name: 'Add a row' }).press('Enter');
  await page.getByLabel('Term 2').fill('Boats');
  await textOf(page).locator('> p').last().click();

  await slash('Table');
  await page.getByLabel('Row 1, column 1').fill('Year');
  await page.getByLabel('Row 1, column 2').fill('Boats');
  await page.getByLabel('Row 2, column 1').fill('2026');
  await page.getByLabel('Row 2, column 2').fill('61');
  await textOf(page).locator('> p').last().click();

  await slash('Timeline');
  await page.getByLabel('When 1').fill('1904');
  await page.getByLabel('What happened, 1').fill('The tram runs.');
  await textOf(page).locator('> p').last().click();

  await slash('Embed');
  await expect(page.getByLabel('Embed: Address')).toBeFocused();
  await keys.type('nothing');
  await keys.press('Enter');
  await expect(page.getByText('This is not an address that readers can be sent to.')).toBeVisible();
  await page.getByLabel('Embed: Address').fill('https://vimeo.com/123456');
  await keys.press('Enter');
  await expect(textOf(page)).toBeFocused();

  await slash('Preformatted');
  await expect(page.getByLabel('Text, as it is written')).toBeFocused();
  await keys.type('a  b');
  await textOf(page).locator('> p').last().click();
  await slash('Subhead');
  await keys.type('The end');

  await expect
    .poll(() => heldBlocks(page, id))
    .toEqual([
      {
        kind: 'fact-box',
        title: 'The ferry',
        rows: [
          {
            term: 'Fare',
            text: [
              { text: 'HK$5', marks: [{ kind: 'bold' }] },
              { text: ', as ' },
              { text: 'before', marks: [{ kind: 'link', address: 'https://example.com/f' }] },
            ],
          },
          { term: 'Boats', text: [] },
        ],
      },
      {
        kind: 'table',
        caption: '',
        headed: true,
        rows: [
          [[{ text: 'Year' }], [{ text: 'Boats' }]],
          [[{ text: '2026' }], [{ text: '61' }]],
        ],
      },
      { kind: 'timeline', title: '', entries: [{ when: '1904', text: [{ text: 'The tram runs.' }] }] },
      { kind: 'embed', address: 'https://vimeo.com/123456', title: '' },
      { kind: 'preformatted', text: 'a  b' },
      { kind: 'heading', text: [{ text: 'The end' }] },
    ]);

  // As readers see it.
  const box = textOf(page).getByRole('complementary', { name: 'The ferry' });
  await expect(box.getByRole('strong')).toHaveText('HK$5');
  await expect(textOf(page).getByRole('columnheader', { name: 'Year' })).toBeVisible();
});

test('Esc leaves a slash, and one within a sentence is only a slash', async ({ chief: page }) => {
  await begin(page);
  const { keyboard: keys } = page;
  await textOf(page).click();
  await keys.press('/');
  await expect(page.getByLabel('What to insert')).toBeFocused();
  await keys.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await keys.type('and/or');
  await expect(textOf(page)).toHaveText('/and/or');
  await expect(page.getByLabel('What to insert')).toBeHidden();
});

test('an input method keeps its keys', async ({ chief: page }) => {
  await begin(page);
  await textOf(page).click();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: '/', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: '渡', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.insertText', { text: '渡輪' });
  await expect(textOf(page)).toHaveText('渡輪');
  await expect(page.getByLabel('What to insert')).toBeHidden();
});

test('a gallery and a graphic from the library', async ({ chief: page }) => {
  const id = await begin(page);
  const { keyboard: keys } = page;
  const bar = page.getByRole('toolbar', { name: 'Formatting' });
  const dialog = page.getByRole('dialog');
  for (const name of ['Gallery', 'Figure']) {
    await textOf(page).locator('> p').last().click();
    await bar.getByRole('button', { name: 'Insert' }).click();
    await page.getByRole('toolbar', { name: 'Insert' }).getByRole('button', { name, exact: true }).click();
    await dialog.locator('button:has(img)').first().click();
    await expect(dialog).toBeHidden();
  }
  const edit = page.getByRole('button', { name: 'Words and rows' });
  await edit.first().focus();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await dialog.locator('button:has(img)').nth(1).click();
  await page.getByRole('group', { name: 'Picture 2' }).getByLabel('Caption').fill('A second one.');
  await expect
    .poll(() => heldBlocks(page, id))
    .toMatchObject([{ kind: 'gallery', pictures: [{}, { caption: 'A second one.' }] }, { kind: 'figure' }]);
});

test('snippets are kept from a text and put into another', async ({ chief: page }) => {
  const id = await begin(page);
  const { keyboard: keys } = page;
  await textOf(page).click();
  await keys.type('The company was asked for comment.');
  const bar = page.getByRole('toolbar', { name: 'Formatting' });
  await bar.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('button', { name: 'Keep the chosen text as a snippet' }).click();
  await page.getByLabel('Keep as a snippet: Name').fill('Asked');
  await keys.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await open(page, id);
  await textOf(page).click();
  await keys.press('Control+End');
  await keys.press('Enter');
  await keys.press('/');
  await page.getByLabel('What to insert').fill('Asked');
  await expect(page.getByRole('button', { name: 'Snippet: Asked' })).toBeVisible();
  await keys.press('Enter');
  await expect.poll(async () => (await heldBlocks(page, id)).length).toBe(2);
  await page.goto('/desk/style');
  await page
    .getByRole('region', { name: 'Snippets' })
    .getByRole('button', { name: 'Take out: Asked' })
    .click();
  await expect(page.getByText('No snippets yet.')).toBeVisible();
});

test('axe finds nothing in what is put in and in what puts it in', async ({ chief: page }) => {
  test.slow();
  await begin(page);
  await textOf(page).click();
  const { keyboard: keys } = page;
  for (const words of ['Fact', 'Table']) {
    await keys.press('/');
    await page.getByLabel('What to insert').fill(words);
    await expect(page.getByRole('button', { name: new RegExp(`^${words}`) }).last()).toBeVisible();
    await keys.press('Enter');
    await textOf(page).locator('> p').last().click();
  }
  await keys.press('/');
  await soundInBothLooks(page, 'blocks and the menu');
});
