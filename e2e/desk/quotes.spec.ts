import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { sound } from '../support/sound.ts';
import { expect, test } from '../support/test.ts';

/** Days of a month that no other spec writes in. */
const [FIRST, SECOND] = ['2027-03-02', '2027-03-03'];

test('a table of quotes is pasted, seen as it is typed, and moved by mouse and by form', async ({
  chief,
}) => {
  await chief.goto(`/desk/quotes?date=${FIRST}`);
  await chief.getByText('Paste a table of quotes').click();
  const table = chief.getByLabel('Table');
  await table.fill(`${FIRST}\tA line of the table\tA sample speaker\n${SECOND}\t\tNobody\tNowhere`);
  await chief.getByRole('button', { name: 'Take them in' }).click();
  await expect(chief.getByText(/^Line \d/)).toHaveText([
    'Line 1: Four columns are needed: date, quote, who, source.',
    'Line 2: This is needed.',
  ]);
  // What was typed is still there.
  await expect(table).toHaveValue(/A line of the table/);
  await table.fill(
    `Day,Quote,Who,Source\n${FIRST},“Mend the small roof first.”,A sample speaker,"A sample book, 1921"\n` +
      `${SECOND},Count the chairs before the guests.,Another speaker,"A sample book, 1922"`,
  );
  await chief.getByRole('button', { name: 'Take them in' }).click();
  await expect(chief.getByText('2 quotes taken in, unchecked.')).toBeVisible();
  const words = chief.getByLabel('Words (English');
  await expect(words).toHaveValue('Mend the small roof first.');

  const phone = chief.locator('iframe[title="360 px"]').last().contentFrame();
  await expect(phone.getByText('Mend the small roof first.')).toBeVisible();
  await words.fill('Mend the large roof first.');
  await expect(phone.getByText('Mend the large roof first.')).toBeVisible();
  await expect(
    chief.locator('iframe[title="1300 px"]').last().contentFrame().getByText('large roof'),
  ).toBeVisible();
  await sound(chief, 'quotes with a preview');

  const square = (date: string) => chief.locator(`li[data-date="${date}"]`);
  await chief.reload();
  await square(FIRST).locator('a').dragTo(square(SECOND));
  await expect(square(SECOND)).toContainText('Mend the small roof');
  await expect(square(FIRST)).toContainText('Count the chairs');
  await chief.getByLabel('To', { exact: true }).fill('2027-03-20');
  await chief.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(square('2027-03-20')).toContainText('Count the chairs');
  await expect(chief.getByText('Moved to Saturday 20 March 2027.')).toBeVisible();
  await expect(chief.getByRole('link', { name: 'See that day' })).toBeFocused();
  await expect(square(FIRST)).toContainText('Stands in:');
});

test('a quote from a story of ours leads to its words, and is held when that story is taken down', async ({
  chief,
  browser,
  portal,
  chiefAccount,
  page,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const day = '2026-03-04';
  const story = await newStory(desk, {
    headline: 'A sample story that is quoted',
    bylines: [await anyByline(desk)],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'She said: a quay is a long bench with a view.' }] }],
  });
  const published = await desk.give('publish-story', { story, version: 1 });
  const path = String(published.value.path);
  const { page: writer } = await invite(chief, browser, portal, { name: 'Wai-han Szeto', role: 'Editor' });
  await writer.goto(`/desk/quotes?date=${day}`);
  await writer.getByLabel('Words (English').fill('A quay is a long bench with a view.');
  await writer.getByLabel('Who', { exact: true }).fill('A sample passer-by');
  await writer.getByLabel('Source', { exact: true }).fill('Hong Kong News, 2026');
  await writer.getByLabel('Story of ours').fill(`${portal.url}${path}`);
  await writer.getByLabel('The words in that story').fill('a quay is a short bench');
  await writer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(writer.getByText('These words do not stand in that story.')).toBeVisible();
  await writer.getByLabel('The words in that story').fill('a quay is a long bench with a view');
  await writer.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(writer.getByText(/Not checked yet/)).toBeVisible();
  await chief.goto(`/desk/quotes?date=${day}`);
  await chief.getByRole('button', { name: 'I have checked words and source' }).click();
  await expect(chief.getByText(/^Checked by/)).toBeVisible();

  await page.goto(`/quote-of-the-day/${day}`);
  const source = page.getByRole('link', { name: 'A sample story that is quoted' });
  await expect(source).toHaveAttribute(
    'href',
    `${path}#:~:text=a%20quay%20is%20a%20long%20bench%20with%20a%20view`,
  );
  await page.goto('/quote-of-the-day/by-speaker');
  await expect(page.getByRole('heading', { name: 'A sample passer-by' })).toBeVisible();
  await sound(page, 'quotes by speaker');

  await desk.give('withdraw-story', { story, kind: 'gone', reason: 'A test.' });
  await page.goto('/quote-of-the-day/by-speaker');
  await expect(page.getByText('A sample passer-by')).toHaveCount(0);
  await chief.goto(`/desk/quotes?date=${day}`);
  await expect(chief.getByText(/^Held: its source/)).toBeVisible();
  await desk.close();
  await writer.context().close();
});

test('what saving, checking and emptying a day have done is said, and the focus stays', async ({
  chief,
  browser,
  portal,
}) => {
  const day = '2027-04-06';
  const { page: writer } = await invite(chief, browser, portal, { name: 'Ka-wai Leung', role: 'Editor' });
  const fields = {
    'Words (English, without quotation marks)': 'A tide table is a promise.',
    'Words in Chinese': '潮汐表是個承諾。',
    'Original, when it is not English': 'Une table des marées est une promesse.',
    'Language of the original': 'fr',
    Who: 'A sample harbour master',
    'Who in Chinese': '一位範例港務長',
    'Role and years': 'Harbour master, 1860–1921',
    'Role and years in Chinese': '港務長，1860至1921年',
    Source: 'A sample almanac, 1901',
    'Source in Chinese': '範例曆書，1901年',
    Translator: 'A sample translator',
    Note: 'One line.\nAnother line.',
  };
  const field = (name: string) => writer.getByLabel(name, { exact: true });
  const save = writer.getByRole('button', { name: 'Save', exact: true });
  const saved = writer.getByText('Saved. It is shown once someone else has checked it.');
  const soon = writer.getByText('The same person is quoted on Monday 5 April 2027.');

  await writer.goto('/desk/quotes?date=2027-04-05');
  await field('Words (English, without quotation marks)').fill('The first ferry waits for no hat.');
  await field('Who').fill(fields.Who);
  await field('Source').fill(fields.Source);
  await save.click();
  await expect(saved).toBeVisible();

  await writer.goto(`/desk/quotes?date=${day}`);
  for (const [name, value] of Object.entries(fields)) await field(name).fill(value);
  await writer.getByLabel('May stand in for an empty day').check();
  await save.focus();
  await writer.keyboard.press('Enter');
  await expect(writer.locator(`li[data-date="${day}"]`)).toContainText('A tide table');
  // The page has been asked for anew, and shows what stands there now.
  await expect(writer.getByText(/Not checked yet/)).toBeVisible();
  await expect(saved).toBeVisible();
  await expect(soon).toBeVisible();
  await expect(save).toBeFocused();
  // Saved again from the same form: it knows what it has saved.
  await field('Note').fill(`${fields.Note}\nA third.`);
  await save.click();
  await expect(saved).toBeVisible();
  await expect(writer.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);

  await chief.goto(`/desk/quotes?date=${day}`);
  const note = chief.getByLabel('Note', { exact: true });
  await note.fill('Typed before it was checked.');
  const check = chief.getByRole('button', { name: 'I have checked words and source' });
  await check.focus();
  await chief.keyboard.press('Enter');
  const checked = chief.getByRole('status').filter({ hasText: /^Checked by Agnes Chan/ });
  await expect(checked).toBeVisible();
  await expect(chief.locator(':focus')).toContainText('Checked by Agnes Chan');
  await expect(note).toHaveValue('Typed before it was checked.');

  await writer.reload();
  await writer.getByRole('button', { name: 'Empty this day' }).focus();
  await writer.keyboard.press('Enter');
  await expect(writer.getByText(/^This day is empty now\. Put back, its quote has to be/)).toBeVisible();
  const undo = writer.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeFocused();
  await expect(field('Who')).toHaveValue('');
  await sound(writer, 'a day that was emptied');
  await writer.keyboard.press('Enter');
  await expect(writer.getByText('Put back. It is shown once someone else has checked it.')).toBeVisible();
  await expect(writer.getByText(/Not checked yet/)).toBeVisible();
  await expect(writer.locator(':focus')).not.toHaveCount(0);
  for (const [name, value] of Object.entries(fields))
    await expect(field(name)).toHaveValue(name === 'Note' ? `${value}\nA third.` : value);
  await expect(writer.getByLabel('May stand in for an empty day')).toBeChecked();
  await writer.context().close();
});

test('a day is emptied only of the quote that is seen there, and not once it is over', async ({
  chief,
  portal,
}) => {
  const day = '2027-04-20';
  const words = chief.getByLabel('Words (English');
  const save = chief.getByRole('button', { name: 'Save', exact: true });
  await chief.goto(`/desk/quotes?date=${day}`);
  await words.fill('A pier is a street that stopped.');
  await chief.getByLabel('Who', { exact: true }).fill('A sample rower');
  await chief.getByLabel('Source', { exact: true }).fill('A sample letter, 1911');
  await save.click();
  await expect(chief.locator(`li[data-date="${day}"]`)).toContainText('A pier is');

  const other = await chief.context().newPage();
  await other.goto(`/desk/quotes?date=${day}`);
  portal.setClock(EDITION_INSTANT + 1_000);
  await words.fill('A pier is a street that went on.');
  await save.click();
  await expect(chief.locator(`li[data-date="${day}"]`)).toContainText('went on');

  await other.getByLabel('Note', { exact: true }).fill('Typed in the other window.');
  await other.getByRole('button', { name: 'Empty this day' }).click();
  const changed = other.getByText(/^Somebody changed this day since you opened it/);
  await expect(changed).toHaveCount(1);
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(changed).toHaveCount(2);
  await expect(other.getByLabel('Note', { exact: true })).toHaveValue('Typed in the other window.');
  await other.close();

  // A day of the sample edition that is over: readers have seen its quote.
  await chief.goto('/desk/quotes?date=2026-08-20');
  await expect(words).not.toHaveValue('');
  await expect(chief.getByText(/^This day is over: its quote stays/)).toBeVisible();
  await expect(chief.getByRole('button', { name: 'Empty this day' })).toHaveCount(0);
  portal.setClock(EDITION_INSTANT);
});

test('no word of the month is broken in two', async ({ chief }) => {
  const day = '2027-06-01';
  await chief.setViewportSize({ width: 1300, height: 900 });
  await chief.goto(`/desk/quotes?date=${day}`);
  await chief.getByText('Paste a table of quotes').click();
  await chief
    .getByLabel('Table')
    .fill(`${day}\tChrysanthemums outlast the gardener.\tA sample poet\tA sample book`);
  await chief.getByRole('button', { name: 'Take them in' }).click();
  const square = chief.locator(`li[data-date="${day}"]`);
  await expect(square.getByText('Unchecked')).toBeVisible();
  const lines = await square.evaluate((element) =>
    ['Unchecked', 'Chrysanthemums'].map((word) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.textContent?.startsWith(word)) node = walker.nextNode();
      const range = document.createRange();
      if (node) range.setStart(node, 0);
      if (node) range.setEnd(node, word.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    }),
  );
  expect(lines).toEqual([1, 1]);
  const mark = square.locator('strong');
  expect(await mark.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});
