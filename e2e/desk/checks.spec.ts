/** Checks before publishing, as editors meet and set them; and what the desk drafts of a correction. */
import type { Page } from '@playwright/test';
import { anyByline, content, deskClient, newStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

const MINUTE = 60_000;

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/desk/stories/${id}`);
  await textOf(page).waitFor();
}

test('a newsroom makes a check strict; an editor passes what can be passed, with a reason', async ({
  chief: page,
  portal,
  chiefAccount,
}) => {
  await page.goto('/desk/settings');
  await page.getByRole('link', { name: 'Checks before publishing' }).click();
  const topics = page.getByLabel('No topic is chosen.');
  await expect(page.getByText('Always stops: a page cannot be made without it.').first()).toBeVisible();
  await topics.selectOption('Stops');
  await page.getByRole('button', { name: 'Save checks' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  // In one section it stays what it was.
  await page.locator('select[name=section]').selectOption('Sport');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(topics.locator('option:checked')).toHaveText('As for all: Stops');
  await topics.selectOption('Advises');
  await page.getByRole('button', { name: 'Save checks' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  const desk = await deskClient(portal, chiefAccount);
  try {
    const id = await newStory(desk, { headline: 'Checks of this house' });
    await open(page, id);
    await page.getByRole('button', { name: 'Publish…' }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByRole('listitem').filter({ hasText: 'To fix' })).toHaveText([
      /No topic is chosen/,
      /The byline is missing/,
    ]);
    await expect(sheet.getByRole('listitem').filter({ hasText: 'Worth a look' }).first()).toBeVisible();
    const publish = sheet.getByRole('button', { name: /^Publish now/ });
    await expect(publish).toBeDisabled();
    await sheet.getByLabel('Publish in spite of what is to fix').check();
    await expect(publish).toBeDisabled();
    await sheet.getByLabel('Why? It goes into the log.').fill('Agency copy, unsigned.');
    await expect(publish).toHaveText('Publish now, in spite of the checks');
    await publish.click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('banner').getByRole('status')).toContainText('Live since');

    // In the other section the topic is advice again, and what a page needs is never passed.
    const other = await newStory(desk, { headline: '', section: 'sport' });
    await open(page, other);
    await page.getByRole('button', { name: 'Publish…' }).click();
    await expect(sheet.getByRole('listitem').filter({ hasText: 'To fix' })).toHaveText([
      /The headline is empty/,
      /The byline is missing/,
    ]);
    await expect(sheet.getByLabel('Publish in spite of what is to fix')).toHaveCount(0);
  } finally {
    const back = { 'topics-none': '' };
    await page.goto('/desk/settings/checks');
    await topics.selectOption(back['topics-none']);
    await page.getByRole('button', { name: 'Save checks' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await desk.close();
  }
});

test('a changed figure makes a correction, drafted; the story in the other language is flagged', async ({
  chief: page,
  portal,
  chiefAccount,
  browser,
}) => {
  const desk = await deskClient(portal, chiefAccount);
  const bylines = [await anyByline(desk)];
  const body = [
    {
      id: 'a',
      kind: 'paragraph' as const,
      text: [{ text: 'The last boat leaves Central at 12.30am, the operator said.' }],
    },
  ];
  const id = await newStory(desk, { headline: 'The last boat of the night', bylines, body });
  const pair = await desk.give('create-story', {
    language: 'zh',
    key: 'checks-spec-pair',
    pairOf: id,
    content: content({ headline: '尾班船', bylines }),
  });
  const twin = String(pair.value.story);
  const { path } = (await desk.give('publish-story', { story: id, version: 1 })).value;
  expect((await desk.give('publish-story', { story: twin, version: 1 })).ok).toBe(true);

  // A slip of the pen is a small fix.
  portal.setClock(EDITION_INSTANT + MINUTE);
  await open(page, id);
  await textOf(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It is early.');
  const sheet = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Update…' }).click();
  await expect(sheet.getByLabel(/^Small fix/)).toBeChecked();
  await page.keyboard.press('Escape');

  await textOf(page).getByText('12.30am').dblclick();
  await textOf(page).evaluate((text) => {
    // The figure alone: a double click may take the point for the end of a word.
    const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
    const at = node?.textContent?.indexOf('12.30am') ?? -1;
    if (node && at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + '12.30am'.length);
  });
  await page.keyboard.type('1am');
  await page.getByRole('button', { name: 'Update…' }).click();
  await expect(sheet.getByText('This looks like a correction: a figure changed.')).toBeVisible();
  await expect(sheet.getByLabel('Correction…')).toBeChecked();
  const notice = sheet.getByLabel('What was wrong, and what is right');
  await expect(notice).toHaveValue(
    'An earlier version of this article said “The last boat leaves Central at 12.30am”. It should have said “The last boat leaves Central at 1am”.',
  );
  await notice.fill('An earlier version of this article had the last boat leave at 12.30am. It is 1am.');
  await sheet.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(sheet).toBeHidden();

  const reader = await browser.newPage({ baseURL: portal.url });
  await reader.goto(String(path));
  await expect(reader.getByRole('note').first()).toContainText('had the last boat leave at 12.30am');
  await expect(reader.locator('article').first()).toContainText('leaves Central at 1am');
  const data = await reader.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.join('\n')).toContain('had the last boat leave at 12.30am');
  await reader.goto('/corrections');
  await expect(reader.getByText('had the last boat leave at 12.30am').first()).toBeVisible();
  await reader.close();

  await page.goto(`/desk/stories/${twin}`);
  await textOf(page).waitFor();
  await expect(
    page.getByText('The story in the other language was corrected since this one last changed.'),
  ).toBeVisible();
  await desk.close();
  portal.setClock(EDITION_INSTANT);
});
