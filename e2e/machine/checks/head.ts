/** Heads of pages: checks 20 to 28. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import sharp from 'sharp';
import { agents } from './ask.ts';
import { type Page, readPage, valuesOf } from './html.ts';
import type { House } from './house.ts';
import { type Check, doubled, ofEach, onEach, wrong } from './model.ts';

/** A page of each kind, in both languages. */
export const templates = ({ at }: House): string[] => [
  ...['/', '/zh', at.story, at.twin, at.englishOnly, at.hostile, at.rare, at.live, at.liveTwin],
  ...[
    at.section,
    at.sectionLater,
    `/zh${at.section}`,
    at.topic,
    `/zh${at.topic}`,
    at.author,
    `/zh${at.author}`,
  ],
  ...[
    '/archive/2026/08/23',
    '/zh/archive/2026/08/23',
    '/corrections',
    '/zh/corrections',
    '/sections',
    '/zh/sections',
  ],
  ...[
    '/quote-of-the-day',
    '/zh/quote-of-the-day',
    '/quote-of-the-day/2026-08-23',
    '/zh/quote-of-the-day/2026-08-23',
  ],
  ...['about', 'contact', 'standards', 'privacy', 'ownership', 'masthead', 'accessibility'].flatMap(
    (name) => [`/${name}`, `/zh/${name}`],
  ),
];

const stories = ({ at }: House): string[] => [
  at.story,
  at.twin,
  at.englishOnly,
  at.hostile,
  at.rare,
  at.live,
];

const canonicalOf = (page: Page): string => page.links('canonical')[0]?.attribute('href') ?? '';

const require = createRequire(import.meta.url);

/** What vnu says of pages, in one run; undefined where there is no Java. */
function vnu(pages: readonly (readonly [path: string, html: string])[]): string[] | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'vnu-'));
  mkdirSync(dir, { recursive: true });
  pages.forEach(([, html], i) => writeFileSync(join(dir, `${i}.html`), html));
  const jar = require.resolve('vnu-jar/build/dist/vnu.jar');
  const said = spawnSync(
    'java',
    ['-Xss8m', '-XX:TieredStopAtLevel=1', '-jar', jar, '--errors-only', '--format', 'json', dir],
    { encoding: 'utf8' },
  );
  rmSync(dir, { recursive: true, force: true });
  const { messages } = JSON.parse(said.stderr) as {
    messages: { url: string; message: string; extract?: string }[];
  };
  return messages.map(({ url, message, extract = '' }) => {
    const path = pages[Number(/(\d+)\.html$/.exec(url)?.[1])]?.[0] ?? url;
    return `${path}: ${message} (${extract.slice(0, 120)})`;
  });
}

export const head: readonly Check[] = [
  {
    number: 20,
    name: 'the head is whole and the same for Chrome, Googlebot, bingbot, GPTBot, Feedly and curl',
    run: (house) =>
      onEach([house.at.story, house.at.twin, '/', house.at.section], async (path) => {
        const heads = new Set<string>();
        for (const agent of Object.values(agents))
          heads.add(readPage((await house.ask(path, { headers: { 'User-Agent': agent } })).text).head);
        const page = await house.page(path);
        const missing = [
          'description',
          'robots',
          'og:title',
          'og:description',
          'og:image',
          'og:url',
          'og:type',
        ].filter((name) => page.meta(name).length === 0);
        return [
          ...missing.map((name) => `no ${name} in the head`),
          ...wrong({
            [`${heads.size} different heads`]: heads.size === 1,
            'No canonical in the head.': canonicalOf(page) !== '',
            'No hreflang in the head.': page.links('alternate').some((link) => link.attribute('hreflang')),
          }),
        ];
      }),
  },
  {
    number: 21,
    name: 'one title, description, canonical, robots and headline a page',
    run: (house) =>
      onEach(templates(house), async (path) => {
        const page = await house.page(path);
        const counts = {
          title: page.head.match(/<title[ >]/g)?.length ?? 0,
          description: page.meta('description').length,
          canonical: page.links('canonical').length,
          robots: page.meta('robots').length,
          h1: page.all('h1').length,
        };
        return Object.entries(counts).flatMap(([what, n]) => (n === 1 ? [] : [`${n} × ${what}`]));
      }),
  },
  {
    number: 22,
    name: 'every output names the same address: canonical, og, JSON-LD, hreflang, sitemap, feeds',
    async run(house) {
      const { ask, portal } = house;
      const outputs = ['/sitemaps/stories-2026-08.xml', '/feed.xml', '/atom.xml', '/feed.json'];
      const texts = await Promise.all(
        [...outputs, ...outputs.slice(1).map((path) => `/zh${path}`)].map(
          async (path) => (await ask(path)).text,
        ),
      );
      return onEach(stories(house), async (path) => {
        const page = await house.page(path);
        const canonical = canonicalOf(page);
        const article = page.data.find((one) => /Article$|LiveBlogPosting/.test(one['@type']));
        const self = page
          .links('alternate')
          .find((link) => link.attribute('hreflang') === page.language)
          ?.attribute('href');
        return wrong({
          [`canonical ${canonical}`]: canonical === portal.url + path,
          [`og:url ${page.meta('og:url').join()}`]: page.meta('og:url').join() === canonical,
          [`mainEntityOfPage ${String(article?.mainEntityOfPage)}`]: article?.mainEntityOfPage === canonical,
          [`hreflang ${self}`]:
            self === undefined
              ? page.links('alternate').every((l) => !l.attribute('hreflang'))
              : self === canonical,
          'It answers otherwise.': (await ask(path)).status === 200,
          'Not in the sitemap.': texts[0]?.includes(`<loc>${canonical}</loc>`) === true,
          // The newest thirty stand in feeds; of a live one of this morning nothing is promised.
          'Not in three feeds.': texts.slice(1).filter((text) => text.includes(canonical)).length >= 3,
        });
      });
    },
  },
  {
    number: 23,
    name: 'robots may show large pictures and whole snippets of stories, and keep no search page',
    async run({ page, at }) {
      const story = (await page(at.story)).meta('robots').join();
      const search = (await page('/search?q=x')).meta('robots').join();
      return wrong({
        [`robots: ${story}`]:
          /max-image-preview:large/.test(story) && /max-snippet:-1/.test(story) && !/noindex/.test(story),
        [`search: ${search}`]: /noindex/.test(search),
      });
    },
  },
  {
    number: 24,
    name: 'descriptions are present, unique, of the right length and whole',
    async run(house) {
      const seen: string[] = [];
      const faults = await onEach(templates(house), async (path) => {
        const page = await house.page(path);
        const said = page.meta('description')[0] ?? '';
        if (path !== house.at.sectionLater) seen.push(said);
        const [fewest, most] = page.language.startsWith('zh') ? [25, 80] : [50, 160];
        const length = [...said].length;
        return wrong({
          [`${length}: ${said}`]: length >= fewest && length <= most,
          'Half a character.': said.isWellFormed() && !said.includes('\ufffd'),
        });
      });
      return [...faults, ...doubled(seen).map((said) => `twice: ${said}`)];
    },
  },
  {
    number: 25,
    name: 'a later page is its own canonical, has a title of its own, and plain links lead on and back',
    async run({ page, at, portal }) {
      const [first, later] = [await page(at.section), await page(at.sectionLater)];
      const hrefs = later.all('a').map((link) => link.attribute('href'));
      return wrong({
        [`canonical ${canonicalOf(later)}`]: canonicalOf(later) === portal.url + at.sectionLater,
        [`title ${later.title}`]: later.title !== first.title,
        'No way back.': hrefs.includes(at.section),
        'No way on from the first.': first
          .all('a')
          .some((link) => link.attribute('href') === at.sectionLater),
      });
    },
  },
  {
    number: 26,
    name: 'icons: favicon.ico, a square of 48 px or more, 180 px for Apple',
    async run({ ask, page }) {
      const front = await page('/');
      const ico = await ask('/favicon.ico');
      const icons = front.links('icon');
      const raster = icons.find((link) => /png/.test(link.attribute('type') ?? link.attribute('href') ?? ''));
      const apple = front.links('apple-touch-icon')[0];
      const size = async (link: typeof apple): Promise<[number, number]> => {
        const answer = await ask(link?.attribute('href') ?? '/none');
        if (answer.status !== 200) return [0, 0];
        const { width = 0, height = 0 } = await sharp(answer.bytes).metadata();
        return [width, height];
      };
      const [w, h] = await size(raster);
      const [aw, ah] = await size(apple);
      return wrong({
        [`/favicon.ico: ${ico.status}`]: ico.status === 200,
        [`icon ${w}×${h}`]: w === h && w >= 48,
        [`apple-touch-icon ${aw}×${ah}`]: aw === ah && aw >= 180,
      });
    },
  },
  {
    number: 27,
    name: 'linkinator finds no broken link on any kind of page, nor structured data any broken address',
    async run(house) {
      const { portal, ask } = house;
      const checker = new LinkChecker();
      const { links } = await checker.check({
        path: templates(house).map((path) => portal.url + path),
        concurrency: 12,
        // Other sites are not ours to ask;
        // nor the files of one picture in every size, nor every page in the other script.
        linksToSkip: async (link) => !link.startsWith(portal.url) || /\.(avif|webp)$|\/zh-hans\/./.test(link),
      });
      const broken = links
        .filter((link) => link.state === LinkState.BROKEN)
        .map(({ url, status, parent }) => `${url} (${status}) on ${parent}`);
      const named = new Set<string>();
      for (const path of templates(house))
        for (const key of ['url', '@id', 'item', 'image', 'sameAs', 'contentUrl', 'mainEntityOfPage'])
          for (const value of valuesOf((await house.page(path)).data, key))
            if (value.startsWith(portal.url)) named.add(value.replace(/#.*/, ''));
      const known = new Map(links.map(({ url, status }) => [url.replace(/#.*/, ''), status]));
      return [
        ...broken,
        ...(await ofEach(
          [...named],
          (url) => url,
          async (url) => {
            const status = known.get(url) ?? (await ask(url)).status;
            return wrong({ [`${status}, in structured data`]: status === 200 });
          },
        )),
      ];
    },
  },
  {
    number: 28,
    name: 'vnu finds no error on any kind of page (html-validate: e2e/machine/markup.spec.ts)',
    async run(house) {
      const pages: [string, string][] = [];
      for (const path of [
        ...templates(house),
        house.at.gone,
        house.at.withheld,
        '/no-such',
        '/zh/no-such',
        '/search?q=ferry',
        '/saved',
        '/zh-hans',
      ])
        pages.push([path, (await house.page(path)).html]);
      return vnu(pages) ?? [];
    },
  },
];
