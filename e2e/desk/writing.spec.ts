/** The writing screen, as a journalist uses it. */
import type { Page } from '@playwright/test';
import type { Block } from '#db/stories/blocks';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, signIn, test } from '../support/test.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { begin, held, heldWords, lineOf, open, textOf } from '../support/writing-screen.ts';

// Refused saves, lost servers and withdrawn pages are what these tests are about: the browser notes each in its console.
test.use({
  allowed: [
    /status of (400|404|409|410)|ERR_(CONNECTION_REFUSED|CONNECTION_RESET|CONNECTION_FAILED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/,
  ],
});

const MINUTE = 60_000;

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** The story as the server printed it: only a public page offers to keep itself on the device. */
const printed = (page: Page): Promise<string> =>
  page
    .locator('article')
    .first()
    .evaluate((article) => {
      const copy = article.cloneNode(true) as Element; // a clone is of the kind that it was made from
      for (const offer of copy.querySelectorAll('[data-save-holder]')) offer.remove();
      return copy.innerHTML;
    });

/** A short story that may be published. */
async function write(page: Page, headline: string, words: string): Promise<string> {
  const id = await begin(page);
  await lineOf(page, 'Headline').fill(headline);
  await lineOf(page, 'Standfirst').fill(
    'The last sailing moves from 11.30pm to 1am at weekends, and the fares stay.',
  );
  await textOf(page).click();
  await page.keyboard.type(words);
  await panelOf(page).getByRole('combobox', { name: 'Section' }).selectOption('hong-kong');
  await panelOf(page).getByLabel('Add a byline').fill('Mei');
  await panelOf(page).getByRole('button', { name: 'Mei-ling Kwok', exact: true }).click();
  await expect.poll(() => heldWords(page, id)).toContain(words);
  return id;
}

test('every field and every mark is written with the keyboard, and stands there after a reload', async ({
  chief: page,
}) => {
  const id = await begin(page);
  const { keyboard: keys } = page;
  const text = textOf(page);
  const bar = page.getByRole('toolbar', { name: 'Formatting' });
  const press = async (name: string, row = bar): Promise<void> => {
    await row.getByRole('button', { name, exact: true }).focus();
    await keys.press('Enter');
  };
  const more = async (name: string): Promise<void> => {
    await press('More');
    await press(name, page.getByRole('toolbar', { name: 'More' }));
    await expect(text).toBeFocused();
  };
  const insert = async (name: string): Promise<void> => {
    await press('Insert');
    await press(name, page.getByRole('toolbar', { name: 'Insert' }));
  };

  // Down the lines with Enter, back up with Backspace.
  await lineOf(page, 'Kicker').focus();
  await keys.type('Transport');
  await keys.press('Enter');
  await keys.press('Backspace');
  await expect(lineOf(page, 'Kicker')).toBeFocused();
  await keys.press('Enter');
  await keys.type('Ferries to run through the night');
  await keys.press('Enter');
  await keys.type('The last sailing moves from 11.30pm to 1am.');
  await page.getByRole('button', { name: 'Add a point' }).focus();
  await keys.press('Enter');
  await keys.type('Every 20 minutes');
  await keys.press('Enter');
  await keys.type('Fares unchanged');
  await keys.press('Enter');
  await keys.press('Enter'); // an empty point is none
  await expect(text).toBeFocused();

  for (const key of ['b', 'i']) {
    await keys.press(`Control+${key}`);
    await keys.type(key === 'b' ? 'bold ' : 'italic ');
    await keys.press(`Control+${key}`);
  }
  for (const name of ['Strike', 'Superscript', 'Subscript', 'Code', 'Words in Chinese']) {
    await more(name);
    await keys.type(name === 'Words in Chinese' ? '渡輪' : name.toLowerCase());
    await more(name);
    await keys.type(' ');
  }
  await keys.type('plain');
  await keys.press('Shift+Enter');
  await keys.type('linked');
  await keys.press('Control+Shift+ArrowLeft');
  await keys.press('Control+k');
  await page.getByLabel('Or an address').fill('example.com/timetable');
  await keys.press('Enter');
  await expect(text).toBeFocused();
  await keys.press('End');
  await keys.type(' and ');
  await press('Link');
  await page.getByLabel('One of our stories').fill('Last harbour ferry');
  await keys.press('Enter');
  await expect(text).toBeFocused();
  await keys.press('Enter');
  await keys.type('## What changed');
  await keys.press('Enter');
  await keys.type('- one');
  await keys.press('Enter');
  await keys.press('Tab');
  await keys.type('under one');
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.press('Enter');
  await keys.type('> The notice said so.');
  await keys.press('Tab');
  await expect(page.getByLabel('Where from')).toBeFocused();
  await keys.type('Notice on the pier');
  await keys.press('Shift+Tab');
  await expect(text).toBeFocused();
  await keys.type('!');
  await keys.press('Backspace');
  await keys.press('Tab');
  await keys.press('Enter');
  await expect(text).toBeFocused();
  await insert('Divider');
  await expect(text).toBeFocused();
  await insert('Pull quote');
  await expect(page.getByLabel('The words')).toBeFocused();
  await keys.type('We counted who found it shut.');
  await keys.press('Enter');
  await keys.type('Yim Suk-fong, cook');
  await keys.press('Enter');
  await expect(text).toBeFocused();
  await insert('Related story');
  // The tray's field, which takes the focus when it stands; until then the first of that name is the panel's.
  const related = page.getByLabel('Find a story').first();
  await expect(related).toBeFocused();
  await related.fill('Last harbour ferry');
  await keys.press('Enter');
  await expect(text).toBeFocused();
  await keys.type('The end.');

  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Section' }).selectOption('hong-kong');
  await panel.getByLabel('Form', { exact: true }).selectOption('analysis');
  await panel.getByLabel('Reported from', { exact: true }).fill('Central');
  for (const [field, typed, name] of [
    ['Add a topic', 'harb', 'Harbour'],
    ['Add a topic', 'transp', 'Transport'],
    ['Add a byline', 'mei', 'Mei-ling Kwok'],
  ] as const) {
    await panel.getByLabel(field).fill(typed);
    await keys.press('Enter');
    await expect(panel.getByRole('button', { name: `Take out: ${name}` })).toBeVisible();
  }
  await panel.getByRole('button', { name: 'Move up: Transport' }).click();
  await panel.getByLabel('Find a story', { exact: true }).fill('Last harbour ferry');
  await panel.getByRole('button', { name: /^Last harbour ferry/ }).click();
  await panel.getByLabel('Address', { exact: true }).fill('Late Ferries 2');
  await panel.getByLabel('Headline for cards', { exact: true }).fill('Ferries all night');
  await panel.getByLabel('Headline for search engines').fill('Hong Kong night ferries');
  await panel.getByLabel('Description for search engines').fill('When the last boats leave.');
  await panel.getByLabel('Headline for sharing').fill('The boats run late');

  await expect.poll(() => heldWords(page, id)).toContain('The boats run late');
  const { content } = await held(page, id);
  expect(content).toMatchObject({
    kicker: 'Transport',
    headline: 'Ferries to run through the night',
    standfirst: 'The last sailing moves from 11.30pm to 1am.',
    points: ['Every 20 minutes', 'Fares unchanged'],
    section: 'hong-kong',
    form: 'analysis',
    place: 'Central',
    slug: 'late-ferries-2',
    shortHeadline: 'Ferries all night',
    searchHeadline: 'Hong Kong night ferries',
    searchDescription: 'When the last boats leave.',
    socialHeadline: 'The boats run late',
  });
  expect([content.topics.length, content.bylines.length, content.related.length]).toEqual([2, 1, 1]);
  const run = (words: string, ...marks: object[]) =>
    marks.length > 0 ? { text: words, marks } : { text: words };
  const [ferry] = content.related;
  expect(content.body.map(({ id: _, ...block }) => block)).toEqual([
    {
      kind: 'paragraph',
      text: [
        run('bold ', { kind: 'bold' }),
        run('italic ', { kind: 'italic' }),
        run('strike', { kind: 'strike' }),
        run(' '),
        run('superscript', { kind: 'superscript' }),
        run(' '),
        run('subscript', { kind: 'subscript' }),
        run(' '),
        run('code', { kind: 'code' }),
        run(' '),
        run('渡輪', { kind: 'language', tag: 'zh-Hant-HK' }),
        run(' plain'),
        { break: true },
        run('linked', { kind: 'link', address: 'https://example.com/timetable' }),
        run(' and '),
        run('Last harbour ferry moves to 1am after night workers do the counting', {
          kind: 'story-link',
          story: ferry,
        }),
      ],
    },
    { kind: 'heading', text: [run('What changed')] },
    {
      kind: 'list',
      ordered: false,
      items: [{ text: [run('one')], list: { ordered: false, items: [{ text: [run('under one')] }] } }],
    },
    { kind: 'block-quote', paragraphs: [[run('The notice said so.')]], source: 'Notice on the pier' },
    { kind: 'divider' },
    { kind: 'pull-quote', words: 'We counted who found it shut.', who: 'Yim Suk-fong, cook' },
    { kind: 'related-story', story: ferry },
    { kind: 'paragraph', text: [run('The end.')] },
  ]);

  await page.reload();
  await text.waitFor();
  for (const [name, value] of Object.entries({
    Kicker: content.kicker,
    Headline: content.headline,
    Standfirst: content.standfirst,
    'Point 1': 'Every 20 minutes',
    'Point 2': 'Fares unchanged',
  }))
    await expect(lineOf(page, name)).toHaveValue(value);
  for (const words of [
    'bold',
    'italic',
    'strike',
    '渡輪',
    'linked',
    'What changed',
    'under one',
    'The notice',
    'The end.',
  ])
    await expect(text).toContainText(words);
  await expect(page.getByLabel('The words')).toHaveValue('We counted who found it shut.');
  await expect(panel.getByRole('list', { name: 'Topics' }).getByRole('listitem').first()).toContainText(
    'Transport',
  );
  expect((await held(page, id)).content).toEqual(content);
});

test('blocks of other kinds stay byte for byte while the words beside them change', async ({
  chief: page,
}) => {
  const wanted = new Set<Block['kind']>(['fact-box', 'timeline', 'table']);
  const ids = new Set<string>();
  for (const words of [
    '',
    'hong kong',
    'harbour',
    'river',
    'water',
    'sea',
    'how',
    'court',
    'number',
    'the',
  ]) {
    const answer = await page.request.get(
      `/desk/api/find-stories?q=${encodeURIComponent(words)}&language=en&live=1`,
    );
    const { value } = (await answer.json()) as { value: { id: string }[] };
    for (const { id } of value) ids.add(id);
  }
  for (const id of ids) {
    if (wanted.size === 0) break;
    const before = await held(page, id);
    const kinds = before.content.body.map((block) => block.kind).filter((kind) => wanted.has(kind));
    if (kinds.length === 0 || before.content.body[0]?.kind !== 'paragraph') continue;
    kinds.forEach((kind) => wanted.delete(kind));
    await open(page, id);
    await textOf(page).locator('p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Beside.');
    await expect.poll(() => heldWords(page, id)).toContain('Beside.');
    const after = await held(page, id);
    expect(JSON.stringify(after.content.body.slice(1))).toBe(JSON.stringify(before.content.body.slice(1)));
    expect({ ...after.content, body: [] }).toEqual({ ...before.content, body: [] });
  }
  expect([...wanted], 'kinds that no sample story has').toEqual([]);
});

test('text typed while the server was dead is back after its restart', async ({ chief: page, portal }) => {
  const id = await begin(page);
  await lineOf(page, 'Headline').fill('Power cut');
  await textOf(page).click();
  await page.keyboard.type('Before the cut.');
  await expect.poll(() => heldWords(page, id)).toContain('Before the cut.');
  await portal.stop('SIGKILL');
  await page.keyboard.type(' After the cut.');
  await lineOf(page, 'Standfirst').fill('Written in the dark');
  await expect(page.getByText('Saved on this computer, waiting for the network')).toBeVisible();
  await expect(textOf(page)).toContainText('After the cut.');
  const again = await page.context().newPage();
  await page.close();
  await portal.start();
  await open(again, id);
  await expect(
    again.getByText('Text from this computer that the server did not have yet has been put back.'),
  ).toBeVisible();
  await expect(textOf(again)).toContainText('Before the cut. After the cut.');
  await expect(lineOf(again, 'Standfirst')).toHaveValue('Written in the dark');
  await expect.poll(() => heldWords(again, id)).toContain('After the cut.');
  await again.close();
});

test('two tabs: the second is told, and no word of either is lost', async ({ chief: page }) => {
  const id = await begin(page);
  const other = await page.context().newPage();
  await open(other, id);
  // Tabs follow each other; this one hears nothing for a while.
  await other.route('**/desk/api/**', (route) => route.abort('connectionfailed'));
  await lineOf(page, 'Headline').fill('From the first tab');
  await expect.poll(() => heldWords(page, id)).toContain('From the first tab');
  await lineOf(other, 'Headline').fill('From the second tab');
  await textOf(other).click();
  await other.keyboard.type('Second text.');
  await expect(other.getByText('Saved on this computer, waiting for the network')).toBeVisible();
  // The first tab is left, and with it the pen.
  await page.goto('/desk/stories');
  await other.unroute('**/desk/api/**');
  await expect(other.getByText('This story changed while you were offline.')).toBeVisible();
  expect(await heldWords(other, id)).toContain('From the first tab');

  await other.getByRole('button', { name: 'See both' }).click();
  await expect(other.getByRole('dialog')).toContainText('From the first tab');
  await expect(other.getByRole('dialog')).toContainText('Agnes Chan');
  await other.keyboard.press('Escape');
  await expect(lineOf(other, 'Headline')).toHaveValue('From the second tab');
  await other.getByRole('button', { name: 'See both' }).click();
  await other.getByRole('button', { name: 'Use these' }).click();
  await expect.poll(() => heldWords(other, id)).toContain('Second text.');
  expect((await held(other, id)).content.headline).toBe('From the second tab');

  await open(page, id);
  await expect(lineOf(page, 'Headline')).toHaveValue('From the second tab');
  await expect(textOf(page)).toContainText('Second text.');
  await other.close();
});

test('publish, preview, update, schedule, correct, withdraw', async ({ chief: page, portal, browser }) => {
  test.slow();
  const id = await write(page, 'Night boats begin', 'The first boat left at midnight.');
  const standing = page.getByRole('banner').getByRole('status');
  const sheet = page.getByRole('dialog');
  const act = async (name: string | RegExp): Promise<void> => {
    await sheet.getByRole('button', { name }).click();
    await expect(sheet).toBeHidden();
  };

  // A lead picture from the library, with a caption of its own.
  await panelOf(page).getByRole('button', { name: 'Choose a picture' }).click();
  await sheet.locator('button:has(img)').first().click();
  await expect(sheet).toBeHidden();
  await panelOf(page).getByLabel('Caption', { exact: true }).fill('The boat, at its pier.');

  // The sheet's checks lead to their fields.
  await lineOf(page, 'Headline').fill('');
  await page.getByRole('button', { name: 'Publish…' }).click();
  await expect(sheet.getByRole('button', { name: 'Publish now' })).toBeDisabled();
  await sheet.getByRole('button', { name: 'Go there: The headline is empty.' }).click();
  await expect(lineOf(page, 'Headline')).toBeFocused();
  await page.keyboard.type('Night boats begin');

  portal.setClock(EDITION_INSTANT + MINUTE);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await act('Publish now');
  await expect(standing).toContainText('Live since 6.43pm');
  const path = (await standing.getByRole('link', { name: 'View' }).getAttribute('href')) ?? '';
  expect(path).toBe('/2026/08/23/night-boats-begin');

  const reader = await browser.newPage({ baseURL: portal.url });
  await reader.goto(path);
  await expect(reader.locator('h1')).toHaveText('Night boats begin');
  await expect(reader.locator('article figure').first()).toContainText('The boat, at its pier.');
  const published = await printed(reader);
  const preview = await page.context().newPage();
  const version = (await held(page, id)).version;
  const shown = await preview.goto(`/desk/stories/${id}/preview?version=${version}`);
  expect(await printed(preview)).toBe(published);
  expect(shown?.headers()).toMatchObject({
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  });
  expect(await preview.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');

  // A change is in the preview and nowhere else; those who are not signed in see nothing of it.
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It was full.');
  await expect(standing).toContainText('Live, with new changes');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Preview' }).click(),
  ]);
  await expect(tab.locator('article').first()).toContainText('It was full.');
  await tab.close();
  await reader.goto(`/desk/stories/${id}/preview`);
  expect(reader.url()).toContain('/sign-in');
  await reader.goto(path);
  await expect(reader.locator('article').first()).not.toContainText('It was full.');

  // Scheduled in Hong Kong time, taken off, and scheduled again.
  for (const keep of [false, true]) {
    await page.getByRole('button', { name: 'Update…' }).click();
    await sheet.getByLabel('Update: a new Updated time').check();
    await sheet.getByLabel('When').fill('tomorrow 6am');
    await expect(sheet.getByText('Monday 24 August 2026, 6.00am Hong Kong time, in ')).toBeVisible();
    await act(/^Schedule the update: 6\.00am, 24/);
    if (keep) break;
    await page.getByRole('button', { name: 'Update…' }).click();
    await sheet.getByRole('button', { name: /^Take off the schedule/ }).click();
    await expect(sheet.getByText('Scheduled', { exact: true })).toBeHidden();
    await page.keyboard.press('Escape');
  }
  await reader.reload();
  await expect(reader.locator('article').first()).not.toContainText('It was full.');
  portal.setClock(Date.UTC(2026, 7, 23, 22, 1));
  await reader.reload();
  await expect(reader.locator('article').first()).toContainText('It was full.');
  await expect(reader.locator('article').first()).toContainText('Updated');

  portal.setClock(Date.UTC(2026, 7, 23, 22, 5));
  await page.getByRole('button', { name: 'Update…' }).click();
  await sheet.getByLabel('Correction…').check();
  await sheet
    .getByLabel('What was wrong, and what is right')
    .fill('An earlier version had the boat leave at noon.');
  await act('Publish the correction');
  await reader.reload();
  await expect(reader.getByRole('note').first()).toContainText(
    'An earlier version had the boat leave at noon.',
  );

  portal.setClock(Date.UTC(2026, 7, 23, 22, 10));
  await page.getByRole('button', { name: 'Update…' }).click();
  await sheet.getByRole('button', { name: 'Withdraw…' }).click();
  await sheet.getByRole('button', { name: 'Withdraw story' }).click();
  await expect(sheet.getByText('This is needed.')).toBeVisible();
  await sheet.getByLabel('Reason, as readers will see it').fill('The boat never left.');
  await act('Withdraw story');
  await expect(standing).toContainText('Withdrawn');
  expect((await reader.goto(path))?.status()).toBe(410);
  await preview.close();
  await reader.close();
  portal.setClock(EDITION_INSTANT);
});

test('a reporter sends a story on, and reads those of others without changing them', async ({
  chief: page,
  browser,
  portal,
}) => {
  const id = await write(page, 'Read, not written', 'Words of the chief editor.');
  await page.goto('/desk/users');
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make the link' }) });
  await form.getByLabel('Name').fill('Rita Ho');
  await form.getByLabel('Email').fill('rita@paper.example');
  await form.getByLabel('Role').selectOption('reporter');
  await form.getByRole('button', { name: 'Make the link' }).click();
  const link = /\/setup\/[\w-]+/.exec(await page.locator('input[value*="/setup/"]').inputValue())?.[0] ?? '';

  const context = await browser.newContext({ baseURL: portal.url });
  const reporter = await context.newPage();
  await reporter.goto(link);
  await reporter.getByLabel(/A password/).fill('a long enough password');
  await reporter.getByRole('button', { name: 'Make the account' }).click();
  await reporter.waitForURL(/sign-in/);
  await signIn(reporter, {
    email: 'rita@paper.example',
    password: 'a long enough password',
    name: 'Rita Ho',
  });

  await open(reporter, id);
  await expect(reporter.getByText('You can read this story, not change it.')).toBeVisible();
  await expect(textOf(reporter)).toHaveAttribute('aria-readonly', 'true');
  await expect(lineOf(reporter, 'Headline')).toHaveAttribute('readonly', '');
  await expect(reporter.getByRole('button', { name: 'Publish…' })).toHaveCount(0);

  const own = await begin(reporter);
  await lineOf(reporter, 'Headline').fill('Mine');
  await reporter.getByRole('button', { name: 'Send to an editor' }).click();
  await expect(reporter.getByRole('banner').getByRole('status')).toContainText('In review');
  expect((await held(reporter, own)).content.headline).toBe('Mine');
  await context.close();
});

test('axe finds nothing, and nothing is wider than the screen', async ({ chief: page }) => {
  test.slow();
  const answer = await page.request.get('/desk/api/find-stories?q=Last%20harbour&language=en');
  const { value } = (await answer.json()) as { value: { id: string }[] };
  await page.setViewportSize({ width: 360, height: 860 });
  await open(page, value[0]?.id ?? '');
  await soundInBothLooks(page, 'the screen');
  await page.setViewportSize({ width: 360, height: 860 });
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByLabel('One of our stories').waitFor();
  await soundInBothLooks(page, 'the link panel');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Update…' }).click();
  await page.getByLabel('Correction…').check();
  await soundInBothLooks(page, 'the sheet');
});
