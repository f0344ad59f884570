/** Structured data: checks 29 to 43. */
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import sharp from 'sharp';
import { structuredDataTest } from 'structured-data-testing-tool';
import presets from 'structured-data-testing-tool/presets.js';
import { meOf, type Entity, type Page } from './html.ts';
import { templates } from './head.ts';
import { BACKSTORY, ELSEWHERE, HOSTILE, NOTE } from './house.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';

const articleOf = (page: Page): Entity => {
  const found = page.data.find((one) => /Article$|LiveBlogPosting/.test(one['@type']));
  if (!found) throw new Error('No article in the structured data.');
  return found;
};

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const objects = (value: unknown): Record<string, unknown>[] => [value].flat().map(object);
const strings = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an article says, of what crawlers ask; live stories have no dateline of their own. */
const PROPERTIES = [
  ...['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage'],
  ...[
    'description',
    'inLanguage',
    'articleSection',
    'keywords',
    'isAccessibleForFree',
    'wordCount',
    'isPartOf',
  ],
  ...['copyrightHolder', 'copyrightYear', 'dateline', 'contentLocation', 'correction', 'citation'],
  'backstory',
];

const POLICIES = [
  ...['publishingPrinciples', 'ethicsPolicy', 'correctionsPolicy', 'verificationFactCheckingPolicy'],
  ...[
    'ownershipFundingInfo',
    'masthead',
    'actionableFeedbackPolicy',
    'unnamedSourcesPolicy',
    'diversityPolicy',
  ],
  ...['missionCoveragePrioritiesPolicy', 'noBylinesPolicy'],
];

const times = (page: Page): (string | undefined)[] =>
  page.all('time').map((one) => one.attribute('datetime'));

const instants = (page: Page): number[] => times(page).map((time) => Date.parse(time ?? ''));

/** Words as an editor counts them: Latin words and Han characters. */
const wordsIn = (said: string): number =>
  (said.match(/\p{Script=Han}/gu)?.length ?? 0) +
  (said.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0);

const { Facebook, Google, Twitter } = presets;

export const structured: readonly Check[] = [
  {
    number: 29,
    name: 'structured data parses everywhere; a headline made of markup comes out as it was in every output',
    async run(house) {
      const { ask, at } = house;
      // Reading a page parses its data, and throws where that fails.
      for (const path of templates(house)) await house.page(path);
      const page = await house.page(at.hostile);
      const [rss, atom, json] = await Promise.all(
        ['/feed.xml', '/atom.xml', '/feed.json'].map(async (path) => (await ask(path)).text),
      );
      const escaped = "Ferry &lt;/script&gt;&lt;b&gt;&quot;late&quot;&amp;' &amp; early";
      return wrong({
        'JSON-LD': articleOf(page).headline === HOSTILE,
        og: page.meta('og:title')[0] === HOSTILE,
        h1: page.all('h1')[0]?.text === HOSTILE,
        RSS: rss?.includes(`<title>${escaped}</title>`) === true,
        Atom: atom?.includes(escaped) === true,
        'JSON Feed': JSON.parse(json ?? '{}').items.some(({ title }: { title: string }) => title === HOSTILE),
        'A script ends early.': !/<b>"late"/.test(page.html),
      });
    },
  },
  {
    number: 30,
    name: 'no @graph; Adobe’s validator and sdtt (Google, Twitter, Facebook) find no fault',
    async run(house) {
      const validator = new Validator();
      return onEach(templates(house), async (path) => {
        const page = await house.page(path);
        const issues = await validator.validate(new WebAutoExtractor().parse(page.html));
        const errors = issues
          .filter(({ severity }) => severity === 'ERROR')
          .map(({ issueMessage, path: where }) => `Adobe: ${issueMessage} (${JSON.stringify(where)})`);
        const article = page.data.some((one) => /Article$/.test(one['@type']));
        const said = await structuredDataTest(page.html, {
          presets: [...(article ? [Google] : []), Twitter, Facebook],
        }).catch((error: { res?: unknown }) => error.res);
        const failed = objects(object(said).failed).map(
          ({ description, group }) => `sdtt: ${String(group)} ${String(description)}`,
        );
        return [
          ...wrong({ '@graph': page.data.every((one) => !('@graph' in one)) }),
          ...errors,
          // The paper has no account at either of them.
          ...failed.filter(
            (line) =>
              line !== 'sdtt: undefined undefined' &&
              !/account username|username of content creator/.test(line),
          ),
        ];
      });
    },
  },
  {
    number: 31,
    name: 'a story is a NewsArticle of its kind with every property that is asked for; how it came about is what its page says',
    async run({ page, at }) {
      const article = articleOf(await page(at.story));
      const opinion = articleOf(await page(at.englishOnly));
      const told = await onEach([at.story, at.twin], async (path) => {
        const shown = await page(path);
        const { backstory } = articleOf(shown);
        return wrong({
          'How it came about is not on the page.':
            text(backstory) !== '' &&
            shown
              .all('main')[0]
              ?.within('p')
              .some((one) => one.text === backstory) === true,
          'The two languages say it in one.': path === at.story || backstory !== article.backstory,
        });
      });
      return [
        ...told,
        ...PROPERTIES.filter((name) => article[name] === undefined || article[name] === '').map(
          (name) => `no ${name}`,
        ),
        ...wrong({
          [article['@type']]: article['@type'] === 'ReportageNewsArticle',
          [opinion['@type']]: opinion['@type'] === 'OpinionNewsArticle',
          [`${text(opinion.backstory)}, of a story that does not say`]: opinion.backstory === undefined,
          [`Not as it was written: ${text(article.backstory)}`]: article.backstory === BACKSTORY,
        }),
      ];
    },
  },
  {
    number: 32,
    name: 'one headline: in JSON-LD, on the page, in RSS and the news sitemap',
    async run(house) {
      const { ask, at } = house;
      const outputs = await Promise.all(
        ['/feed.xml', '/zh/feed.xml', '/news-sitemap.xml'].map(async (path) => (await ask(path)).text),
      );
      return onEach([at.story, at.twin, at.rare], async (path) => {
        const page = await house.page(path);
        const headline = text(articleOf(page).headline);
        return wrong({
          [`h1 ${page.all('h1')[0]?.text}`]: page.all('h1')[0]?.text === headline,
          'Not in RSS.': outputs.slice(0, 2).some((xml) => xml.includes(`<title>${headline}</title>`)),
          'Not in the news sitemap.': outputs[2]?.includes(`<news:title>${headline}</news:title>`) === true,
          [`${headline.length} characters`]: headline.length <= 110,
        });
      });
    },
  },
  {
    number: 33,
    name: 'three pictures of a story, 1200 px wide, in 16:9, 4:3 and 1:1, each a crop of its own, of its size and with its credit',
    async run({ page, ask, at }) {
      const shown = await page(at.story);
      const images = objects(articleOf(shown).image);
      const caption = shown.all('figcaption')[0]?.text ?? '';
      const ratios: number[] = [];
      const bodies = new Set<string>();
      const faults = await ofEach(
        images,
        ({ url }) => text(url),
        async ({ url, contentUrl, width: wide, height: high, creditText }) => {
          const answer = await ask(text(url));
          if (answer.status !== 200) return [`${answer.status}`];
          const { width = 0, height = 1 } = await sharp(answer.bytes).metadata();
          ratios.push(width / height);
          bodies.add(Buffer.from(answer.bytes).toString('base64'));
          return wrong({
            [`${width} px`]: width >= 1200,
            [`said to be ${String(wide)} by ${String(high)}`]: wide === `${width}` && high === `${height}`,
            'Another file as its content.': contentUrl === url,
            [`credit "${text(creditText)}"`]: text(creditText) !== '' && caption.endsWith(text(creditText)),
            [`${answer.headers.get('content-type')}`]: /^image\//.test(
              answer.headers.get('content-type') ?? '',
            ),
          });
        },
      );
      const near = (ratio: number): boolean => ratios.some((one) => Math.abs(one / ratio - 1) <= 0.01);
      return [
        ...faults,
        ...wrong({
          '16:9': near(16 / 9),
          '4:3': near(4 / 3),
          '1:1': near(1),
          'The same file twice.': bodies.size === images.length,
        }),
      ];
    },
  },
  {
    number: 34,
    name: 'dates carry their zone and are those that readers see',
    run: (house) =>
      onEach([house.at.story, house.at.twin, house.at.live, house.at.englishOnly], async (path) => {
        const page = await house.page(path);
        const { datePublished, dateModified } = articleOf(page);
        const shown = instants(page);
        return wrong({
          [`${String(datePublished)} ${String(dateModified)}`]: [datePublished, dateModified].every((at) =>
            /(?:\+08:00|Z)$/.test(text(at)),
          ),
          'Published is not on the page.': shown.includes(Date.parse(text(datePublished))),
          'Updated is not on the page.':
            dateModified === datePublished || shown.includes(Date.parse(text(dateModified))),
          'Changed before it was published.': text(dateModified) >= text(datePublished),
        });
      }),
  },
  {
    number: 35,
    name: 'one author a byline, one contributor for each who helped; authors with a page that is a ProfilePage of the same entity, lists the story, and names their accounts as links do (rel=me)',
    async run(house) {
      const { at, ask, portal } = house;
      const page = await house.page(at.story);
      const authors = objects(articleOf(page).author);
      const bylines = page
        .all('main')
        .flatMap((main) => main.within('a'))
        .filter((link) => (link.attribute('rel') ?? '').includes('author'));
      const names = new Set(bylines.map((link) => link.text));
      const elsewhere: string[] = [];
      const profiles = await ofEach(
        authors,
        ({ name }) => text(name),
        async ({ url }) => {
          const shown = await house.page(text(url).replace(portal.url, ''));
          const same = strings(object(shown.entity('ProfilePage')?.mainEntity).sameAs);
          const twin = shown
            .links('alternate')
            .find((link) => link.attribute('hreflang') === 'zh-Hant-HK')
            ?.attribute('href');
          const [ours, others] = [true, false].map((own) =>
            same.filter((one) => one.startsWith(portal.url) === own),
          );
          elsewhere.push(...(others ?? []));
          return wrong({
            [`sameAs ${same.join()}, rel=me ${meOf(shown).join()}`]: others?.join() === meOf(shown).join(),
            [`${ours?.join()} for the twin ${twin}`]: ours?.join() === (twin ?? ''),
          });
        },
      );
      const helpers = objects(articleOf(page).contributor);
      const helped = page
        .all('p')
        .filter((line) => line.attribute('data-helpers') !== undefined)
        .flatMap((line) => line.within('a'))
        .map((link) => `${link.text} ${portal.url}${link.attribute('href')}`);
      const asData = helpers.map(({ name, url }) => `${text(name)} ${text(url)}`);
      return [
        ...profiles,
        ...wrong({
          [`who helped: ${helped.join()} on the page, ${asData.join()} in the data`]:
            helpers.length === 1 && helped.join() === asData.join(),
        }),
        ...wrong({ [`elsewhere: ${elsewhere.join()}`]: elsewhere.join() === ELSEWHERE.join() }),
        ...wrong({ [`${authors.length} authors`]: authors.length === 2 }),
        ...(await ofEach(
          authors,
          ({ name }) => text(name),
          async ({ '@id': id, name, url }) => {
            const path = text(url).replace(portal.url, '');
            const profile = (await house.page(path)).entity('ProfilePage');
            const person = object(profile?.mainEntity);
            return wrong({
              'Not as the byline says.': names.size === 0 || names.has(text(name)),
              [`${(await ask(path)).status}`]: (await ask(path)).status === 200,
              'No ProfilePage.': profile !== undefined,
              [`${String(person['@id'])} for ${String(id)}`]: person['@id'] === id && text(id) !== '',
              'Another name.': person.name === name,
              'The story is not listed.': (await house.page(path))
                .all('a')
                .some((link) => link.attribute('href') === decodeURI(at.story)),
            });
          },
        )),
      ];
    },
  },
  {
    number: 36,
    name: 'the publisher stands in every article, one entity for the whole site, with a logo of 112 px and more',
    async run(house) {
      const ids = new Set<unknown>();
      const faults = await onEach(
        [house.at.story, house.at.twin, house.at.live, house.at.rare],
        async (path) => {
          const paper = object(articleOf(await house.page(path)).publisher);
          ids.add(paper['@id']);
          const answer = await house.ask(text(object(paper.logo).url));
          const { width = 0, height = 0 } = answer.status === 200 ? await sharp(answer.bytes).metadata() : {};
          return wrong({
            [String(paper['@type'])]: paper['@type'] === 'NewsMediaOrganization',
            'No name.': text(paper.name) !== '',
            [`logo ${width}×${height}`]: Math.min(width, height) >= 112,
          });
        },
      );
      return [...faults, ...wrong({ [`${ids.size} papers`]: ids.size === 1 })];
    },
  },
  {
    number: 37,
    name: 'fronts are the WebSite, with its names, address and language',
    run: (house) =>
      onEach(['/', '/zh'], async (path) => {
        const page = await house.page(path);
        const site = page.entity('WebSite');
        return wrong({
          'No WebSite.': site !== undefined,
          'Names.': text(site?.name) !== '' && text(site?.alternateName) !== '',
          [String(site?.url)]:
            text(site?.url).replace(/\/$/, '') === (house.portal.url + path).replace(/\/$/, ''),
          [String(site?.inLanguage)]: site?.inLanguage === page.language,
          'No publisher of its own.': page.entity('NewsMediaOrganization') !== undefined,
        });
      }),
  },
  {
    number: 38,
    name: 'trails are those that readers see, and every step is there',
    run: (house) =>
      onEach([house.at.story, house.at.twin, house.at.section, house.at.topic], async (path) => {
        const page = await house.page(path);
        const steps = objects(page.entity('BreadcrumbList')?.itemListElement);
        const main = page.all('main')[0]?.text ?? '';
        const missing = await ofEach(
          steps,
          ({ name }) => text(name),
          async ({ item, name }) =>
            wrong({
              [`${text(item)} is not there`]: (await house.ask(text(item))).status === 200,
              'Not on the page.': main.includes(text(name)),
            }),
        );
        return [
          ...wrong({
            'No trail.': steps.length > 0,
            'Positions.': steps.every(({ position }, i) => position === i + 1),
          }),
          ...missing,
        ];
      }),
  },
  {
    number: 39,
    name: 'a live story has its updates, each with its own headline, times and address on the page',
    run: (house) =>
      onEach([house.at.live, house.at.liveTwin], async (path) => {
        const page = await house.page(path);
        const story = articleOf(page);
        const updates = objects(story.liveBlogUpdate);
        const published = updates.map(({ datePublished }) => text(datePublished));
        const modified = updates.map(({ dateModified }) => Date.parse(text(dateModified)));
        const from = Date.parse(text(story.coverageStartTime));
        const until =
          story.coverageEndTime === undefined ? Infinity : Date.parse(text(story.coverageEndTime));
        const lost = updates.filter(({ url }) => !page.html.includes(`id="${text(url).split('#')[1]}"`));
        return wrong({
          [story['@type']]: story['@type'] === 'LiveBlogPosting',
          [`${updates.length} updates`]: updates.length >= 3,
          'Headlines repeat.': new Set(updates.map(({ headline }) => headline)).size === updates.length,
          'Times repeat.': new Set(published).size === published.length,
          'An update lies outside what is covered.': published.every(
            (at) => Date.parse(at) >= from && Date.parse(at) <= until,
          ),
          [`${lost.length} updates without a place on the page`]: lost.length === 0,
          [`modified ${text(story.dateModified)}`]:
            Date.parse(text(story.dateModified)) === Math.max(...modified),
        });
      }),
  },
  {
    number: 40,
    name: 'a correction stands on the page with its date, in JSON-LD and in the list of all',
    async run({ page, at }) {
      const story = await page(at.story);
      const article = articleOf(story);
      const notice = objects(article.correction).find((one) => one.text === NOTE);
      const list = await page('/corrections');
      const lead = objects(list.entity('CollectionPage')?.hasPart).some((one) => one.text === NOTE);
      return wrong({
        'Not on the page.': story.all('main')[0]?.text.includes(NOTE) === true,
        'Not in JSON-LD.': notice !== undefined,
        [`dateModified ${text(article.dateModified)}`]:
          text(article.dateModified) >= text(notice?.datePublished) && text(notice?.datePublished) !== '',
        'Not in the list.': list.all('main')[0]?.text.includes(NOTE) === true,
        'Not in the list’s data.': lead,
      });
    },
  },
  {
    number: 41,
    name: 'stories are free, and say so; nothing is gated',
    run: ({ page, at }) =>
      onEach([at.story, at.twin, at.live], async (path) => {
        const article = articleOf(await page(path));
        return wrong({
          isAccessibleForFree: article.isAccessibleForFree === true,
          hasPart: article.hasPart === undefined,
        });
      }),
  },
  {
    number: 42,
    name: 'the language is the page’s, the number of words true (Han characters count)',
    run: ({ page, at }) =>
      onEach([at.story, at.twin, at.live, at.rare], async (path) => {
        const shown = await page(path);
        const article = articleOf(shown);
        const counted = wordsIn(`${text(article.articleBody)} ${text(article.description)}`);
        const said = Number(article.wordCount);
        return wrong({
          [String(article.inLanguage)]: article.inLanguage === shown.language,
          [`${said} words for ${counted}`]:
            Math.abs(said / counted - 1) <= 0.05 || Math.abs(said - counted) <= 40,
        });
      }),
  },
  {
    number: 43,
    name: 'every policy has an address that is there, and each page a link from the foot, in both languages',
    run: (house) =>
      onEach(['/', '/zh'], async (path) => {
        const page = await house.page(path);
        const paper = page.entity('NewsMediaOrganization') ?? { '@type': '' };
        const feet = page
          .all('footer')
          .flatMap((foot) => foot.within('a'))
          .map((link) => link.attribute('href'));
        return ofEach(
          POLICIES,
          (name) => name,
          async (name) => {
            const [address = '', part] = text(paper[name]).replace(house.portal.url, '').split('#');
            const answer = await house.ask(address || '/none');
            return wrong({
              [`${address || 'nothing'}: ${answer.status}`]: answer.status === 200,
              [`no part ${part} in ${address}`]: part === undefined || answer.text.includes(`id="${part}"`),
              'Not in the foot.': feet.includes(address),
              'Not in this language.': path === '/' || address.startsWith('/zh/'),
            });
          },
        );
      }),
  },
];
