/** Two languages and Chinese: checks 44 to 62. */
import sharp from 'sharp';
import { type Page, readPage } from './html.ts';
import { templates } from './head.ts';
import type { House } from './house.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';

const other = (page: Page, tag: string): string | undefined =>
  page
    .links('alternate')
    .find((link) => link.attribute('hreflang') === tag)
    ?.attribute('href');

const canonicalOf = (page: Page): string | undefined => page.links('canonical')[0]?.attribute('href');

const TAGS = ['en-HK', 'zh-Hant-HK', 'x-default'];

const hits = async ({ ask }: House, q: string, prefix = '/zh'): Promise<string> =>
  readPage((await ask(`${prefix}/search?q=${encodeURIComponent(q)}`)).text).all('main')[0]?.text ?? '';

export const tongues: readonly Check[] = [
  {
    number: 44,
    name: 'pages name their language; vnu (28) and axe (102) raise no fault of language',
    async run({ page, at }) {
      const [english, chinese] = [await page(at.story), await page(at.twin)];
      return wrong({
        [english.language]: english.language === 'en-HK',
        [chinese.language]: chinese.language === 'zh-Hant-HK',
      });
    },
  },
  {
    number: 45,
    name: 'twins name each other and themselves; a story of one language names no other',
    async run({ page, at, portal, ask }) {
      const [english, chinese, single] = [
        await page(at.story),
        await page(at.twin),
        await page(at.englishOnly),
      ];
      const of = (one: Page): string => TAGS.map((tag) => other(one, tag)).join(' ');
      return [
        ...wrong({
          [`${of(english)} / ${of(chinese)}`]: of(english) === of(chinese),
          [`en-HK ${other(english, 'en-HK')}`]: other(english, 'en-HK') === portal.url + at.story,
          [`zh-Hant-HK ${other(english, 'zh-Hant-HK')}`]:
            other(english, 'zh-Hant-HK') === portal.url + at.twin,
          [`x-default ${other(english, 'x-default')}`]: other(english, 'x-default') === portal.url + at.story,
          'A story of one language names another.': other(single, 'zh-Hant-HK') === undefined,
        }),
        ...(await ofEach(
          TAGS,
          (tag) => tag,
          async (tag) => {
            const { status } = await ask(other(english, tag) ?? '/none');
            return wrong({ [`${status}`]: status === 200 });
          },
        )),
      ];
    },
  },
  {
    number: 46,
    name: 'a Chinese page is its own canonical',
    run: ({ page, at, portal }) =>
      onEach([at.twin, at.rare, at.liveTwin, '/zh', '/zh/about'], async (path) => {
        const canonical = canonicalOf(await page(path));
        return wrong({ [`${canonical}`]: canonical === portal.url + path });
      }),
  },
  {
    number: 47,
    name: 'the switch of languages leads to the twin, or to the other front, and says its language',
    run: ({ page, at, ask }) =>
      ofEach(
        [
          [at.story, at.twin],
          [at.englishOnly, '/zh'],
        ] as const,
        ([path]) => path,
        async ([path, twin]) => {
          const links = (await page(path))
            .all('a')
            .filter((link) => (link.attribute('hreflang') ?? '').startsWith('zh-Hant'));
          const hrefs = new Set(links.map((link) => link.attribute('href')));
          return wrong({
            [`${[...hrefs].join()}`]:
              [...hrefs].every((href) => encodeURI(decodeURI(href ?? '')) === twin) && hrefs.size === 1,
            'No lang on the link.': links.every((link) => link.attribute('lang') === 'zh-Hant-HK'),
            'It is not there.': (await ask(twin)).status === 200,
          });
        },
      ),
  },
  {
    number: 48,
    name: 'the frame of a Chinese page holds no English but what says so',
    run: ({ page, at }) =>
      onEach(['/zh', at.twin, '/zh/no-such', '/zh/search?q=x', '/zh/about'], async (path) => {
        const shown = await page(path);
        const frame = [
          ...shown.all('nav'),
          ...shown.all('footer'),
          ...shown.all('button'),
          ...shown.all('label'),
        ];
        const english = frame.flatMap((part) =>
          (part.within('a').length > 0 ? part.within('a') : [part]).filter(
            (one) =>
              one.attribute('lang')?.startsWith('en') !== true && /[A-Za-z]{3,} [A-Za-z]{2,}/.test(one.text),
          ),
        );
        return english.map((one) => one.text.slice(0, 60));
      }),
  },
  {
    number: 49,
    name: 'dates are Hong Kong’s on a server in New York',
    async run({ page, at }) {
      const [english, chinese] = [await page(at.story), await page(at.twin)];
      return wrong({
        'The English date.': /23 August 2026|Aug(?:ust)? 23|6\.\d\dpm/.test(
          english.all('main')[0]?.text ?? '',
        ),
        'The Chinese date.': /2026年8月23日|下午6:\d\d/.test(chinese.all('main')[0]?.text ?? ''),
        'The edition of the day.': english
          .all('a')
          .some((link) => link.attribute('href') === '/archive/2026/08/23'),
      });
    },
  },
  {
    number: 50,
    name: 'Chinese headlines make addresses of their own; of two alike each has one',
    async run({ at, ask }) {
      return wrong({
        'One address for two.': at.rare !== at.rareAgain,
        'An empty slug.': /\/08\/23\/.+/.test(at.rare),
        [`${at.rare.length} bytes`]: at.rare.length <= 200,
        'They are not there.':
          (await ask(at.rare)).status === 200 && (await ask(at.rareAgain)).status === 200,
      });
    },
  },
  {
    number: 51,
    name: 'a Chinese address is one, however it is written, and ASCII wherever it is named',
    async run({ at, ask, portal, page }) {
      const path = decodeURI(at.rare);
      const ways = [at.rare.toLowerCase().replaceAll('%2f', '/'), encodeURI(path.normalize('NFD'))];
      const said = await ofEach(
        ways,
        (one) => one,
        async (one) => {
          const answer = await ask(one);
          const canonical = canonicalOf(readPage(answer.text));
          return wrong({
            [`${answer.status}`]:
              answer.status === 301 || (answer.status === 200 && canonical === portal.url + at.rare),
          });
        },
      );
      const sitemap = (await ask('/sitemaps/stories-2026-08.xml')).text;
      return [
        ...said,
        ...wrong({
          'A loc is not ASCII.': [...sitemap.matchAll(/<loc>([^<]*)/g)].every(([, loc]) =>
            /^[\x21-\x7e]+$/.test(loc ?? ''),
          ),
          'The canonical is not ASCII.': /^[\x21-\x7e]+$/.test(canonicalOf(await page(at.rare)) ?? ''),
        }),
      ];
    },
  },
  {
    number: 52,
    name: 'a character outside the basic plane is whole in every output',
    async run(house) {
      const { ask, at } = house;
      const page = await house.page(at.rare);
      const outputs = [
        '/zh/feed.xml',
        '/zh/atom.xml',
        '/zh/feed.json',
        '/news-sitemap.xml',
        '/zh',
        `/zh/search?q=${encodeURIComponent('𨋢')}`,
      ];
      return [
        ...wrong({
          h1: page.all('h1')[0]?.text.includes('𨋢') === true,
          title: page.title.includes('𨋢'),
          og: page.meta('og:title').join().includes('𨋢'),
          'JSON-LD': JSON.stringify(page.data).includes('𨋢'),
        }),
        ...(await onEach(outputs, async (path) => {
          const { text } = await ask(path);
          return wrong({
            'It is missing.': text.includes('𨋢'),
            'It is broken.': !text.includes('\ufffd') && !/\\ud[89ab][0-9a-f]{2}(?!\\ud)/i.test(text),
          });
        })),
      ];
    },
  },
  {
    number: 53,
    name: 'Chinese search finds what stands within a sentence, also by one or two characters',
    async run(house) {
      const found: string[] = [];
      for (const q of ['颱風', '颱', '改掛八號'])
        if (!(await hits(house, q)).includes('渡海小輪十月起延至')) found.push(`${q} finds nothing`);
      return found;
    },
  },
  {
    number: 54,
    name: 'search takes Simplified, variants, full width and mixed words; of nothing it says so, with status 200',
    async run(house) {
      const faults: string[] = [];
      for (const q of ['台风', '台風', 'ＭＴＲ', 'MTR 港鐵'])
        if (!(await hits(house, q)).includes('渡海小輪十月起延至')) faults.push(`${q} finds nothing`);
      const none = await house.ask('/zh/search?q=qqqzzz');
      const page = readPage(none.text);
      return [
        ...faults,
        ...wrong({
          [`${none.status}`]: none.status === 200,
          'It may be indexed.': page.meta('robots').join().includes('noindex'),
          'No status for who does not see.': /role="status"/.test(none.text),
        }),
      ];
    },
  },
  {
    number: 55,
    name: 'search escapes and bounds what was typed, and keeps to its language',
    async run(house) {
      const hostile = await house.ask(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
      const long = await house.ask(`/search?q=${'ferry'.repeat(400)}`);
      return wrong({
        'A script came through.': !hostile.text.includes('<script>alert'),
        [`${long.status}`]: long.status === 200,
        'It kept it all.': !long.text.includes('ferry'.repeat(300)),
        'English finds Chinese.': !(await hits(house, '渡海小輪', '')).includes('渡海小輪十月起延至'),
      });
    },
  },
  {
    number: 56,
    name: 'the type of Chinese pages',
    elsewhere: 'looks/measures.spec.ts and e2e/rules/sheet.test.ts',
  },
  {
    number: 57,
    name: 'no Chinese line begins or ends with the wrong mark',
    elsewhere: 'npm run proof -- measures',
  },
  {
    number: 58,
    name: 'no Chinese web font holds the text up',
    async run({ page, at, ask }) {
      const preloads = (await page(at.twin))
        .links('preload')
        .filter((link) => link.attribute('as') === 'font');
      return ofEach(
        preloads,
        (link) => link.attribute('href') ?? '',
        async (link) => {
          const { bytes } = await ask(link.attribute('href') ?? '');
          return wrong({ [`${bytes.length} bytes`]: bytes.length <= 100_000 });
        },
      );
    },
  },
  {
    number: 59,
    name: 'share pictures of Chinese stories show characters (glyph by glyph: e2e/rules/share-pictures.test.ts)',
    run: ({ page, at, ask }) =>
      onEach([at.twin, at.rare], async (path) => {
        const answer = await ask((await page(path)).meta('og:image')[0] ?? '/none');
        if (answer.status !== 200) return [`${answer.status}`];
        const { entropy } = await sharp(answer.bytes).stats();
        return wrong({ [`an empty picture (${entropy})`]: entropy > 0.3 });
      }),
  },
  {
    number: 60,
    name: 'the time of reading counts Han characters; excerpts end whole',
    async run(house) {
      const page = await house.page(house.at.rare);
      const shown = /閱讀時間約(\d+)分鐘/.exec(page.all('main')[0]?.text ?? '')?.[1];
      const cut = await onEach(
        templates(house).filter((path) => path.startsWith('/zh')),
        async (path) => wrong({ 'Half a character.': (await house.page(path)).html.isWellFormed() }),
      );
      return [...wrong({ [`${shown} minutes`]: shown === undefined || shown === '1' }), ...cut];
    },
  },
  {
    number: 61,
    name: 'each format has the code of the language that it wants',
    async run({ page, at, ask }) {
      const [english, chinese] = [await page(at.story), await page(at.twin)];
      const news = (await ask('/news-sitemap.xml')).text;
      const [rss, rssZh, atomZh, jsonZh] = await Promise.all(
        ['/feed.xml', '/zh/feed.xml', '/zh/atom.xml', '/zh/feed.json'].map(
          async (path) => (await ask(path)).text,
        ),
      );
      return wrong({
        'og:locale':
          english.meta('og:locale').join() === 'en_GB' && chinese.meta('og:locale').join() === 'zh_HK',
        'og:locale:alternate':
          english.meta('og:locale:alternate').join() === 'zh_HK' &&
          chinese.meta('og:locale:alternate').join() === 'en_GB',
        'news:language':
          new Set([...news.matchAll(/<news:language>([^<]+)/g)].map(([, code]) => code)).size === 2 &&
          news.includes('>zh-tw<') &&
          news.includes('>en<'),
        RSS:
          rss?.includes('<language>en-hk</language>') === true &&
          rssZh?.includes('<language>zh-hk</language>') === true,
        Atom: atomZh?.includes('xml:lang="zh-Hant-HK"') === true,
        'JSON Feed': JSON.parse(jsonZh ?? '{}').language === 'zh-Hant-HK',
      });
    },
  },
  {
    number: 62,
    name: 'feeds, searches and fronts of one language never list the other’s stories',
    async run({ ask, page, portal }) {
      const story = /^(\/zh)?\/\d{4}\/\d\d\/\d\d\//;
      const of = (links: readonly string[], chinese: boolean): string[] =>
        links.filter((one) => story.test(one) && one.startsWith('/zh/') !== chinese);
      return onEach(
        ['/', '/feed.xml', '/atom.xml', '/search?q=harbour'].flatMap((path) => [
          path,
          path === '/' ? '/zh' : `/zh${path}`,
        ]),
        async (path) => {
          const chinese = path.startsWith('/zh');
          const links = path.endsWith('.xml')
            ? [...(await ask(path)).text.matchAll(/<(?:link>|link rel="alternate"[^>]*href=")([^<"]+)/g)].map(
                ([, url]) => (url ?? '').replace(portal.url, ''),
              )
            : (await page(path))
                .all('main')
                .flatMap((main) => main.within('a'))
                .map((link) => link.attribute('href') ?? '');
          return of(links, chinese).map((one) => `${one} is listed`);
        },
      );
    },
  },
];
