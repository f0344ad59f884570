/** Feeds as readers of feeds meet them: found from their pages, read by a library that is not ours. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { type FeedFormat, feedFormats, feedPath } from '#db/shared/paths';
import { deskClient, newStory, sampleStory } from '../support/desk-client.ts';
import { EDITION_INSTANT } from '../support/portal.ts';
import { alone, expect, test } from '../support/test.ts';

const MINUTE = 60_000;

const types: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

type Item = { id: string; url: string; title: string; html: string; changed: string };
type Read = { title: string; self: string; items: Item[] };

/** Throws at what a strict XML parser would not take. */
function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return xml;
}

const selfOf = (links: readonly { rel?: string; href?: string }[] = []): string =>
  links
    .filter((link) => link.rel === 'self')
    .map((link) => link.href ?? '')
    .join(' ');

/** What a reader sees of a feed in any of the formats. */
const readers: Record<FeedFormat, (text: string) => Read> = {
  rss(text) {
    const feed = parseRssFeed(wellFormed(text));
    return {
      title: feed.title ?? '',
      self: selfOf(feed.atom?.links),
      items: (feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? '',
        url: item.link ?? '',
        title: item.title ?? '',
        html: item.content?.encoded ?? '',
        changed: item.atom?.updated ?? '',
      })),
    };
  },
  atom(text) {
    const feed = parseAtomFeed(wellFormed(text));
    return {
      title: feed.title?.value ?? '',
      self: selfOf(feed.links),
      items: (feed.entries ?? []).map((entry) => ({
        id: entry.id ?? '',
        url: entry.links?.[0]?.href ?? '',
        title: entry.title?.value ?? '',
        html: entry.content?.value ?? '',
        changed: entry.updated ?? '',
      })),
    };
  },
  json(text) {
    const feed = parseJsonFeed(text);
    return {
      title: feed.title ?? '',
      self: feed.feed_url ?? '',
      items: (feed.items ?? []).map((item) => ({
        id: item.id ?? '',
        url: item.url ?? '',
        title: item.title ?? '',
        html: item.content_html ?? '',
        changed: item.date_modified ?? '',
      })),
    };
  },
};

alone('every list names its feeds, and each is whole, conditional and true', async ({ request, house }) => {
  const lists = await (await request.get('/sitemaps/lists.xml')).text();
  const some = (kind: string): string =>
    decodeURI(new RegExp(`<loc>${house.url}(${kind}/[^<]+)</loc>`).exec(lists)?.[1] ?? '');
  const pages = ['', '/zh'].flatMap((prefix) => [
    prefix || '/',
    ...['/section/business', '/corrections', '/quote-of-the-day'].map((path) => prefix + path),
    some(`${prefix}/topic`),
    some(`${prefix}/author`),
  ]);
  for (const page of pages) {
    const head = (await (await request.get(page)).text()).split('</head>')[0] ?? '';
    for (const format of feedFormats) {
      const path = feedPath(page, format);
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(200);
      const headers = answer.headers();
      expect(headers['content-type'], path).toBe(`${types[format]}; charset=utf-8`);
      const self = `${house.url}${encodeURI(path)}`;
      expect(headers['link'], path).toBe(`<${self}>; rel="self"`);
      const text = await answer.text();
      expect(Buffer.byteLength(text)).toBeLessThan(900_000);
      const feed = readers[format](text);
      expect(feed.self, path).toBe(self);
      expect(new Set(feed.items.map((item) => item.id)).size, path).toBe(feed.items.length);
      expect(feed.items.length, path).toBeLessThanOrEqual(30);
      if (!page.endsWith('/corrections')) expect(feed.items.length, path).toBeGreaterThan(0);
      for (const item of feed.items) {
        expect(item.id).toMatch(/^tag:127\.0\.0\.1,2026:(story|quote|correction)\//);
        expect(item.html).not.toMatch(/<(script|style|form)|\son\w+=|(?:src|href)="(?!https?:|mailto:)/);
      }
      const tag = new RegExp(`<link rel="alternate" type="${types[format].replace('+', '\\+')}" [^>]*>`, 'g');
      const offered = head.match(tag)?.find((link) => link.includes(`href="${self}"`));
      expect(offered, `${page} names ${path}`).toContain(`title="${feed.title.replace(/&/g, '&amp;')}`);

      const etag = headers['etag'] ?? '';
      const again = await request.get(path, { headers: { 'If-None-Match': etag } });
      expect([again.status(), await again.text(), again.headers()['link']], path).toEqual([
        304,
        '',
        headers['link'],
      ]);
      const asked = await request.head(path);
      expect([asked.status(), asked.headers()['etag'], asked.headers()['content-type']]).toEqual([
        200,
        etag,
        headers['content-type'],
      ]);
    }
  }
  for (const path of [
    '/section/none/feed.json',
    '/topic/none/atom.xml',
    '/author/none/feed.xml',
    '/zh-hans/feed.json',
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  for (const [asked, meant] of [
    ['/rss', '/feed.xml'],
    ['/feed/', '/feed.xml'],
    ['/zh/atom', '/zh/atom.xml'],
    ['/section/business/rss.xml', '/section/business/feed.xml'],
  ] as const) {
    const answer = await request.get(asked, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']], asked).toEqual([301, meant]);
  }
});

test.describe('one item', () => {
  test.beforeAll(({ portal }) => portal.setClock(EDITION_INSTANT + 5 * MINUTE));
  test.afterAll(({ portal }) => portal.setClock(EDITION_INSTANT));

  test('keeps its id through a new address and a correction, and leaves at once', async ({
    portal,
    request,
    chiefAccount,
  }) => {
    const desk = await deskClient(portal, chiefAccount);
    const sample = await sampleStory(desk);
    const lists = await (await request.get('/sitemaps/lists.xml')).text();
    const written = {
      ...sample.content,
      headline: 'Told by every feed',
      slug: 'told',
      form: 'news' as const,
    };
    const story = await newStory(desk, written);
    const published = await desk.give('publish-story', { story, version: 1 });
    expect(published.error).toBeUndefined();
    const head = await (await request.get(String(published.value.path))).text();
    const own = (kind: string): string =>
      new RegExp(`<a [^>]*href="(/${kind}/[^"]+)"`).exec(head.slice(head.indexOf('<article')))?.[1] ?? '';
    expect(lists).toContain(own('topic'));
    const pages = ['/', `/section/${written.section}`, own('topic'), own('author')];

    /** The item in every feed that has to hold it; throws where it is missing, doubled, or told differently. */
    const told = async (title: string): Promise<Item> => {
      const found: Item[] = [];
      for (const page of pages)
        for (const format of feedFormats) {
          const path = feedPath(page, format);
          const { items } = readers[format](await (await request.get(path)).text());
          const ours = items.filter((item) => item.id.endsWith(`:story/${story}`));
          expect(
            ours.map((item) => item.title),
            path,
          ).toEqual([title]);
          found.push(...ours);
        }
      expect(new Set(found.map(({ id, url, html }) => JSON.stringify([id, url, html]))).size).toBe(1);
      const [, item] = found;
      if (!item) throw new Error('No feed has it.');
      return item;
    };
    const first = await told('Told by every feed');
    expect(first.url).toBe(`${portal.url}${published.value.path}`);

    portal.setClock(EDITION_INSTANT + 6 * MINUTE);
    await desk.give('save-revision', {
      story,
      base: 1,
      content: { ...written, headline: 'Moved', slug: 'moved' },
    });
    await desk.give('publish-story', { story, version: 2, kind: 'fix' });
    const moved = await told('Moved');
    expect(moved).toMatchObject({ id: first.id, changed: first.changed });
    expect(moved.url).toMatch(/\/moved$/);

    portal.setClock(EDITION_INSTANT + 7 * MINUTE);
    await desk.give('save-revision', {
      story,
      base: 2,
      content: { ...written, headline: 'Right', slug: 'moved' },
    });
    const note = 'An earlier version of this story was wrong.';
    const corrected = await desk.give('correct-story', {
      ...{ story, version: 3, kind: 'correction', text: note, place: 'end' },
    });
    expect(corrected.error).toBeUndefined();
    const right = await told('Right');
    expect(right.id).toBe(first.id);
    expect(Date.parse(right.changed)).toBe(Date.parse(first.changed) + 2 * MINUTE);
    expect(right.html).toContain(note);
    for (const format of feedFormats) {
      const path = feedPath('/corrections', format);
      const [newest] = readers[format](await (await request.get(path)).text()).items;
      expect(newest?.title, path).toBe('Correction: Right');
      expect(newest?.html, path).toContain(note);
    }

    await desk.give('withdraw-story', { story, kind: 'gone', reason: 'It was a trial.' });
    for (const page of [...pages, '/corrections'])
      for (const format of feedFormats) {
        const path = feedPath(page, format);
        expect(await (await request.get(path)).text(), path).not.toMatch(new RegExp(`${story}|${note}`));
      }
    await desk.close();
  });
});
