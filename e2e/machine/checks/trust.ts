/** Trust, pages without scripts, their looks and weight, and the mass check: checks 96 to 108. */
import { gzipSync } from 'node:zlib';
import { type Check, ofEach, onEach, wrong } from './model.ts';
import { templates } from './head.ts';

const PAGES = [
  'about',
  'contact',
  'corrections',
  'standards',
  'ownership',
  'masthead',
  'privacy',
  'accessibility',
];

export const trust: readonly Check[] = [
  {
    number: 96,
    name: 'the pages of the paper itself are there in both languages, and in every foot',
    run: (house) =>
      onEach(['/', '/zh', house.at.story, house.at.twin], async (path) => {
        const page = await house.page(path);
        const feet = page
          .all('footer')
          .flatMap((foot) => foot.within('a'))
          .map((link) => link.attribute('href'));
        const prefix = page.language.startsWith('zh') ? '/zh' : '';
        return ofEach(
          PAGES,
          (name) => name,
          async (name) => {
            const { status } = await house.ask(`${prefix}/${name}`);
            return wrong({
              [`${status}`]: status === 200,
              'Not in the foot.': feet.includes(`${prefix}/${name}`),
            });
          },
        );
      }),
  },
  {
    number: 97,
    name: 'a story has its writer’s page, both times, its section, a way to report an error, and its kind if it is no news',
    async run({ page, at }) {
      const story = await page(at.story);
      const links = story
        .all('main')
        .flatMap((main) => main.within('a'))
        .map((link) => link.attribute('href') ?? '');
      const opinion = (await page(at.englishOnly)).all('main')[0]?.text ?? '';
      return wrong({
        'No writer.': links.some((href) => href.startsWith('/author/')),
        'No section.': links.some((href) => href.startsWith('/section/')),
        'One time.': story.all('main').flatMap((main) => main.within('time')).length >= 2,
        'No report.': links.some((href) => href.startsWith('/report-an-error')),
        'Opinion is not named.': /Opinion/.test(opinion),
      });
    },
  },
  {
    number: 98,
    name: 'without scripts: the whole text, navigation, pages of lists, search and the other language',
    async run({ page, at, written }) {
      const story = await page(at.story);
      const last = written.body.at(-1);
      const words =
        last?.kind === 'paragraph'
          ? last.text.map((part) => ('text' in part ? part.text : '')).join('')
          : '-';
      const search = story.all('a').some((link) => link.attribute('href') === '/search');
      const form = (await page('/search?q=x'))
        .all('form')
        .find((one) => one.attribute('action') === '/search');
      return wrong({
        'The text.': story.all('main')[0]?.text.includes(words) === true,
        'The navigation.': story.all('nav').length > 0,
        'The search.': search && form !== undefined && form.attribute('method') !== 'post',
        'The other language.': story.all('a').some((link) => link.attribute('hreflang') === 'zh-Hant-HK'),
        'A later page.': (await page(at.section))
          .all('a')
          .some((link) => link.attribute('href') === at.sectionLater),
      });
    },
  },
  {
    number: 99,
    name: 'a story’s scripts, styles, type and requests are few, and all ours (over the wire: npm run proof -- weight)',
    async run({ page, ask, at, portal }) {
      const story = await page(at.story);
      const packed = async (paths: readonly string[]): Promise<number> => {
        let sum = 0;
        for (const path of paths)
          sum += gzipSync((await ask(new URL(path, portal.url).pathname)).bytes).length;
        return sum;
      };
      const scripts = story.all('script').flatMap((script) => script.attribute('src') ?? []);
      const sheets = story.links('stylesheet').map((link) => link.attribute('href') ?? '');
      const [js, css] = [await packed(scripts), await packed(sheets)];
      const strangers = [
        ...story.all('script'),
        ...story.all('img'),
        ...story.all('link'),
        ...story.all('iframe'),
      ]
        .filter((one) => one.tag !== 'link' || /stylesheet|preload|icon/.test(one.attribute('rel') ?? ''))
        .map((one) => one.attribute('src') ?? one.attribute('href') ?? '')
        .filter((url) => /^https?:/.test(url) && !url.startsWith(portal.url));
      return wrong({
        [`${js} bytes of script`]: js <= 150_000,
        [`${css} bytes of style`]: css <= 25_000,
        [`strangers: ${strangers.join()}`]: strangers.length === 0,
      });
    },
  },
  {
    number: 100,
    name: 'the lead picture comes first, in its sizes and in AVIF or WebP; the others wait',
    async run({ page, at }) {
      const images = (await page(at.story)).all('main').flatMap((main) => main.within('img'));
      const lead = images.find((image) => image.attribute('fetchpriority') === 'high');
      const html = (await page(at.story)).html;
      return wrong({
        'No picture comes first.': lead !== undefined && lead.attribute('loading') !== 'lazy',
        'No size.': Boolean(lead?.attribute('width')) && Boolean(lead?.attribute('height')),
        'No AVIF or WebP in several sizes.':
          /<source[^>]+srcset="[^"]+\.(avif|webp) \d+w, /.test(html) ||
          /\.(avif|webp) \d+w/.test(lead?.attribute('srcset') ?? ''),
        'Others do not wait.': images
          .filter((image) => image !== lead && image.attribute('fetchpriority') !== 'high')
          .every((image) => image.attribute('loading') === 'lazy'),
      });
    },
  },
  { number: 101, name: 'Lighthouse', elsewhere: 'npm run proof -- lighthouse (e2e/proofs/lighthouse.md)' },
  {
    number: 102,
    name: 'axe, HTML_CodeSniffer and IBM’s checker',
    elsewhere: 'e2e/a11y/templates.spec.ts and npm run proof -- accessibility',
  },
  {
    number: 103,
    name: 'the first Tab is the skip link; every stop is seen',
    elsewhere: 'e2e/reader/comfort.spec.ts',
  },
  {
    number: 104,
    name: 'targets of 24 px, nothing sideways at 320 px',
    elsewhere: 'e2e/a11y/templates.spec.ts and e2e/reader/pages.spec.ts',
  },
  { number: 105, name: 'live updates are announced and move nothing', elsewhere: 'e2e/reader/live.spec.ts' },
  {
    number: 106,
    name: 'nothing plays or moves by itself',
    run: (house) =>
      onEach(templates(house), async (path) => {
        const page = await house.page(path);
        return wrong({
          autoplay: !/<(video|audio)[^>]*autoplay/.test(page.html),
          marquee: !/<(marquee|blink)/.test(page.html),
        });
      }),
  },
  {
    number: 107,
    name: 'one headline, no level skipped, each landmark once',
    run: (house) =>
      onEach(templates(house), async (path) => {
        const page = await house.page(path);
        const levels = [...page.html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
        return wrong({
          [`levels ${levels.join('')}`]: levels.every(
            (level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1,
          ),
          'Not one headline.': levels.filter((level) => level === 1).length === 1,
          'Not one main.': page.all('main').length === 1,
          'No foot.': page.all('footer').length >= 1,
        });
      }),
  },
];

export const mass: readonly Check[] = [
  {
    number: 108,
    name: 'every story and list of the edition: small, one head, one address, data that parses, a language',
    async run(house) {
      const xml =
        (await house.ask('/sitemaps/stories-2026-08.xml')).text +
        (await house.ask('/sitemaps/lists.xml')).text;
      const all = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
        ([, loc]) => (loc ?? '').replace(house.portal.url, '') || '/',
      );
      return onEach(all, async (path) => {
        const page = await house.page(path);
        const canonical = page.links('canonical').map((link) => link.attribute('href'));
        return wrong({
          [`${Buffer.byteLength(page.html)} bytes`]: Buffer.byteLength(page.html) <= 250_000,
          [`canonical ${canonical.join()}`]:
            canonical.length === 1 && canonical[0] === house.portal.url + path,
          'Titles, descriptions, headlines.': [
            page.all('h1').length,
            page.meta('description').length,
            page.meta('robots').length,
          ].every((n) => n === 1),
          'Its language.': page.language === (path.startsWith('/zh') ? 'zh-Hant-HK' : 'en-HK'),
          'No address in og.': page.meta('og:url')[0] === canonical[0],
        });
      });
    },
  },
];
