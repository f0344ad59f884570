/** Topics and bylines that get another address at the desk: the old ones lead to the last one in one step, feeds and all. */
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { feedFormats, feedPath, ninjsFeedPath } from '#db/shared/paths';
import { anyByline, deskClient, newStory } from '../support/desk-client.ts';
import { expect, test } from '../support/test.ts';

type New = 'New topic' | 'New person';
const isNew = (name: string): name is New => name === 'New topic' || name === 'New person';

/** The form of a topic or a byline, opened, or that of a new one. */
async function openEntry(page: Page, name: string): Promise<Locator> {
  await page.goto(isNew(name) ? '/desk/topics' : `/desk/topics?q=${encodeURIComponent(name)}`);
  const summary = page.locator('summary', { hasText: name });
  await summary.click();
  return page.getByRole('group').filter({ has: summary });
}

async function make(page: Page, kind: New, name: string, nameZh = ''): Promise<void> {
  const form = await openEntry(page, kind);
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Name in Chinese').fill(nameZh);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('status')).toContainText('Saved');
}

/** One step, and what is there is the page. */
async function leadsTo(request: APIRequestContext, from: string, to: string): Promise<void> {
  const answer = await request.get(from, { maxRedirects: 0 });
  expect([from, answer.status(), answer.headers()['location']]).toEqual([from, 301, to]);
  expect((await request.get(to, { maxRedirects: 0 })).status(), to).toBe(200);
}

/** Waits for what was sent by the form. */
const moved = (request: APIRequestContext, path: string): Promise<void> =>
  expect.poll(async () => (await request.get(path, { maxRedirects: 0 })).status()).toBe(301);

/** What readers of feeds know a topic's stories by, and in Atom the feed itself. */
async function feedIds(
  request: APIRequestContext,
  topic: string,
): Promise<{ feed: string; stories: string[][] }> {
  const [rss = '', atom = '', json = ''] = await Promise.all(
    feedFormats.map(async (format) => (await request.get(feedPath(topic, format))).text()),
  );
  const feed = parseAtomFeed(atom);
  return {
    feed: feed.id ?? '',
    stories: [
      (parseRssFeed(rss).items ?? []).map(({ guid }) => guid?.value ?? ''),
      (feed.entries ?? []).map(({ id }) => id ?? ''),
      (parseJsonFeed(json).items ?? []).map(({ id }) => id ?? ''),
    ],
  };
}

test('a topic is renamed and merged; its old addresses answer with one 301, and feeds keep their ids', async ({
  chief,
  portal,
  request,
  chiefAccount,
}) => {
  await make(chief, 'New topic', 'Slipways');
  await make(chief, 'New topic', 'Boatyards', '船廠');
  const idOf = async (name: string): Promise<string> =>
    (await openEntry(chief, name)).locator('input[name="topic"]').first().inputValue();
  const [slipways, yards] = [await idOf('Slipways'), await idOf('Boatyards')];
  const desk = await deskClient(portal, chiefAccount);
  const bylines = [await anyByline(desk)];
  for (const [headline, topic, language] of [
    ['A boatyard opens', yards, 'en'],
    ['船廠開業', yards, 'zh'],
    ['A slipway is mended', slipways, 'en'],
    ['船台修好', slipways, 'zh'],
  ] as const) {
    const story = await newStory(desk, { headline, topics: [topic], bylines }, language);
    const done = await desk.give('publish-story', { story, version: 1 });
    expect(done.ok, JSON.stringify(done.error)).toBe(true);
  }
  await desk.close();
  const ids = await feedIds(request, '/topic/slipways');
  for (const list of ids.stories) expect(list).toHaveLength(1);

  const form = await openEntry(chief, 'Slipways');
  await form.getByLabel('Name', { exact: true }).fill('Slips');
  await form.getByLabel('Address', { exact: true }).fill('slips');
  await form.getByRole('button', { name: 'Save' }).first().click();
  await moved(request, '/topic/slipways');
  for (const prefix of ['', '/zh'])
    await leadsTo(request, `${prefix}/topic/slipways`, `${prefix}/topic/slips`);
  expect(await feedIds(request, '/topic/slips')).toEqual(ids);

  const boatyards = await feedIds(request, '/topic/boatyards');
  const merging = await openEntry(chief, 'Slips');
  await merging.locator('summary', { hasText: 'Merge' }).click();
  // By any of its names.
  await merging.getByLabel('The topic that stays').fill('船廠');
  await merging.getByRole('button', { name: 'Merge Slips' }).click();
  // Whatever it was once called: the last address, in one step.
  await moved(request, '/topic/slips');
  for (const old of ['slips', 'slipways'])
    for (const prefix of ['', '/zh']) {
      const [from, to] = [`${prefix}/topic/${old}`, `${prefix}/topic/boatyards`];
      await leadsTo(request, from, to);
      for (const format of feedFormats) await leadsTo(request, feedPath(from, format), feedPath(to, format));
      await leadsTo(request, ninjsFeedPath(from), ninjsFeedPath(to));
    }
  // The feed is that of the topic that stays; a story in it is the one that readers have had already.
  const merged = await feedIds(request, '/topic/boatyards');
  expect(merged.feed).toBe(boatyards.feed);
  expect(merged.feed).not.toBe(ids.feed);
  for (const [at, list] of merged.stories.entries())
    expect([...list].sort()).toEqual([...(ids.stories[at] ?? []), ...(boatyards.stories[at] ?? [])].sort());
});

test('a byline is renamed with its address, and its old one leads to it; what is another’s is refused beside the field', async ({
  chief,
  portal,
  request,
  chiefAccount,
}) => {
  await make(chief, 'New person', 'Hester Lau');
  const id = (await openEntry(chief, 'Hester Lau')).locator('input[name="person"]').first();
  const bylines = [await id.inputValue()];
  const desk = await deskClient(portal, chiefAccount);
  for (const [headline, language] of [
    ['A keeper of lighthouses', 'en'],
    ['守燈塔的人', 'zh'],
  ] as const) {
    const story = await newStory(desk, { headline, bylines }, language);
    const done = await desk.give('publish-story', { story, version: 1 });
    expect(done.ok, JSON.stringify(done.error)).toBe(true);
  }
  await desk.close();
  const ids = await feedIds(request, '/author/hester-lau');

  const form = await openEntry(chief, 'Hester Lau');
  const address = form.getByLabel('Address', { exact: true });
  const save = form.getByRole('button', { name: 'Save' }).first();
  await address.fill('agnes-tse');
  await save.click();
  await expect(address).toHaveAccessibleDescription(/This is taken already\./);
  await expect(address).toHaveValue('agnes-tse');
  await form.getByLabel('Name', { exact: true }).fill('Hester Ko');
  await address.fill('hester-ko');
  await save.click();
  await moved(request, '/author/hester-lau');
  for (const prefix of ['', '/zh']) {
    const [from, to] = [`${prefix}/author/hester-lau`, `${prefix}/author/hester-ko`];
    await leadsTo(request, from, to);
    for (const format of feedFormats) await leadsTo(request, feedPath(from, format), feedPath(to, format));
    await leadsTo(request, ninjsFeedPath(from), ninjsFeedPath(to));
  }
  expect(await feedIds(request, '/author/hester-ko')).toEqual(ids);
  const page = await (await request.get('/author/hester-ko')).text();
  expect(page).toContain('Hester Ko');
  expect(page).not.toContain('hester-lau');
});
