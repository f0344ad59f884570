/** The story list: searched as one types, narrowed by a sentence, worked through without a mouse, and put back. */
import { deskClient, newStory } from '../support/desk-client.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

const body = (text: string) => [{ id: 'a', kind: 'paragraph' as const, text: [{ text }] }];

test('words in a draft’s text, three stories by the keyboard, one act, and its undo', async ({
  chief: page,
  portal,
  chiefAccount,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const make = (headline: string, text: string) =>
    newStory(desk, { headline, standfirst: '', body: body(text) });
  const first = await make('Pontoon one', 'The quincelander is moored here.');
  await make('', 'The first thing you notice is the quincelander.');
  await make('Pontoon three', 'Quincelanders, again.');
  const sectionOf = async (story: string): Promise<unknown> =>
    (await (await desk.context.get(`/desk/api/read-story?story=${story}`)).json()).value.story.section;
  const rows = page.locator('[data-story]');
  const { keyboard: keys } = page;

  // Searched as one types; the address says it, and the focus stays.
  await page.goto('/desk/stories?view=all');
  const field = page.getByLabel('Search stories');
  await expect(page.getByRole('checkbox').first()).toBeAttached();
  await keys.press('/');
  await expect(field).toBeFocused();
  await keys.type('quincel section:hk desk:me');
  await expect(page.getByText('There is no desk:me here')).toBeVisible();
  await expect(page.getByText('No story is all of this.')).toBeVisible();
  await field.fill('quincel section:hk');
  await expect(rows).toHaveCount(3);
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(/q=quincel\+section%3Ahk/);
  await expect(rows.filter({ hasText: 'Pontoon one' }).locator('mark')).toHaveText('quincelander');
  await expect(page.getByRole('link', { name: /^Untitled, begins “The first thing/ })).toHaveCount(1);

  // Narrowed by a word of the sentence to nothing: the list says which one to widen.
  await page.getByLabel('State', { exact: true }).selectOption({ label: 'live or ready' });
  await expect(rows).toHaveCount(0);
  await page.getByRole('link', { name: 'Without “live or ready”: 3 stories' }).click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('checkbox').first()).toBeAttached();

  // Kept as a view of one's own.
  await page.getByText('Keep this view').click();
  await page.getByLabel('Name of the view').fill('Quince');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Quince', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );

  // Two of them, without a mouse. A letter in a field is a letter.
  await page.getByRole('heading', { level: 1 }).click();
  await keys.press('j');
  await expect(rows.nth(0).getByRole('link').first()).toBeFocused();
  // Looked at beside the list, which goes along with the keys.
  await keys.press('p');
  const beside = page.getByRole('complementary', { name: /^Beside the list/ });
  await expect(beside.frameLocator('iframe').getByRole('main')).toBeVisible();
  const name = await beside.getAttribute('aria-label');
  await keys.press('j');
  await expect(beside).not.toHaveAttribute('aria-label', name ?? '');
  await keys.press('k');
  await expect(beside).toHaveAttribute('aria-label', name ?? '');
  await keys.press('Escape');
  await expect(beside).toBeHidden();
  await expect(rows.nth(0).getByRole('link').first()).toBeFocused();
  await keys.press('x');
  await keys.press('ArrowDown');
  await keys.press('x');
  const bar = page.getByRole('region', { name: 'Selected stories' });
  const chosen = (await rows.nth(1).getAttribute('data-story')) ?? '';
  await expect(bar.getByRole('status')).toHaveText('2 selected');
  await expect(rows.nth(1).getByRole('checkbox')).toBeChecked();
  await soundInBothLooks(page, 'the list with two selected');
  await bar.getByRole('button', { name: 'Move to section' }).click();
  await expect(bar.getByLabel('Section')).toBeFocused();
  await bar.getByLabel('Section').selectOption({ label: 'Sport' });
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(page.getByText('2 stories moved.')).toBeVisible();
  await expect(bar).toBeHidden();
  await expect(rows).toHaveCount(1);
  expect(await sectionOf(chosen)).toBe('sport');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 stories are as they were.')).toBeVisible();
  await expect(rows).toHaveCount(3);
  expect(await sectionOf(chosen)).toBe('hong-kong');

  // One that refuses is named, and stays selected.
  await page.locator(`[data-story="${first}"] label`).click();
  await expect(page.getByRole('checkbox', { name: 'Select “Pontoon one”' })).toBeChecked();
  await desk.give('bin-story', { story: first });
  await keys.press('a');
  await expect(bar.getByLabel('Who')).toBeFocused();
  await keys.press('Escape');
  await bar.getByRole('button', { name: 'Send to review' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Pontoon one' })).toContainText('bin');

  // All keys, and the way to turn the letters off.
  await page.getByRole('heading', { level: 1 }).click();
  await keys.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByText('In the list of stories')).toBeVisible();
  await sheet.getByLabel('Keys of a single letter are on').uncheck();
  await keys.press('Escape');
  await keys.press('j');
  await keys.press('?');
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'Take out the view “Quince”' }).click();
  await expect(page.getByRole('link', { name: 'Quince', exact: true })).toHaveCount(0);
  await desk.close();
});

test('without scripts the sentence has a button', async ({ chief, browser, portal }) => {
  const context = await browser.newContext({
    baseURL: portal.url,
    storageState: await chief.context().storageState(),
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/desk/stories?view=all');
  await page.getByLabel('Section', { exact: true }).selectOption({ label: 'Sport' });
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page).toHaveURL(/section=sport/);
  await expect(page.getByLabel('Section', { exact: true })).toHaveValue('sport');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await context.close();
});
