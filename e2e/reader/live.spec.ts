/** A live story: one browser at the desk, another that reads. */
import type { Page } from '@playwright/test';
import { anyByline, content, deskClient, type DeskClient } from '../support/desk-client.ts';
import { EDITION_INSTANT, type Portal } from '../support/portal.ts';
import { expect, test } from '../support/test.ts';

const MINUTE = 60_000;
/** An open page asks every 5 s; an answer takes less than one. */
/** The page asks every five seconds of its clock, which the spec moves; the rest is what a busy machine takes. */
const EVERY = 5_000;

let clock = EDITION_INSTANT;
let desk: DeskClient;

const text = (words: string) => [{ id: 'a', kind: 'paragraph' as const, text: [{ text: words }] }];

/** Every act has its own minute. */
const pass = (portal: Portal): void => portal.setClock((clock += MINUTE));

async function give(command: string, input: unknown): Promise<Record<string, unknown>> {
  const said = await desk.give(command, input);
  if (!said.ok) throw new Error(`${command} was refused: ${JSON.stringify(said.error)}`);
  return said.value;
}

async function post(portal: Portal, story: string, headline: string, more = {}): Promise<string> {
  pass(portal);
  const words = { headline, body: text(`${headline}, with a sentence that takes its room on the page.`) };
  const key = headline.toLowerCase().replaceAll(' ', '-');
  return String((await give('post-update', { story, key, ...words, ...more })).update);
}

/** A live story with some updates; gives its id and path. */
async function liveStory(
  portal: Portal,
  name: string,
  updates: number,
): Promise<{ story: string; path: string }> {
  const bylines = [await anyByline(desk)];
  pass(portal);
  const made = await give('create-story', {
    language: 'en',
    key: `live-${name.toLowerCase()}`,
    content: content({ headline: `Live of ${name}`, form: 'live', body: [], bylines }),
  });
  const story = String(made.story);
  const { path } = await give('publish-story', { story, version: 1 });
  for (let i = 1; i <= updates; i += 1) await post(portal, story, `${name} ${i}`);
  return { story, path: String(path) };
}

test.beforeAll(async ({ portal, chiefAccount }) => {
  desk = await deskClient(portal, chiefAccount);
});

test.afterAll(async ({ portal }) => {
  portal.setClock(EDITION_INSTANT);
  await desk.close();
});

const update = (page: Page, headline: string) => page.getByRole('article', { name: headline, exact: true });
const topOf = (page: Page, headline: string): Promise<number> =>
  update(page, headline).evaluate((article) => article.getBoundingClientRect().top);

test('what the desk posts stands on an open page within six seconds, and the reader stays in place', async ({
  portal,
  chief,
  page,
}) => {
  const { story, path } = await liveStory(portal, 'Tide', 12);
  await page.clock.install();
  await page.goto(path);
  let asked = 0;
  page.on('request', (request) => (asked += Number(request.url().includes('/updates?'))));

  // At the top, a new update simply comes.
  await chief.goto(`/desk/stories/${story}/live`);
  const form = chief.getByRole('form', { name: 'New update' });
  await form.getByLabel('Headline').fill('The tide turns');
  await form.getByLabel('Text').fill('First words.\n\n- one\n- two');
  pass(portal);
  await form.getByLabel('Text').press('Control+Enter');
  await expect(form.getByRole('status')).toContainText('Posted at');
  await expect(form.getByLabel('Text')).toHaveValue('');
  await page.clock.fastForward(EVERY);
  await expect(update(page, 'The tide turns')).toBeVisible();
  await expect(update(page, 'The tide turns').getByRole('listitem')).toHaveText(['one', 'two']);
  await expect(update(page, 'The tide turns')).toContainText('AC');

  // Further down it waits behind a bar, and a corrected post changes where it stands.
  await update(page, 'Tide 6').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 1));
  await page.evaluate(() => {
    const shifts = { sum: 0 };
    new PerformanceObserver((list) => {
      // The type library has no layout shifts.
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
    Object.assign(globalThis, { shifts });
  });
  const before = await topOf(page, 'Tide 6');
  const wrong = await post(portal, story, 'Low water');
  await post(portal, story, 'High water');
  await post(portal, story, 'Slack water');
  const bar = page.getByRole('button', { name: '3 new updates' });
  await page.clock.fastForward(EVERY);
  await expect(bar).toBeVisible();
  await expect(page.locator('[data-live-said]')).toHaveText(/new update/);
  await expect(update(page, 'Slack water')).toHaveCount(0);
  expect(await topOf(page, 'Tide 6')).toBe(before);
  // Playwright's own click scrolls a little before it presses.
  await bar.evaluate((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await expect(update(page, 'Low water')).toBeAttached();
  expect(Math.abs((await topOf(page, 'Tide 6')) - before)).toBeLessThan(1);

  pass(portal);
  await chief.reload();
  await chief.getByRole('button', { name: 'Correct…: Tide 6' }).click();
  const mending = chief.getByRole('form', { name: /Correct/ });
  await mending
    .getByLabel('Text', { exact: true })
    .fill('A longer text than before.\n\nIt has two paragraphs now.');
  await mending.getByLabel('What was wrong, and what is right').fill('It is six, not seven.');
  await mending.getByRole('button', { name: 'Publish the correction' }).click();
  await page.clock.fastForward(EVERY);
  await expect(update(page, 'Tide 6').getByRole('note')).toContainText('It is six, not seven.');
  await expect(update(page, 'Tide 6')).toContainText('two paragraphs now');
  expect(Math.abs((await topOf(page, 'Tide 6')) - before)).toBeLessThan(1);
  await give('withdraw-update', { update: wrong, version: 1, reason: 'It was wrong.' });
  await page.clock.fastForward(EVERY);
  await expect(update(page, 'Low water')).toHaveCount(0);
  expect(Math.abs((await topOf(page, 'Tide 6')) - before)).toBeLessThan(1);
  // What a reader sees did not jump: only the corrected post itself grew.
  expect(
    await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum),
  ).toBeLessThan(0.1);

  // The reader may have quiet, and then all of it.
  await page.getByRole('button', { name: 'Pause automatic updates' }).click();
  await post(portal, story, 'While you rest');
  const quiet = asked;
  await page.clock.fastForward(60_000);
  expect(asked).toBe(quiet);
  await page.getByRole('button', { name: 'Resume automatic updates' }).click();
  // The button stands at the head of the page: whoever pressed it sees the new update itself.
  await expect(update(page, 'While you rest')).toBeVisible();

  // When it ends it is an ordinary story, and nobody asks any more.
  pass(portal);
  await chief.getByRole('button', { name: 'End the live story' }).click();
  await chief.getByRole('button', { name: 'End it now' }).click();
  await page.clock.fastForward(EVERY);
  await expect(page.getByText(/^This live story has ended, 23\sAug\s2026, /)).toBeAttached();
  await expect(page.getByRole('button', { name: 'Pause automatic updates' })).toBeHidden();
  const ended = asked;
  await page.clock.fastForward(300_000);
  expect(asked).toBe(ended);
  await page.reload();
  await expect(page.getByText('Live', { exact: true })).toHaveCount(0);
  await page.clock.fastForward(60_000);
  expect(asked).toBe(ended);
});

test('without scripts the page is whole, renews itself, and goes on to older updates', async ({
  portal,
  browser,
  page,
}) => {
  const { story, path } = await liveStory(portal, 'Long', 53);
  await give('mark-update', {
    update: await post(portal, story, 'What we know'),
    version: 1,
    pinned: true,
    keyEvent: true,
  });
  const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(path);
  await expect(plain.locator('head meta[http-equiv=refresh][content="120"]')).toHaveCount(1);
  await expect(plain.getByRole('article').first()).toContainText('What we know');
  await expect(update(plain, 'Long 53')).toBeVisible();
  await expect(plain.getByRole('button')).toHaveCount(0);
  await plain.getByRole('navigation', { name: 'Key events' }).getByRole('link').click();
  await expect(plain).toHaveURL(/#u-/);
  await plain.getByRole('link', { name: 'Earlier updates' }).click();
  await expect(update(plain, 'Long 1')).toBeVisible();
  const address = await update(plain, 'Long 1').getByRole('link').first().getAttribute('href');
  await expect(plain.locator('meta[http-equiv=refresh]')).toHaveCount(0);
  const canonical = await plain.locator('link[rel=canonical]').getAttribute('href');
  expect(canonical).toBe(plain.url().replace(/#.*/, ''));
  await context.close();

  // The address of an update never changes, though it stands on another page by now.
  await page.goto(`${path}${address}`);
  await expect(page).toHaveURL(/\?before=/);
  await expect(update(page, 'Long 1')).toBeInViewport();
  const data = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? '')));
  const posting = data.find((entity: { '@type': string }) => entity['@type'] === 'LiveBlogPosting');
  expect(posting.liveBlogUpdate.at(-1)).toMatchObject({
    headline: 'Long 1',
    url: `${portal.url}${path}${address}`,
  });
});

test.describe('a network that goes', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED/] });

  test('costs no word at the desk, and posts nothing twice', async ({ portal, chief }) => {
    const { story } = await liveStory(portal, 'Net', 1);
    await chief.goto(`/desk/stories/${story}/live`);
    const form = chief.getByRole('form', { name: 'New update' });
    await form.getByLabel('Headline').fill('Kept at every key');
    await chief.reload();
    await expect(form.getByLabel('Headline')).toHaveValue('Kept at every key');
    await form.getByLabel('Key event').check();
    await chief.context().setOffline(true);
    await form.getByRole('button', { name: 'Post' }).click();
    await expect(form.getByRole('alert')).toContainText('No answer from the server');
    await expect(form.getByLabel('Headline')).toHaveValue('Kept at every key');
    await chief.context().setOffline(false);
    pass(portal);
    await form.getByRole('button', { name: 'Post' }).click();
    await expect(form.getByRole('status')).toContainText('Posted at');
    await expect(chief.getByRole('heading', { name: 'Kept at every key' })).toHaveCount(1);
    await chief.getByRole('button', { name: 'Pin: Kept at every key' }).click();
    await expect(chief.getByRole('button', { name: 'Unpin: Kept at every key' })).toBeVisible();
  });
});
