import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { invite } from '../support/people.ts';
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
