/** Sitemaps: checks 74 to 82. Files of months and days, and that nothing is lost between them: db/stories/sitemap.test.ts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import robotsParser from 'robots-parser';
import { ErrorLevel, parseSitemapIndex, type SitemapItem, XMLToSitemapItemStream } from 'sitemap';
import { validateXML } from 'xmllint-wasm';
import { bulkStories } from '#db/stories/bulk';
import { EDITION_INSTANT, openPortal } from '../../support/portal.ts';
import { copyOfTemplate } from '../../support/test.ts';
import { newStory } from '../../support/desk-client.ts';
import { askOf } from './ask.ts';
import { readPage } from './html.ts';
import { type House, inDatabase, openToSearch } from './house.ts';
import { type Check, doubled, ofEach, wrong } from './model.ts';

const HOUR = 3_600_000;

const schema = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema/sitemap.xsd'),
  'utf8',
);

const locs = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? '');
const lastmods = (xml: string): string[] => [...xml.matchAll(/<lastmod>([^<]+)</g)].map(([, at]) => at ?? '');

/** Every file that the index names, with what the index says of it. */
async function files({ ask }: Pick<House, 'ask'>): Promise<{ url: string; changed: string; xml: string }[]> {
  const index = (await ask('/sitemap.xml')).text;
  const named = [...index.matchAll(/<sitemap><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)];
  return Promise.all(
    named.map(async ([, url = '', changed = '']) => ({ url, changed, xml: (await ask(url)).text })),
  );
}

/** Without what is not of the sitemap's own schema. */
const bare = (xml: string): string =>
  xml.replace(/<(news|image):(news|image)>[\s\S]*?<\/\1:\2>/g, '').replace(/ xmlns:\w+="[^"]+"/g, '');

export const sitemaps: readonly Check[] = [
  {
    number: 74,
    name: 'robots.txt names index and news, whole, and both are there',
    async run({ ask, portal }) {
      const robots = robotsParser(`${portal.url}/robots.txt`, (await ask('/robots.txt')).text);
      const named = robots.getSitemaps();
      return [
        ...wrong({
          [named.join()]: ['/sitemap.xml', '/news-sitemap.xml'].every((path) =>
            named.includes(portal.url + path),
          ),
        }),
        ...(await ofEach(
          named,
          (url) => url,
          async (url) => wrong({ 'It is not there.': (await ask(url)).status === 200 }),
        )),
      ];
    },
  },
  {
    number: 75,
    name: 'the index is read by the sitemap library; each file is there, and changed when the newest in it did',
    async run(house) {
      const index = await parseSitemapIndex(Readable.from([(await house.ask('/sitemap.xml')).text]));
      const all = await files(house);
      return [
        ...wrong({ [`${index.length} for ${all.length}`]: index.length === all.length && all.length > 2 }),
        ...(await ofEach(
          all,
          ({ url }) => url,
          ({ changed, xml }) =>
            wrong({
              'No urlset.': xml.includes('<urlset'),
              [`${changed} for ${lastmods(xml).sort().at(-1)}`]:
                (lastmods(xml).sort().at(-1) ?? '') === changed,
            }),
        )),
      ];
    },
  },
  {
    number: 76,
    name: 'files hold to the schema of sitemaps.org; every address is canonical, there, once, and may be indexed',
    async run(house) {
      const all = await files(house);
      const every = all.flatMap(({ xml }) => locs(xml));
      const valid = await ofEach(
        all,
        ({ url }) => url,
        async ({ xml }) => {
          const said = await validateXML({
            xml: [{ fileName: 'sitemap.xml', contents: bare(xml) }],
            schema: [schema],
          });
          return [
            ...said.errors.map(({ message }) => message),
            ...wrong({
              [`${locs(xml).length} addresses`]: locs(xml).length <= 50_000,
              'priority or changefreq': !/<(priority|changefreq)>/.test(xml),
            }),
          ];
        },
      );
      const looked = await ofEach(
        every.filter((_, i) => i % 5 === 0),
        (url) => url,
        async (url) => {
          const answer = await house.ask(url);
          const page = readPage(answer.text);
          return wrong({
            [`${answer.status}`]: answer.status === 200,
            'Not canonical.': page.links('canonical')[0]?.attribute('href') === url,
            'It may not be indexed.': !page.meta('robots').join().includes('noindex'),
          });
        },
      );
      return [...valid, ...looked, ...doubled(every).map((url) => `${url} twice`)];
    },
  },
  {
    number: 77,
    name: 'every story, section and author stands in one file; drafts, searches and redirects in none',
    async run(house) {
      const { at, scheduled, portal } = house;
      const every = (await files(house))
        .flatMap(({ xml }) => locs(xml))
        .map((url) => url.replace(portal.url, '') || '/');
      const once = [
        at.story,
        at.twin,
        at.englishOnly,
        at.rare,
        at.rareAgain,
        at.live,
        at.section,
        at.author,
        at.topic,
        '/',
        '/zh',
        '/about',
      ];
      const none = [at.old, at.gone, at.withheld, scheduled.path, '/search', '/saved', at.sectionLater];
      return [
        ...once
          .filter((path) => every.filter((one) => one === path).length !== 1)
          .map((path) => `${path} is not there once`),
        ...none.filter((path) => every.includes(path)).map((path) => `${path} is there`),
        ...wrong({ 'A draft.': !every.some((path) => path.includes('unread-draft')) }),
      ];
    },
  },
  {
    number: 78,
    name: 'lastmod is the story’s own, with its zone, and does not move by itself',
    async run(house) {
      const [first, again] = [await files(house), await files(house)];
      const story = first
        .map(
          ({ xml }) =>
            new RegExp(`<loc>${house.portal.url}${house.at.story}</loc><lastmod>([^<]+)`).exec(xml)?.[1],
        )
        .find(Boolean);
      const said = (await house.page(house.at.story)).data.find((one) =>
        /Article$/.test(one['@type']),
      )?.dateModified;
      return wrong({
        [`${story} for ${String(said)}`]: story === said && /\+08:00$/.test(story ?? ''),
        'It moved.': JSON.stringify(first) === JSON.stringify(again),
      });
    },
  },
  {
    number: 79,
    name: 'the news sitemap is read without complaint: two days, a thousand at most, the four tags and a picture',
    async run(house) {
      const { text } = await house.ask('/news-sitemap.xml');
      const stream = Readable.from([text]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW }));
      const items: SitemapItem[] = [];
      for await (const item of stream) items.push(item as SitemapItem); // what this stream gives
      const late = items.filter(
        ({ news }) => house.now() - Date.parse(news?.publication_date ?? '') > 48 * HOUR,
      );
      const tags = new Set([...text.matchAll(/<news:(\w+)>/g)].map(([, name]) => name));
      const names = new Set(
        items.map(({ news }) => `${news?.publication.name} ${news?.publication.language}`),
      );
      return wrong({
        [`${items.length} items`]: items.length > 10 && items.length <= 1_000,
        [`${late.length} too old`]: late.length === 0,
        [[...tags].join()]:
          [...tags].sort().join() === 'language,name,news,publication,publication_date,title',
        [[...names].join()]: [...names].sort().join() === 'Hong Kong News en,香港新聞 zh-tw',
      });
    },
  },
  {
    number: 81,
    name: 'after a thousand stories in two days there are more files of news, and none is lost; a full month has files of two days',
    async run() {
      const copy = copyOfTemplate();
      await inDatabase(copy.dir, async () => {
        await openToSearch();
        await bulkStories({ name: 'news', count: 1_001, from: EDITION_INSTANT - 40 * HOUR, step: 120_000 });
        await bulkStories({
          name: 'month',
          count: 5_001,
          from: Date.UTC(2026, 2, 1),
          step: 500_000,
          updated: 0,
        });
      });
      const portal = await openPortal(copy.dir);
      try {
        const ask = askOf(portal.url);
        const index = (await ask('/news-sitemap.xml')).text;
        const news: string[] = [];
        for (const url of locs(index)) news.push(...locs((await ask(url)).text));
        const all = await files({ ask });
        const bulk = all.flatMap(({ xml }) => locs(xml)).filter((url) => /\/month-\d+$/.test(url));
        return wrong({
          'No index of news.': index.includes('<sitemapindex') && locs(index).length === 2,
          [`${new Set(news).size} news`]:
            new Set(news.filter((url) => /\/news-\d+$/.test(url))).size === 1_001,
          [`${bulk.length} stories of the month`]: bulk.length === 5_001 && new Set(bulk).size === 5_001,
          'A file of more than a thousand.': all.every(({ xml }) => locs(xml).length <= 1_000),
        });
      } finally {
        await portal.stop();
        copy.discard();
      }
    },
  },
];

/** What needs time to pass. */
export const sitemapChanges: readonly Check[] = [
  {
    number: 82,
    name: 'what is published is in the news sitemap at once',
    async run({ desk, ask, written, pass }) {
      const story = await newStory(desk, {
        headline: 'Published a moment ago',
        slug: 'a-moment-ago',
        bylines: written.bylines,
      });
      await desk.give('publish-story', { story, version: 1 });
      pass(1_000);
      return wrong({ 'It is not.': (await ask('/news-sitemap.xml')).text.includes('/a-moment-ago</loc>') });
    },
  },
  {
    number: 80,
    name: 'after 49 hours a story is out of the news and still in its file; without news the file is valid and empty',
    async run(house) {
      house.pass(49 * HOUR + 60_000);
      const news = await house.ask('/news-sitemap.xml');
      const all = (await files(house)).flatMap(({ xml }) => locs(xml));
      const said = await validateXML({
        xml: [{ fileName: 'news.xml', contents: bare(news.text) }],
        schema: [schema],
      });
      return wrong({
        [`${news.status}`]: news.status === 200 && news.text.includes('<urlset'),
        [`${locs(news.text).length} are left`]: locs(news.text).length === 0,
        'It is in no file.': all.includes(house.portal.url + house.at.story),
        // An empty urlset is what Google asks for; the schema wants one address, and says nothing else.
        [said.errors.map(({ message }) => message).join()]: said.errors.every(({ message }) =>
          /Missing child element/.test(message),
        ),
      });
    },
  },
];
