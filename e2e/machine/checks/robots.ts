/** Robots, makers of AI, and small addresses: checks 83 to 88. */
import robotsParser from 'robots-parser';
import { openPortal } from '../../support/portal.ts';
import { copyOfTemplate } from '../../support/test.ts';
import { askOf } from './ask.ts';
import { inDatabase, openToSearch } from './house.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';

const SEARCHERS = ['Googlebot', 'Googlebot-News', 'Googlebot-Image', 'bingbot'];
const TRAINERS = ['GPTBot', 'ClaudeBot', 'CCBot', 'Google-Extended', 'Applebot-Extended'];
const ANSWERERS = ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot'];

export const robots: readonly Check[] = [
  {
    number: 83,
    name: 'search engines may fetch stories, pictures and styles, and not the desk',
    async run({ ask, portal, page, at }) {
      const answer = await ask('/robots.txt');
      const rules = robotsParser(`${portal.url}/robots.txt`, answer.text);
      const story = await page(at.story);
      const files = [
        ...story.links('stylesheet').map((link) => link.attribute('href') ?? ''),
        ...story.all('script').flatMap((script) => script.attribute('src') ?? []),
        ...story
          .all('img')
          .flatMap((image) => image.attribute('src') ?? [])
          .slice(0, 2),
      ].map((path) => new URL(path, portal.url).href);
      const may = SEARCHERS.flatMap((agent) =>
        [portal.url + at.story, ...files]
          .filter((url) => !rules.isAllowed(url, agent))
          .map((url) => `${agent} may not fetch ${url}`),
      );
      const mayNot = ['/desk/stories', '/api/auth/session', '/setup/x'].filter((path) =>
        rules.isAllowed(portal.url + path, 'Googlebot'),
      );
      return [
        ...may,
        ...mayNot.map((path) => `anybody may fetch ${path}`),
        ...wrong({
          [`${answer.status} ${answer.headers.get('content-type')}`]:
            answer.status === 200 && /^text\/plain/.test(answer.headers.get('content-type') ?? ''),
          [`${answer.bytes.length} bytes`]: answer.bytes.length <= 500 * 1024,
        }),
      ];
    },
  },
  {
    number: 84,
    name: 'makers of AI are named, and told what the desk has decided',
    async run({ ask, portal, at }) {
      const { text } = await ask('/robots.txt');
      const rules = robotsParser(`${portal.url}/robots.txt`, text);
      const named = [...TRAINERS, ...ANSWERERS].filter((agent) => !text.includes(`User-agent: ${agent}\n`));
      return [
        ...named.map((agent) => `${agent} is not named`),
        // As it is until somebody changes it: no training, answers with a link.
        ...TRAINERS.filter((agent) => rules.isAllowed(portal.url + at.story, agent)).map(
          (agent) => `${agent} may train`,
        ),
        ...ANSWERERS.filter((agent) => !rules.isAllowed(portal.url + at.story, agent)).map(
          (agent) => `${agent} may not answer`,
        ),
      ];
    },
  },
  {
    number: 85,
    name: 'a staging server keeps search engines out of everything, and has no sitemap',
    async run() {
      const copy = copyOfTemplate();
      await inDatabase(copy.dir, openToSearch);
      const portal = await openPortal(copy.dir, { env: { STAGING: '1' } });
      try {
        const ask = askOf(portal.url);
        const all = [
          '/',
          '/zh',
          '/about',
          '/feed.xml',
          '/robots.txt',
          '/no-such',
          '/logo-600x60.png',
          '/sign-in',
          '/healthz',
        ];
        const open = await onEach(all, async (path) => {
          const said = (await ask(path)).headers.get('x-robots-tag') ?? '';
          return wrong({ [`X-Robots-Tag: ${said}`]: said.includes('noindex') });
        });
        return [
          ...open,
          ...wrong({
            'Its pages may be indexed.': /name="robots" content="noindex/.test((await ask('/')).text),
            'robots.txt names a sitemap.': !(await ask('/robots.txt')).text.includes('Sitemap:'),
          }),
          ...(await onEach(['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/lists.xml'], async (path) => {
            const { status } = await ask(path);
            return wrong({ [`${status}`]: status === 404 });
          })),
        ];
      } finally {
        await portal.stop();
        copy.discard();
      }
    },
  },
  {
    number: 86,
    name: 'llms.txt has a headline and links that lead somewhere, and is small',
    async run({ ask, portal }) {
      const { status, text, bytes } = await ask('/llms.txt');
      const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url ?? '');
      return [
        ...wrong({
          [`${status}`]: status === 200,
          'No headline.': /^# \S/m.test(text),
          [`${bytes.length} bytes`]: bytes.length <= 50_000,
          'No links.': links.length > 10,
        }),
        ...(await ofEach(
          links.filter((url) => url.startsWith(portal.url)),
          (url) => url,
          async (url) => {
            const answer = await ask(url);
            return wrong({ [`${answer.status}`]: answer.status === 200 });
          },
        )),
      ];
    },
  },
  {
    number: 87,
    name: 'ads.txt sells nothing; security.txt says whom to tell and until when it holds',
    async run({ ask, now }) {
      const [ads, security] = [await ask('/ads.txt'), await ask('/.well-known/security.txt')];
      const expires = Date.parse(/^Expires: (.+)$/m.exec(security.text)?.[1] ?? '');
      return wrong({
        [`ads.txt ${ads.status} ${ads.headers.get('content-type')}`]:
          ads.status === 200 && /^text\/plain/.test(ads.headers.get('content-type') ?? ''),
        'No placeholder.': /placeholder/.test(ads.text),
        [`security.txt ${security.status}`]: security.status === 200 && /^Contact: \S+$/m.test(security.text),
        'It has run out.': expires > now(),
      });
    },
  },
];
