/** Feeds: checks 63 to 73. Items one by one, in every feed, through publication and correction: e2e/machine/feeds.spec.ts. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { feedFormats, feedPath } from '#db/shared/paths';
import type { House } from './house.ts';
import { type Check, doubled, ofEach, onEach, wrong } from './model.ts';

const types = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;

const fed = ({ at }: House): string[] => [
  ...['/', '/zh', at.section, at.topic, at.author, '/corrections', '/zh/corrections', '/quote-of-the-day'],
];

const rssOf = async ({ ask }: House, path = '/feed.xml') => parseRssFeed((await ask(path)).text);
const atomOf = async ({ ask }: House, path = '/atom.xml') => parseAtomFeed((await ask(path)).text);
const jsonOf = async ({ ask }: House, path = '/feed.json') => parseJsonFeed((await ask(path)).text);

export const feeds: readonly Check[] = [
  {
    number: 63,
    name: 'fronts, sections, topics, authors and stories name their feeds, and each is there',
    run: (house) =>
      onEach([...fed(house), house.at.story], async (path) => {
        const links = (await house.page(path)).links('alternate');
        return ofEach(
          Object.values(types),
          (type) => type,
          async (type) => {
            const named = links.filter((link) => type.startsWith(link.attribute('type') ?? '-'));
            const lost = await ofEach(
              named,
              (link) => link.attribute('href') ?? '',
              async (link) => {
                const { status } = await house.ask(link.attribute('href') ?? '/none');
                return wrong({ [`${status}`]: status === 200 });
              },
            );
            return [...wrong({ 'None is named.': named.length > 0 }), ...lost];
          },
        );
      }),
  },
  {
    number: 64,
    name: 'feeds say what they are, in UTF-8',
    run: (house) =>
      ofEach(
        feedFormats,
        (format) => format,
        async (format) => {
          const said = (await house.ask(feedPath('/', format))).headers.get('content-type');
          return wrong({ [`${said}`]: said === types[format] });
        },
      ),
  },
  {
    number: 65,
    name: 'RSS has all of its channel, and its newest change is the newest change',
    run: (house) =>
      onEach(['/feed.xml', '/zh/feed.xml'], async (path) => {
        const feed = await rssOf(house, path);
        const newest = Math.max(
          ...(feed.items ?? []).map((item) => Date.parse(item.atom?.updated ?? String(item.pubDate))),
        );
        return wrong({
          title: Boolean(feed.title),
          link: Boolean(feed.link),
          description: Boolean(feed.description),
          language: Boolean(feed.language),
          ttl: Boolean(feed.ttl),
          image: Boolean(feed.image?.url),
          self: (feed.atom?.links ?? []).some(
            (link) => link.rel === 'self' && link.href === house.portal.url + path,
          ),
          [`lastBuildDate ${String(feed.lastBuildDate)}`]:
            Math.floor(newest / 1000) === Math.floor(Date.parse(String(feed.lastBuildDate)) / 1000),
        });
      }),
  },
  {
    number: 66,
    name: 'twenty to fifty items, the newest change first, each once, under a tag: name',
    run: (house) =>
      onEach(['/feed.xml', '/feed.json', '/atom.xml'], async (path) => {
        const items =
          path === '/feed.xml'
            ? ((await rssOf(house)).items ?? []).map((item) => ({
                id: item.guid?.value ?? '',
                at: item.atom?.updated ?? String(item.pubDate),
                link: item.guid?.isPermaLink,
              }))
            : path === '/atom.xml'
              ? ((await atomOf(house)).entries ?? []).map((entry) => ({
                  id: entry.id ?? '',
                  at: String(entry.updated),
                  link: false,
                }))
              : ((await jsonOf(house)).items ?? []).map((item) => ({
                  id: item.id ?? '',
                  at: String(item.date_modified),
                  link: false,
                }));
        const times = items.map(({ at }) => Date.parse(at));
        return [
          ...wrong({
            [`${items.length} items`]: items.length >= 20 && items.length <= 50,
            'Out of order.': times.every((at, i) => i === 0 || at <= (times[i - 1] ?? 0)),
            'A guid that claims to be an address.': items.every(
              ({ id, link }) => link !== true && id.startsWith('tag:'),
            ),
          }),
          ...doubled(items.map(({ id }) => id)).map((id) => `${id} twice`),
        ];
      }),
  },
  {
    number: 67,
    name: 'items hold the whole story, with captions and alt of ours, whole addresses and nothing that runs',
    async run(house) {
      const items = (await rssOf(house)).items ?? [];
      const ours = items.find((item) => item.link === house.portal.url + house.at.story);
      const html = ours?.content?.encoded ?? '';
      const last = house.written.body.at(-1);
      const words =
        last?.kind === 'paragraph' ? last.text.map((part) => ('text' in part ? part.text : '')).join('') : '';
      const image = (await house.page(house.at.story)).all('main').flatMap((main) => main.within('img'))[0];
      return [
        ...wrong({
          'The end is missing.': html.replace(/<[^>]+>/g, '').includes(words.slice(0, 20)),
          'The alt text is not the page’s.': html.includes(`alt="${image?.attribute('alt') ?? '-'}"`),
        }),
        ...(await ofEach(
          items,
          (item) => item.title ?? '',
          (item) =>
            wrong({
              'Something that runs, or is not whole.':
                !/<(script|style|form|iframe)|\son\w+=|(?:src|href)="(?!https?:|mailto:|tel:)/.test(
                  item.content?.encoded ?? '',
                ),
            }),
        )),
      ];
    },
  },
  {
    number: 68,
    name: 'RSS items name each writer, each topic, the time in GMT and the picture with its words',
    async run(house) {
      const { text } = await house.ask('/feed.xml');
      const item =
        text
          .split('<item>')
          .find((one) => one.includes(`<link>${house.portal.url}${house.at.story}</link>`)) ?? '';
      return wrong({
        'dc:creator': (item.match(/<dc:creator>/g) ?? []).length === 2,
        category: (item.match(/<category>/g) ?? []).length === house.written.topics.length + 1,
        pubDate: /<pubDate>\w{3}, \d\d Aug 2026 \d\d:\d\d:\d\d GMT</.test(item),
        'media:content':
          /<media:content url="http[^"]+" medium="image" type="image\/jpeg" width="\d+" height="\d+">/.test(
            item,
          ),
        'media:credit': item.includes('<media:credit'),
        'media:description': item.includes('<media:description'),
      });
    },
  },
  {
    number: 69,
    name: 'Atom entries have id, times, authors with their pages, summary and content',
    async run(house) {
      const entry = ((await atomOf(house)).entries ?? []).find((one) =>
        one.links?.some((link) => link.href === house.portal.url + house.at.story),
      );
      return wrong({
        id: Boolean(entry?.id),
        published: Boolean(entry?.published),
        'updated is not later': Date.parse(String(entry?.updated)) > Date.parse(String(entry?.published)),
        authors:
          entry?.authors?.length === 2 && entry.authors.every((author) => author.uri?.startsWith('http')),
        summary: Boolean(entry?.summary?.value),
        content: Boolean(entry?.content?.value),
      });
    },
  },
  {
    number: 70,
    name: 'JSON Feed 1.1 has everything, and its items too',
    async run(house) {
      const { text } = await house.ask('/feed.json');
      const feed = JSON.parse(text);
      const item =
        feed.items.find(({ url }: { url: string }) => url === house.portal.url + house.at.story) ?? {};
      return wrong({
        version: feed.version === 'https://jsonfeed.org/version/1.1',
        feed_url: feed.feed_url === `${house.portal.url}/feed.json`,
        language: feed.language === 'en-HK',
        authors: feed.authors?.length > 0,
        hubs: feed.hubs?.[0]?.url === house.outside.hub,
        id: typeof item.id === 'string',
        content_html: typeof item.content_html === 'string',
        dates:
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(item.date_published) &&
          item.date_modified >= item.date_published,
        'authors of the item': item.authors?.length === 2,
        tags: item.tags?.length > 0,
        image: /^http/.test(item.image ?? ''),
      });
    },
  },
  {
    number: 72,
    name: 'a withdrawn story is in no feed; the corrected one has its name of before and a later time',
    async run(house) {
      const { ask, at, ids } = house;
      const { text } = await ask('/atom.xml');
      const entry = text.split('<entry>').find((one) => one.includes(`:story/${ids.story}<`)) ?? '';
      const of = (name: string): string => new RegExp(`<${name}>([^<]+)`).exec(entry)?.[1] ?? '';
      return wrong({
        'The corrected story is missing.': entry !== '',
        [`updated ${of('updated')}`]: of('updated') > of('published'),
        'The withdrawn one is there.': !text.includes(`:story/${ids.gone}<`) && !text.includes(at.gone),
      });
    },
  },
  {
    number: 73,
    name: 'the names that readers try lead to the feed, and no feed is large',
    run: ({ ask }) =>
      ofEach(
        [
          ['/feed', '/feed.xml'],
          ['/rss', '/feed.xml'],
          ['/rss.xml', '/feed.xml'],
          ['/atom', '/atom.xml'],
        ] as const,
        ([path]) => path,
        async ([path, meant]) => {
          const [answer, feed] = [await ask(path), await ask(meant)];
          return wrong({
            [`${answer.status} ${answer.headers.get('location')}`]:
              [301, 308].includes(answer.status) && answer.headers.get('location') === meant,
            [`${feed.bytes.length} bytes`]: feed.bytes.length <= 1_000_000,
          });
        },
      ),
  },
];
