/** What the three formats say of hostile, long and missing words; read by a reader of feeds that is not ours. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { beforeEach, describe, expect, it } from 'vitest';
import { firstNames } from '#db/settings/model';
import { setTestEnv } from '#db/core/env';
import type { StoryText } from '#db/stories/views';
import { atom } from './atom';
import type { Feed } from './feed-model';
import { storyHtml } from './feed-items';
import { feedOf, linksOf } from './feeds';
import { jsonFeed } from './json-feed';
import { rss } from './rss';
import { AT, story } from './testing/story';

const HOUR = 3_600_000;
const SITE = 'https://news.example';

beforeEach(() => setTestEnv({ SITE_URL: SITE, WEBSUB_HUB: 'https://hub.example/?a=1&b=2' }));

const feed = (stories: readonly StoryText[], format: 'rss' | 'atom' | 'json' = 'rss'): Feed =>
  feedOf({ kind: 'paper', stories: [...stories] }, 'en', format, firstNames);

/** Throws at what a strict XML parser would not take. */
function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return xml;
}

/** Id, title, summary and text of the first item, as each format gives them back. */
function first(stories: readonly StoryText[]) {
  const inRss = parseRssFeed(wellFormed(rss(feed(stories)))).items?.[0];
  const entry = parseAtomFeed(wellFormed(atom(feed(stories, 'atom')))).entries?.[0];
  const inAtom = {
    ...entry,
    title: entry?.title?.value,
    summary: entry?.summary?.value,
    content: entry?.content?.value,
  };
  const inJson = parseJsonFeed(jsonFeed(feed(stories, 'json'))).items?.[0];
  return { inRss, inAtom, inJson };
}

describe('the formats', () => {
  it('say the same of a story', () => {
    const corrected = story({
      updatedAt: AT + HOUR,
      corrections: [
        { id: 'c', kind: 'correction', text: 'It is 1am.', at: AT + HOUR, place: 'end', update: null },
      ],
    });
    const { inRss, inAtom, inJson } = first([corrected]);
    const id = 'tag:news.example,2026:story/abc';
    const url = `${SITE}/2026/08/23/late-ferries`;
    expect(inRss).toMatchObject({
      guid: { value: id, isPermaLink: false },
      link: url,
      title: corrected.headline,
      description: corrected.standfirst,
      pubDate: 'Sun, 23 Aug 2026 10:42:00 GMT',
      categories: [{ name: 'Hong Kong' }, { name: 'Transport' }],
      dc: { creators: ['Ann', 'Ben'] },
      media: {
        contents: [
          {
            url: `${SITE}/pictures/pic/og.v2.jpg`,
            type: 'image/jpeg',
            ...{ medium: 'image', width: 1200, height: 630 },
            copyright: { value: '© 2026 C. Lam' },
          },
        ],
      },
    });
    expect(inAtom).toMatchObject({
      id,
      title: corrected.headline,
      published: '2026-08-23T10:42:00.000Z',
      updated: '2026-08-23T11:42:00.000Z',
      authors: [
        { name: 'Ann', uri: `${SITE}/author/ann` },
        { name: 'Ben', uri: `${SITE}/author/ben` },
      ],
    });
    expect(inJson).toMatchObject({
      id,
      url,
      date_published: '2026-08-23T10:42:00.000Z',
      date_modified: '2026-08-23T11:42:00.000Z',
      tags: ['Hong Kong', 'Transport'],
      image: `${SITE}/pictures/pic/og.v2.jpg`,
    });
    const html = inJson?.content_html ?? '';
    expect(inRss?.content?.encoded).toBe(html);
    expect(inAtom?.content).toBe(html);
    expect(html).toContain(`<img src="${SITE}/pictures/pic/full-960.v2.webp" alt="A ferry at a pier"`);
    expect(html).toContain('<figcaption>The pier on Friday. Photo: C. Lam</figcaption>');
    expect(html).toContain('<strong>Correction, 23\u00a0August 2026, 7.42pm.</strong> It is 1am.');
  });

  it('say of a picture what its page says: of which kind it is and whose', () => {
    const { picture } = story();
    if (!picture) throw new Error('The story has no picture.');
    const drawn = { ...picture, kind: 'illustration' as const };
    const gallery = { id: 'g', kind: 'gallery' as const, title: '', pictures: [{ ...drawn, caption: '' }] };
    const said = (more: Partial<StoryText>) =>
      [...storyHtml(story(more), SITE).matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, text]) => text);
    expect(said({ picture: drawn, body: [gallery] })).toEqual([
      'The pier on Friday. Illustration: C. Lam',
      'Illustration: C. Lam',
    ]);
    expect(said({ picture: drawn, body: [gallery], language: 'zh' })).toEqual([
      'The pier on Friday. 插圖：C. Lam',
      '插圖：C. Lam',
    ]);
    expect(said({ picture: { ...drawn, credit: '' } })).toEqual(['The pier on Friday.']);
    expect(said({ picture: { ...drawn, caption: '', credit: '' } })).toEqual([]);
  });

  it('say who they are, where they are and who tells of their changes', () => {
    const hub = 'https://hub.example/?a=1&b=2';
    const inRss = parseRssFeed(wellFormed(rss(feed([story()]))));
    expect(inRss).toMatchObject({
      title: 'Hong Kong News',
      link: `${SITE}/`,
      language: 'en-hk',
      ttl: 10,
      lastBuildDate: 'Sun, 23 Aug 2026 10:42:00 GMT',
      image: { url: `${SITE}/favicon-48.png` },
      atom: {
        links: [
          { rel: 'self', href: `${SITE}/feed.xml` },
          { rel: 'hub', href: hub },
        ],
      },
    });
    expect(linksOf(feed([]))).toBe(`<${hub}>; rel="hub", <${SITE}/feed.xml>; rel="self"`);
    const zh = feedOf({ kind: 'corrections', corrections: [] }, 'zh', 'atom', firstNames);
    const written = wellFormed(atom(zh));
    expect(written).toContain('xml:lang="zh-Hant-HK"');
    // Nothing in it yet, and still a whole feed.
    expect(parseAtomFeed(written)).toMatchObject({
      id: 'tag:news.example,2026:feed/zh/corrections',
      title: { value: '更正啟事 | 香港新聞' },
      updated: '1970-01-01T00:00:00.000Z',
    });
    expect(parseJsonFeed(jsonFeed(feed([], 'json')))).toMatchObject({
      feed_url: `${SITE}/feed.json`,
      home_page_url: `${SITE}/`,
      language: 'en-HK',
      hubs: [{ type: 'WebSub', url: hub }],
    });
    setTestEnv({ SITE_URL: SITE });
    for (const text of [rss(feed([])), atom(feed([])), jsonFeed(feed([]))])
      expect(text).not.toMatch(/\bhubs?\b/);
  });

  it.each([
    '</script><script>alert(1)</script>',
    '<img src=x onerror="alert(1)"> &amp; &lt;b&gt; \'single\' ]]> --> <!--',
    '一部𨋢停在香港的十七樓',
    'before \u202eTXET\u202c after',
    'one\u2028two\u2029three',
    '👨‍👩‍👧‍👦 and 🇭🇰 stay whole',
  ])('carry %j as it was written, as text and as HTML', (words) => {
    const hostile = story({
      headline: words,
      standfirst: words,
      body: [{ id: 'a', kind: 'paragraph', text: [{ text: words, marks: [], href: null }] }],
      topics: [{ id: 't', name: words, path: '/topic/t' }],
    });
    const { inRss, inAtom, inJson } = first([hostile]);
    for (const item of [inRss, inAtom, inJson]) expect(item?.title).toBe(words);
    expect([inAtom?.summary, inJson?.summary]).toEqual([words, words]);
    const html = inJson?.content_html ?? '';
    expect(html).not.toMatch(/<script|<[^>]+onerror/);
    expect(inRss?.content?.encoded).toBe(html);
    expect(inAtom?.content).toBe(html);
    // Readers take a description as HTML.
    expect(inRss?.description).not.toMatch(/<script|<img/);
    expect(inJson?.tags?.[1]).toBe(words);
  });

  it('leave out what XML cannot carry, and keep every address whole', () => {
    const words = 'a\u0000b\u0008c\u000bd\u001fe\ufffef\ud800g';
    const { inRss, inAtom, inJson } = first([
      story({
        headline: words,
        body: [
          {
            id: 'a',
            kind: 'paragraph',
            text: ['/about?a=1&b=2', '#u-x', 'mailto:a@b.example'].map((href) => ({
              text: words,
              marks: [],
              href,
            })),
          },
        ],
      }),
    ]);
    for (const item of [inRss, inAtom, inJson]) expect(item?.title).toBe('abcdef\ufffdg');
    const html = inJson?.content_html ?? '';
    expect([...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      `${SITE}/pictures/pic/full-960.v2.webp`,
      `${SITE}/about?a=1&amp;b=2`,
      `${SITE}/2026/08/23/late-ferries#u-x`,
      'mailto:a@b.example',
    ]);
  });

  it('stay well under 1 MB: of a text too long for the rest there is the beginning', () => {
    const long = (id: string, letters: number, letter = '<') =>
      story({ id, body: [{ id: 'a', kind: 'preformatted', text: letter.repeat(letters) }] });
    const stories = [
      long('short', 10),
      long('huge', 650_000, '"'),
      ...Array.from({ length: 28 }, (_, i) => long(`n${i}`, 5_000)),
    ];
    for (const text of [rss(feed(stories)), atom(feed(stories)), jsonFeed(feed(stories))])
      expect(new TextEncoder().encode(text).length).toBeLessThan(800_000);
    const items = parseJsonFeed(jsonFeed(feed(stories))).items ?? [];
    expect(items).toHaveLength(30);
    expect(items[0]?.content_html).toContain('<pre>');
    expect(items[1]?.content_html).not.toContain('<pre>');
    expect(items[1]?.content_html).toContain(
      `<a href="${SITE}/2026/08/23/late-ferries">Read the whole story</a>`,
    );
    expect(items[2]?.content_html).toContain('<pre>');
  });

  it('name things after what never changes', () => {
    const ids = (given: StoryText, site: string): (string | undefined)[] => {
      setTestEnv({ SITE_URL: site });
      const { inRss, inAtom, inJson } = first([given]);
      return [inRss?.guid?.value, inAtom?.id, inJson?.id];
    };
    const moved = story({ path: '/2026/08/23/other', headline: 'Other', updatedAt: AT + HOUR });
    const all = [
      ...ids(story(), 'http://127.0.0.1:3000'),
      ...ids(moved, 'http://127.0.0.1:3000'),
      ...ids(moved, 'http://127.0.0.1:4000'),
    ];
    expect(new Set(all).size).toBe(1);
  });
});
