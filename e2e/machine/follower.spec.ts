/** A reader program follows feeds, as Feedly would, through whatever happens to a story, and through a restart. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { type FeedFormat, feedFormats, feedPath } from '#db/shared/paths';
import { newStory, sampleStory } from '../support/desk-client.ts';
import { firstChief } from '../support/first-chief.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect } from '../support/test.ts';

const MINUTE = 60_000;

type Item = { id: string; title: string; url: string; changed: string };

const readers: Record<FeedFormat, (text: string) => Item[]> = {
  rss: (text) =>
    (parseRssFeed(text).items ?? []).map((item) => ({
      id: item.guid?.value ?? '',
      title: item.title ?? '',
      url: item.link ?? '',
      changed: String(item.atom?.updated ?? item.pubDate),
    })),
  atom: (text) =>
    (parseAtomFeed(text).entries ?? []).map((entry) => ({
      id: entry.id ?? '',
      title: entry.title?.value ?? '',
      url: entry.links?.[0]?.href ?? '',
      changed: String(entry.updated),
    })),
  json: (text) =>
    (parseJsonFeed(text).items ?? []).map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      url: item.url ?? '',
      changed: String(item.date_modified),
    })),
};

type Noticed = { fresh: string[]; resurfaced: string[]; gone: string[] };

/** Knows items by their ids and asks only for what changed; throws when a feed names one twice. */
function follower(origin: string, format: FeedFormat) {
  const url = origin + feedPath('/', format);
  let etag = '';
  let known = new Map<string, Item>();
  return {
    /** What a person would see as new since the last look. */
    async look(): Promise<Noticed> {
      const answer = await fetch(url, etag ? { headers: { 'If-None-Match': etag } } : {});
      if (answer.status === 304) return { fresh: [], resurfaced: [], gone: [] };
      etag = answer.headers.get('etag') ?? '';
      const items = readers[format](await answer.text());
      const now = new Map(items.map((item) => [item.id, item]));
      if (now.size !== items.length) throw new Error(`${url} names an item twice.`);
      // What only fell off the end has not gone: the oldest change that is still there says where the end is.
      const end = Math.min(...items.map((item) => Date.parse(item.changed)));
      const noticed = {
        fresh: items.filter(({ id, changed }) => !known.has(id) && Date.parse(changed) > newest(known)),
        resurfaced: items.filter(({ id, changed }) => known.has(id) && known.get(id)?.changed !== changed),
        gone: [...known.values()].filter(({ id, changed }) => !now.has(id) && Date.parse(changed) > end),
      };
      known = now;
      const titles = (of: readonly Item[]): string[] => of.map(({ title }) => title);
      return {
        fresh: titles(noticed.fresh),
        resurfaced: titles(noticed.resurfaced),
        gone: titles(noticed.gone),
      };
    },
    first: () => [...known.values()][0],
    of: (story: string) => [...known.values()].filter(({ id }) => id.endsWith(`:story/${story}`)),
  };
}

const newest = (known: ReadonlyMap<string, Item>): number =>
  Math.max(0, ...[...known.values()].map(({ changed }) => Date.parse(changed)));

const NOTHING: Noticed = { fresh: [], resurfaced: [], gone: [] };

alone('no item is doubled, the corrected one comes back, the withdrawn one leaves', async ({ house }) => {
  const desk = await firstChief(house);
  const followers = feedFormats.map((format) => follower(house.url, format));
  let now = EDITION_INSTANT;
  /** Lets a minute pass and does something; gives what each follower notices. */
  const after = async (act: () => Promise<unknown>): Promise<Noticed[]> => {
    now += MINUTE;
    house.setClock(now);
    await act();
    return Promise.all(followers.map((one) => one.look()));
  };
  const all = (noticed: Partial<Noticed>): Noticed[] => followers.map(() => ({ ...NOTHING, ...noticed }));
  const { content } = await sampleStory(desk);
  const written = { ...content, headline: 'Followed', slug: 'followed', related: [] };
  await after(async () => undefined);
  expect(await after(async () => undefined)).toEqual(all({}));

  const story = await newStory(desk, written);
  const publish = (version: number, kind = 'update') => desk.give('publish-story', { story, version, kind });
  const save = (base: number, more: Partial<typeof written>) =>
    desk.give('save-revision', { story, base, content: { ...written, ...more } });
  expect(await after(() => publish(1))).toEqual(all({ fresh: ['Followed'] }));

  // A new address is the same item: nobody is told again.
  const moved = await after(async () => {
    await save(1, { slug: 'followed-elsewhere' });
    await publish(2, 'fix');
  });
  expect(moved).toEqual(all({}));
  for (const one of followers)
    expect(one.of(story)).toEqual([
      expect.objectContaining({ url: expect.stringMatching(/\/followed-elsewhere$/) }),
    ]);

  const other = await newStory(desk, { ...written, headline: 'Another', slug: 'another' });
  expect(await after(() => desk.give('publish-story', { story: other, version: 1 }))).toEqual(
    all({ fresh: ['Another'] }),
  );
  const corrected = await after(async () => {
    await save(2, { headline: 'Followed and right', slug: 'followed-elsewhere' });
    const text = 'An earlier version was wrong.';
    await desk.give('correct-story', { story, version: 3, kind: 'correction', text, place: 'end' });
  });
  expect(corrected).toEqual(all({ resurfaced: ['Followed and right'] }));
  for (const one of followers) expect(one.first()?.title).toBe('Followed and right');

  const restarted = await after(async () => {
    await house.stop();
    await house.start();
  });
  expect(restarted).toEqual(all({}));

  const withdrawn = await after(() =>
    desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' }),
  );
  expect(withdrawn).toEqual(all({ gone: ['Followed and right'] }));
  for (const one of followers) expect(one.of(story)).toEqual([]);
  await desk.close();
});
