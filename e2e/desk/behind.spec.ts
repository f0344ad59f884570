/** What stands behind a story: how it came about, and who its writer is elsewhere; typed at the desk, read by readers and machines. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import { soundInBothLooks } from '../support/sound.ts';
import { begin, heldWords, lineOf, textOf } from '../support/writing-screen.ts';

const SAID = 'We stood on both piers for three nights, and asked the company for its figures. It gave none.';

// A text that is too long is refused, which the browser notes in its console.
test.use({ allowed: [/status of 400/] });

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** The structured data of a page, as a machine without scripts reads it. */
const dataOf = async (page: Page, path: string, type: RegExp): Promise<Record<string, unknown>> => {
  const html = await (await page.request.get(path)).text();
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  const entities = blocks.map(([, json = '']) => JSON.parse(json) as Record<string, unknown>); // what a machine would believe
  const found = entities.find((one) => type.test(String(one['@type'])));
  if (!found) throw new Error(`No ${type} at ${path}.`);
  return found;
};

test('how a story came about is typed in its details, and told at its foot in the same words', async ({
  chief: page,
  browser,
  portal,
}) => {
  const id = await begin(page);
  await lineOf(page, 'Headline').fill('Nobody counted those who came too late');
  await lineOf(page, 'Standfirst').fill(
    'The last boat left with eleven people, and nine more stood at the gate.',
  );
  await textOf(page).click();
  await page.keyboard.type('The gate shuts at half past eleven.');
  const panel = panelOf(page);
  await panel.getByRole('combobox', { name: 'Section' }).selectOption('hong-kong');
  await panel.getByLabel('Add a byline').fill('Mei');
  await panel.getByRole('button', { name: 'Mei-ling Kwok', exact: true }).click();
  const field = panel.getByRole('textbox', { name: 'Told to readers' });
  await expect(field).toHaveAccessibleDescription(/foot of the story.*At most 600 characters/);
  await field.fill('a'.repeat(601));
  await expect(field).toHaveAccessibleDescription(/This is too long/);
  await field.fill(SAID);
  await expect.poll(() => heldWords(page, id)).toContain(SAID);
  await page.getByRole('button', { name: 'Publish…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish now' }).click();
  const view = page.getByRole('link', { name: 'View', exact: true });
  const path = (await view.getAttribute('href')) ?? '';

  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(path);
  const told = reader.getByRole('region', { name: 'How we reported this' });
  await expect(told.getByRole('paragraph')).toHaveText(SAID);
  expect((await dataOf(reader, path, /Article$/)).backstory).toBe(SAID);
  expect(await (await reader.request.get(`${path}.md`)).text()).toContain(
    `## How we reported this\n\n${SAID}`,
  );
  await reader.emulateMedia({ media: 'print' });
  await expect(told).toBeVisible();
  await context.close();

  const history = await page.context().newPage();
  await history.goto(`/desk/stories/${id}/history`);
  await expect(history.getByRole('main')).toContainText('How it came about');
  await history.close();
  const withdrawn = await page.request.post('/desk/api/withdraw-story', {
    data: { story: id, kind: 'gone', reason: 'It was written for this test.' },
    headers: { Origin: portal.url },
  });
  expect(await withdrawn.json()).toMatchObject({ ok: true });
});

test('a writer is given accounts elsewhere, which their page shows as their own; a wrong one is refused', async ({
  chief: page,
  browser,
  portal,
}) => {
  const author = '/author/agnes-tse';
  const person = page.getByRole('group').filter({ has: page.locator('summary', { hasText: 'Agnes Tse' }) });
  const open = async (): Promise<void> => {
    await page.goto('/desk/topics');
    await page.locator('summary', { hasText: 'Agnes Tse' }).click();
  };
  const field = person.getByRole('textbox', { name: 'Accounts elsewhere' });
  const save = () => person.getByRole('button', { name: 'Save' }).click();
  await open();
  await field.fill('http://social.example/@agnes');
  await save();
  await expect(field).toHaveAccessibleDescription(/not an address that readers can be sent to/);
  await field.fill(
    'https://social.example/@agnes\nhttps://www.code.example/agnes/\nhttps://social.example/@agnes/',
  );
  await save();
  await expect(person.getByRole('status')).toContainText('Saved');

  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const reader = await context.newPage();
  for (const [path, label] of [
    [author, 'Elsewhere'],
    [`/zh${author}`, '其他平台'],
  ] as const) {
    await reader.goto(path);
    const links = reader.getByRole('list', { name: label }).getByRole('link');
    await expect(links).toHaveText(['social.example/@agnes', 'code.example/agnes']);
    for (const link of await links.all()) await expect(link).toHaveAttribute('rel', 'me nofollow noopener');
    const { mainEntity } = await dataOf(reader, path, /ProfilePage$/);
    expect(mainEntity).toMatchObject({
      sameAs: expect.arrayContaining(['https://social.example/@agnes', 'https://www.code.example/agnes/']),
    });
  }
  await context.close();
  const looked = await browser.newPage({ baseURL: portal.url });
  await looked.goto(author);
  await soundInBothLooks(looked, 'the author page');
  await looked.close();

  await open();
  await expect(field).toHaveValue('https://social.example/@agnes\nhttps://www.code.example/agnes/');
  await field.fill('');
  await save();
  await expect(person.getByRole('status')).toContainText('Saved');
  expect(await (await page.request.get(author)).text()).not.toContain('rel="me');
});
