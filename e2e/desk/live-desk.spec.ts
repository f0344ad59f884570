/** The desk of a live story while colleagues, and other pages of one's own, are at it too. */
import type { Page } from '@playwright/test';
import { anyByline, deskClient, type DeskClient, newStory } from '../support/desk-client.ts';
import { expect, test } from '../support/test.ts';

// Refusals are what some of these are about: the browser notes each.
test.use({ allowed: [/status of (400|409)/] });

/** The list looks again after ten seconds. */
const LOOKS_AGAIN = 11_000;

let desk: DeskClient;
test.beforeAll(async ({ portal, chiefAccount }) => {
  desk = await deskClient(portal, chiefAccount);
});
test.afterAll(() => desk.close());

const text = (words: string) => [{ id: 'a', kind: 'paragraph' as const, text: [{ text: words }] }];

async function give(command: string, input: unknown): Promise<Record<string, unknown>> {
  const said = await desk.give(command, input);
  if (!said.ok) throw new Error(`${command} was refused: ${JSON.stringify(said.error)}`);
  return said.value;
}

/** A public live story with one update; gives the ids of both. */
async function liveStory(headline: string): Promise<{ story: string; update: string }> {
  const story = await newStory(desk, { headline, form: 'live', body: [], bylines: [await anyByline(desk)] });
  await give('publish-story', { story, version: 1 });
  const words = { headline: 'First words', body: text('What was known at first.') };
  const { update } = await give('post-update', { story, key: `${story}-1`, ...words });
  return { story, update: String(update) };
}

/** Headlines of the updates that readers have, newest first. */
async function posted(story: string): Promise<string[]> {
  const answer = await desk.context.get(`/desk/api/read-live?story=${story}`);
  const { value } = (await answer.json()) as { value: { updates: { content: { headline: string } }[] } };
  return value.updates.map(({ content }) => content.headline).sort();
}

const composer = (page: Page) => page.getByRole('form', { name: 'New update' });
const editing = (page: Page) => page.getByRole('form', { name: /^Edit/ });

async function open(page: Page, story: string): Promise<void> {
  await page.goto(`/desk/stories/${story}/live`);
  await composer(page).waitFor();
}

/** The list has looked again, and what it was told stands there. */
async function looksAgain(page: Page): Promise<void> {
  const answer = page.waitForResponse(/read-live/);
  await page.clock.fastForward(LOOKS_AGAIN);
  await (await answer).finished();
}

test('who mends an update stays where they write while the list looks again', async ({ chief: page }) => {
  const { story } = await liveStory('Focus of a live story');
  await page.clock.install();
  await open(page, story);
  await page.getByRole('button', { name: 'Edit: First words' }).click();
  await expect(editing(page).getByLabel('Headline')).toBeFocused();
  const words = editing(page).getByLabel('Text');
  await words.focus();
  await give('post-update', { story, key: `${story}-2`, headline: 'Second words', body: [] });
  await looksAgain(page);
  await expect(page.getByRole('heading', { name: 'Second words' })).toBeVisible();
  await expect(words).toBeFocused();
});

test('two pages of one person: what one has posted the other does not write over', async ({
  chief: page,
}) => {
  const { story } = await liveStory('Two pages of a live story');
  await open(page, story);
  await composer(page).getByLabel('Headline').fill('Half of');
  const other = await page.context().newPage();
  await open(other, story);
  await expect(composer(other).getByLabel('Headline')).toHaveValue('Half of');
  // The one that holds nothing of its own goes along.
  await composer(other).getByLabel('Headline').fill('Half of the news');
  await expect(composer(page).getByLabel('Headline')).toHaveValue('Half of the news');
  await composer(other).getByRole('button', { name: 'Post' }).click();
  await expect(composer(other).getByRole('status')).toContainText('Posted at');
  await expect(composer(page).getByLabel('Headline')).toHaveValue('');

  await composer(page).getByLabel('Headline').fill('Something else');
  await composer(page).getByRole('button', { name: 'Post' }).click();
  await expect(composer(page).getByRole('status')).toContainText('Posted at');
  expect(await posted(story)).toEqual(['First words', 'Half of the news', 'Something else']);
});

test('a page that slept while another posted the same draft posts an update of its own', async ({
  chief: page,
}) => {
  const { story } = await liveStory('A page that slept');
  await page.addInitScript(() =>
    addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true }),
  );
  await open(page, story);
  await composer(page).getByLabel('Headline').fill('Before it slept');
  const other = await page.context().newPage();
  await open(other, story);
  await composer(other).getByRole('button', { name: 'Post' }).click();
  await expect(composer(other).getByRole('status')).toContainText('Posted at');
  await composer(page).getByLabel('Headline').fill('After it slept');
  await composer(page).getByRole('button', { name: 'Post' }).click();
  await expect(composer(page).getByRole('status')).toContainText('Posted at');
  expect(await posted(story)).toEqual(['After it slept', 'Before it slept', 'First words']);
});

test('an update that a colleague takes off the page while it is mended keeps its words here', async ({
  chief: page,
}) => {
  const { story, update } = await liveStory('Taken off while it is mended');
  await page.clock.install();
  await open(page, story);
  await page.getByRole('button', { name: 'Edit: First words' }).click();
  await editing(page).getByLabel('Text').fill('An hour of work.');
  await give('withdraw-update', { update, version: 1, reason: 'It was wrong.' });
  await looksAgain(page);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('taken this update off the page');
  await expect(editing(page).getByLabel('Text')).toHaveValue('An hour of work.');
  await editing(page).getByRole('button', { name: 'Save' }).click();
  await expect(editing(page).getByRole('alert')).toBeVisible();
  await expect(editing(page).getByLabel('Text')).toHaveValue('An hour of work.');
  await editing(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('article', { name: 'First words' })).toHaveCount(0);
});

test('a live story that a colleague ends in the middle of a sentence leaves the sentence where it is', async ({
  chief: page,
}) => {
  const { story } = await liveStory('Ended in the middle');
  await page.clock.install();
  await open(page, story);
  await composer(page).getByLabel('Text').fill('In the middle of');
  await give('set-live-state', { story, state: 'ended' });
  await looksAgain(page);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This live story has ended.');
  await expect(composer(page).getByLabel('Text')).toHaveValue('In the middle of');
  await page.getByRole('button', { name: 'Let it run again' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await composer(page).getByRole('button', { name: 'Post' }).click();
  await expect(composer(page).getByRole('status')).toContainText('Posted at');
});

test('what is refused of an update is said beside its field', async ({ chief: page }) => {
  const { story } = await liveStory('Refusals of a live story');
  await open(page, story);
  const headline = composer(page).getByLabel('Headline');
  await headline.fill('W'.repeat(300));
  await composer(page).getByRole('button', { name: 'Post' }).click();
  await expect(headline).toHaveAccessibleDescription('This is too long.');

  await page.getByRole('button', { name: 'Withdraw…: First words' }).click();
  await page.getByRole('button', { name: 'Take it off the page' }).click();
  await expect(page.getByLabel('Reason, for the log')).toHaveAccessibleDescription('This is needed.');
  await page.getByRole('article', { name: 'First words' }).getByRole('button', { name: 'Cancel' }).click();
  // What was refused before is no word on what is done next.
  await page.getByRole('button', { name: 'Correct…: First words' }).click();
  const mending = page.getByRole('form', { name: /^Correct/ });
  await expect(page.getByRole('article', { name: 'First words' }).getByRole('alert')).toHaveCount(0);
  await mending.getByRole('button', { name: 'Publish the correction' }).click();
  await expect(mending.getByLabel('What was wrong, and what is right')).toHaveAccessibleDescription(
    'This is needed.',
  );
});

test('the longest of the states takes room from the formats of a text, and leaves the first of them in reach', async ({
  chief: page,
}) => {
  const { story } = await liveStory('Boats leave early');
  await page.setViewportSize({ width: 1300, height: 900 });
  await page.goto(`/desk/stories/${story}`);
  await page.getByLabel('Form', { exact: true }).selectOption('news');
  await expect(page.getByRole('banner').getByRole('status')).toContainText('Live, with new changes');
  await expect(page.getByRole('button', { name: 'Bold', exact: true })).toBeInViewport({ ratio: 1 });
});
