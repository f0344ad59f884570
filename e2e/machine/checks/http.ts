/** Addresses and what HTTP says of them: checks 1 to 19. */
import { frontPath, markdownPath } from '#db/shared/paths';
import { agents, type Answer } from './ask.ts';
import { readPage } from './html.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';
import type { House } from './house.ts';

const MINUTE = 60_000;

const to = (answer: Answer, origin: string): string =>
  (answer.headers.get('location') ?? '').replace(origin, '');

/** The read API asks for a key; nobody else looks at it. */
const withKey = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } });

/** What a page says to readers. */
const words = ({ text }: Answer): string => readPage(text).all('main')[0]?.text ?? '';

/** Addresses whose answers are kept by other machines: pages, feeds, sitemaps, robots.txt. */
const kept = ({ at }: House): string[] => [
  at.story,
  frontPath('en'),
  at.section,
  at.live,
  '/feed.xml',
  '/atom.xml',
  '/zh/feed.json',
  '/sitemap.xml',
  '/sitemaps/stories-2026-08.xml',
  '/sitemaps/lists.xml',
  '/news-sitemap.xml',
  '/robots.txt',
];

export const http: readonly Check[] = [
  {
    number: 1,
    name: 'the front is the same for every language and agent that asks, without a cookie',
    async run({ ask }) {
      const bodies = new Set<string>();
      const faults: string[] = [];
      for (const language of ['en', 'zh-HK', undefined])
        for (const agent of [agents.Chrome, agents.Googlebot, agents.curl]) {
          const headers = { 'User-Agent': agent, ...(language ? { 'Accept-Language': language } : {}) };
          const answer = await ask('/', { headers });
          bodies.add(`${answer.status} ${answer.text}`);
          if (answer.headers.has('set-cookie')) faults.push('It sets a cookie.');
          if (/accept-language/i.test(answer.headers.get('vary') ?? ''))
            faults.push('It varies by language.');
        }
      return [...faults, ...wrong({ 'Answers differ.': bodies.size === 1 })];
    },
  },
  {
    number: 2,
    name: 'an old address leads to the story in one hop',
    async run({ ask, at, portal }) {
      const answer = await ask(at.old);
      const next = await ask(to(answer, portal.url));
      return wrong({
        [`${answer.status}, not 301 or 308`]: [301, 308].includes(answer.status),
        [`It leads to ${to(answer, portal.url)}.`]: to(answer, portal.url) === at.story,
        'Its body refreshes.': !/http-equiv="?refresh/i.test(answer.text),
        [`What follows is ${next.status}.`]: next.status === 200,
      });
    },
  },
  {
    number: 3,
    name: 'a slash too many or capitals never give a second copy',
    run: ({ ask, at, portal }) =>
      onEach(
        [`${at.story}/`, at.story.toUpperCase(), at.story.replace('/', '//'), `${at.story}//`],
        async (path) => {
          const answer = await ask(path);
          const moved = [301, 308].includes(answer.status) && to(answer, portal.url) === at.story;
          return wrong({
            [`${answer.status} ${to(answer, portal.url)}`]: moved || [400, 404].includes(answer.status),
          });
        },
      ),
  },
  {
    number: 4,
    name: 'a campaign’s query leaves the canonical address clean',
    async run({ ask, at, portal }) {
      const answer = await ask(`${at.story}?utm_source=x&_rsc=1`);
      const canonical = readPage(answer.text).links('canonical')[0]?.attribute('href');
      return wrong({
        [`${answer.status}`]: answer.status === 200,
        [`canonical ${canonical}`]: canonical === portal.url + at.story,
      });
    },
  },
  {
    number: 5,
    name: 'a page that is not there says so in words, without scripts',
    async run({ ask }) {
      const answer = await ask('/no-such');
      const page = readPage(answer.text.replace(/<script[\s\S]*?<\/script>/g, ''));
      return wrong({
        [`${answer.status}, not 404`]: answer.status === 404,
        'It may be indexed.': page.meta('robots').some((said) => said.includes('noindex')),
        'It has no title.': page.title !== '',
        'It has no headline.': page.all('h1').length === 1,
        'It has no navigation.': page.all('nav').length > 0,
      });
    },
  },
  {
    number: 6,
    name: 'what no page is called is 404 on every kind of page, for whoever asks',
    run: ({ ask }) =>
      onEach(
        ['', '/zh'].flatMap((prefix) =>
          [
            '/2026/08/23/no-such-story',
            '/2026/08/23/no-such-story/updates',
            '/author/no-such',
            '/topic/no-such',
            '/section/no-such',
            '/archive/1999/01/01',
            '/quote-of-the-day/1999-01-01',
            '/section/no-such?before=9999',
            '/section/no-such/feed.xml',
          ].map((path) => prefix + path),
        ),
        async (path) => {
          const statuses: number[] = [];
          for (const agent of [agents.Chrome, agents.Googlebot, agents.curl])
            statuses.push((await ask(path, { headers: { 'User-Agent': agent } })).status);
          return wrong({ [statuses.join(', ')]: statuses.every((status) => status === 404) });
        },
      ),
  },
  {
    number: 7,
    name: 'a withdrawn story says so (410, 451) and is gone from everywhere at once',
    async run({ ask, at, key }) {
      const [gone, withheld] = [await ask(at.gone), await ask(at.withheld)];
      const plain = [await ask(markdownPath(at.gone)), await ask(markdownPath(at.withheld))].map(
        ({ status }) => status,
      );
      const lists = ['/', at.section, '/section/hong-kong', '/search?q=taken', '/feed.xml', '/atom.xml'];
      const more = [
        ...['/feed.json', '/ninjs.json', '/news-sitemap.xml', '/sitemaps/stories-2026-08.xml'],
        ...['/api/v1/stories?limit=50', '/api/v1/search?q=taken'],
      ];
      const named = await onEach([...lists, ...more], async (path) => {
        const { status, text } = await ask(path, withKey(key));
        return wrong({
          [`${status}`]: status === 200,
          'It still names the story.': ![at.gone, at.withheld].some((one) => text.includes(one)),
        });
      });
      return [
        ...wrong({
          [`${gone.status}, not 410`]: gone.status === 410,
          [`${withheld.status}, not 451`]: withheld.status === 451,
          [`As Markdown: ${plain.join()}`]: plain.join() === '410,451',
          'The notice does not say when.': /withdrawn on 23 August 2026/.test(words(gone)),
          'The notice does not say why.': /It was wrong throughout\./.test(words(gone)),
          'The notice of a court does not say why.': /legal reasons/.test(words(withheld)),
          'The withdrawn page may be indexed.': readPage(gone.text).meta('robots').join().includes('noindex'),
        }),
        ...named,
      ];
    },
  },
  {
    number: 8,
    name: 'drafts and scheduled stories are nowhere',
    async run({ ask, scheduled, ids, key }) {
      const answer = await ask(scheduled.path);
      const places = [
        '/',
        '/section/hong-kong',
        '/search?q=draft',
        '/search?q=hour',
        '/feed.xml',
        '/atom.xml',
      ];
      const more = [
        ...['/feed.json', '/ninjs.json', '/news-sitemap.xml', '/sitemaps/stories-2026-08.xml', '/llms.txt'],
        ...['/api/v1/stories?limit=50', '/api/v1/search?q=draft', '/api/v1/search?q=hour'],
      ];
      const named = await onEach([...places, ...more], async (path) => {
        const { status, text } = await ask(path, withKey(key));
        return [
          // A search without a hit is a page too.
          ...wrong({ [`${status}`]: status === 200 }),
          ...[ids.draft, ids.draftSlug, ids.scheduled, 'in-an-hour'].filter((one) => text.includes(one)),
        ];
      });
      const asked = [ids.draft, ids.scheduled].map((id) => `/api/v1/stories/${id}`);
      const hidden = await onEach(
        [...asked, markdownPath(scheduled.path), markdownPath(`/2026/08/23/${ids.draftSlug}`)],
        async (path) => {
          const { status } = await ask(path, withKey(key));
          return wrong({ [`${status}`]: status === 404 });
        },
      );
      return [
        ...wrong({ [`The scheduled story is ${answer.status}.`]: answer.status === 404 }),
        ...[...named, ...hidden],
      ];
    },
  },
  {
    number: 9,
    name: 'a preview link shows the draft to who has it, and to no search engine',
    async run({ ask, desk, ids, portal }) {
      const made = await desk.give('make-preview-link', { story: ids.draft, version: 1, days: 1 });
      const link = String(made.value?.path ?? '');
      const answer = await ask(link.replace(portal.url, ''));
      return wrong({
        [`${answer.status} at ${link}`]: answer.status === 200,
        'It may be indexed.': (answer.headers.get('x-robots-tag') ?? '').includes('noindex'),
        [`Cache-Control: ${answer.headers.get('cache-control')}`]:
          answer.headers.get('cache-control') === 'private, no-store',
        'It does not show the draft.': answer.text.includes('Nobody may read this draft'),
      });
    },
  },
  {
    number: 11,
    name: 'every kept answer has an ETag, and 304 without a body for whoever names it',
    run: (house) =>
      onEach(kept(house), async (path) => {
        const first = await house.ask(path);
        const etag = first.headers.get('etag') ?? '';
        const again = await house.ask(path, { headers: { 'If-None-Match': etag } });
        return wrong({
          [`${first.status}`]: first.status === 200,
          'No ETag.': etag !== '',
          [`${again.status} with ${again.bytes.length} bytes`]:
            again.status === 304 && again.bytes.length === 0,
        });
      }),
  },
  {
    number: 12,
    name: 'Last-Modified is the last change that touched the page; If-Modified-Since gives 304',
    run: (house) =>
      onEach(kept(house), async (path) => {
        const first = await house.ask(path);
        const modified = first.headers.get('last-modified') ?? '';
        const again = await house.ask(path, { headers: { 'If-Modified-Since': modified } });
        return wrong({
          'No Last-Modified.': modified !== '',
          [`${modified} is ahead.`]: Date.parse(modified) <= house.now(),
          [`${again.status}`]: again.status === 304,
        });
      }),
  },
  {
    number: 14,
    name: 'HEAD says what GET says',
    run: (house) =>
      onEach([...kept(house), house.at.gone, '/no-such'], async (path) => {
        const [get, head] = [await house.ask(path), await house.ask(path, { method: 'HEAD' })];
        const of = ({ status, headers }: Answer): string =>
          [
            status,
            ...['content-type', 'etag', 'last-modified', 'cache-control', 'link'].map((h) => headers.get(h)),
          ].join(' ');
        return wrong({
          [`${of(head)} for ${of(get)}`]: of(head) === of(get),
          'A body.': head.bytes.length === 0,
        });
      }),
  },
  {
    number: 15,
    name: 'public answers set no cookie and may be kept, to be asked after',
    run: (house) =>
      onEach(kept(house), async (path) => {
        const { headers } = await house.ask(path);
        return wrong({
          'It sets a cookie.': !headers.has('set-cookie'),
          [`Cache-Control: ${headers.get('cache-control')}`]:
            headers.get('cache-control') === 'public, max-age=0, must-revalidate, s-maxage=10',
        });
      }),
  },
  {
    number: 16,
    name: 'br and gzip are given to who takes them',
    run: ({ ask, at }) =>
      ofEach(
        ['br', 'gzip', 'identity'],
        (encoding) => encoding,
        async (encoding) => {
          const { headers, text } = await ask(at.story, { headers: { 'Accept-Encoding': encoding } });
          return wrong({
            [`Content-Encoding: ${headers.get('content-encoding')}`]:
              (headers.get('content-encoding') ?? 'identity') === encoding,
            [`Vary: ${headers.get('vary')}`]: /accept-encoding/i.test(headers.get('vary') ?? ''),
            'It does not unpack.': text.includes('</html>'),
          });
        },
      ),
  },
  {
    number: 17,
    name: 'pages are small, and say their character set at once',
    run: ({ ask, at }) =>
      onEach(['/', '/zh', at.story, at.twin, at.live, at.section, at.author, at.topic], async (path) => {
        const { bytes, text, headers } = await ask(path);
        const charset = text.search(/<meta charset="utf-8"/i);
        return wrong({
          [`${bytes.length} bytes`]: bytes.length <= 250_000,
          [`charset at ${charset}`]: charset >= 0 && Buffer.byteLength(text.slice(0, charset)) < 1_024,
          [`${headers.get('content-type')}`]: headers.get('content-type') === 'text/html; charset=utf-8',
        });
      }),
  },
  {
    number: 18,
    name: 'files of the build are kept for a year',
    async run({ page, ask, at }) {
      const sheets = (await page(at.story)).links('stylesheet').map((link) => link.attribute('href') ?? '');
      return [
        ...wrong({ 'The page has no style sheet.': sheets.length > 0 }),
        ...(await onEach(sheets, async (path) => {
          const said = (await ask(path)).headers.get('cache-control') ?? '';
          return wrong({
            [said]: /immutable/.test(said) && Number(/max-age=(\d+)/.exec(said)?.[1]) >= 31_536_000,
          });
        })),
      ];
    },
  },
  {
    number: 19,
    name: 'a later page of a list has an address of its own; page numbers are none',
    async run({ ask, at, page }) {
      const later = await ask(at.sectionLater);
      const numbered = readPage((await ask(`${at.section}?page=1`)).text);
      const bare = (await page(at.section)).links('canonical')[0]?.attribute('href');
      return wrong({
        'The section has no later page.': at.sectionLater.includes('?before='),
        [`${later.status}`]: later.status === 200,
        'A page number has an address of its own.':
          numbered.links('canonical')[0]?.attribute('href') === bare,
      });
    },
  },
];

/** What needs something to happen, in this order: each leaves the house as later checks expect it. */
export const changes: readonly Check[] = [
  {
    number: 13,
    name: 'nothing changes without a change: the same ETag, and another within the minute after one',
    async run(house) {
      const { ask, at, desk, ids, pass, written } = house;
      const tag = async (path: string) => (await ask(path)).headers.get('etag');
      const before = [await tag(at.story), await tag('/feed.xml')];
      pass(3_000);
      const after = [await tag(at.story), await tag('/feed.xml')];
      const content = { ...written, headline: `${written.headline}, the operator says` };
      const saved = await desk.give('save-revision', { story: ids.story, base: 3, content });
      const done = await desk.give('publish-story', { story: ids.story, version: 4, kind: 'update' });
      pass(MINUTE);
      return wrong({
        'An ETag changed by itself.': before.join() === after.join(),
        [`The edit was refused: ${JSON.stringify(saved.error ?? done.error)}`]: done.ok,
        'The story’s ETag stayed.': (await tag(at.story)) !== after[0],
        'The feed’s ETag stayed.': (await tag('/feed.xml')) !== after[1],
      });
    },
  },
  {
    number: 10,
    name: 'a scheduled story is there within the minute, and in the news sitemap',
    async run({ ask, scheduled, pass, now }) {
      pass(scheduled.at - now() + 1_000);
      const [story, news] = [await ask(scheduled.path), await ask('/news-sitemap.xml')];
      return wrong({
        [`${story.status}`]: story.status === 200,
        'The news sitemap does not name it.': news.text.includes(scheduled.path),
      });
    },
  },
];
