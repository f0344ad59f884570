/** Other sites, the wire: checks 89 to 91, 94 and 95; those who follow have a file of their own. */
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { readXmp } from '#db/pictures/told-xmp';
import { ninjsFeedPath, ninjsPath } from '#db/shared/paths';
import { ninjsFaults } from '../../../app/_machine/testing/ninjs-judge.ts';
import type { Page } from './html.ts';
import { type Check, ofEach, onEach, wrong } from './model.ts';

export const social: readonly Check[] = [
  {
    number: 89,
    name: 'og: a picture that is there and as large as it says, and the story’s times, section, topics and authors',
    run: ({ page, ask, at }) =>
      onEach([at.story, at.twin, at.englishOnly, '/', '/quote-of-the-day/2026-08-23'], async (path) => {
        const shown = await page(path);
        const one = (name: string): string => shown.meta(name)[0] ?? '';
        const answer = await ask(one('og:image') || '/none');
        const { width = 0, height = 0 } = answer.status === 200 ? await sharp(answer.bytes).metadata() : {};
        const story = one('og:type') === 'article';
        return wrong({
          [`${answer.status}`]: answer.status === 200,
          [`${width}×${height} for ${one('og:image:width')}×${one('og:image:height')}`]:
            width >= 1200 &&
            height >= 630 &&
            String(width) === one('og:image:width') &&
            String(height) === one('og:image:height'),
          [`${answer.bytes.length} bytes`]: answer.bytes.length <= 5_000_000,
          [one('og:image:type')]: one('og:image:type') === answer.headers.get('content-type'),
          'No alt text.': one('og:image:alt') !== '',
          'Times, section, author.':
            !story ||
            ['article:published_time', 'article:modified_time', 'article:section', 'article:author'].every(
              (name) => one(name) !== '',
            ),
          'Topics.': path !== at.story || shown.meta('article:tag').length > 0,
        });
      }),
  },
  {
    number: 90,
    name: 'cards are large, with title, description, picture and its words',
    run: ({ page, at }) =>
      onEach([at.story, at.rare, '/', at.section], async (path) => {
        const shown = await page(path);
        return [
          ...['title', 'description', 'image', 'image:alt']
            .filter((name) => (shown.meta(`twitter:${name}`)[0] ?? '') === '')
            .map((name) => `no twitter:${name}`),
          ...wrong({
            [shown.meta('twitter:card').join()]: shown.meta('twitter:card').join() === 'summary_large_image',
          }),
        ];
      }),
  },
  {
    number: 91,
    name: 'oEmbed: a story by its address, as JSON and XML; nothing else',
    async run({ page, ask, at, portal }) {
      const link = (await page(at.story))
        .links('alternate')
        .find((one) => one.attribute('type') === 'application/json+oembed');
      const href = link?.attribute('href') ?? '/none';
      const answer = await ask(href);
      const card = answer.status === 200 ? JSON.parse(answer.text) : {};
      const foreign = await ask(`/oembed?url=${encodeURIComponent('https://elsewhere.example/a')}`);
      const xml = await ask(`${href}&format=xml`);
      let formed = true;
      const parser = new SaxesParser({});
      parser.on('error', () => (formed = false));
      parser.write(xml.text).close();
      return wrong({
        [`${answer.status} at ${href.replace(portal.url, '')}`]: answer.status === 200,
        version: card.version === '1.0',
        title: typeof card.title === 'string' && card.title.length > 0,
        'author_name, provider_name': Boolean(card.author_name) && Boolean(card.provider_name),
        [`of another site: ${foreign.status}`]: foreign.status === 404,
        [`XML: ${xml.status}`]:
          xml.status === 501 ||
          (xml.status === 200 && formed && /xml/.test(xml.headers.get('content-type') ?? '')),
      });
    },
  },
  {
    number: 94,
    name: 'ninjs 3.1 by its schema: stories and lists; what is withdrawn says so, what nobody may read is not there',
    async run({ ask, page, at, ids, portal, scheduled }) {
      const stories = await onEach(
        [at.story, at.twin, at.englishOnly, at.hostile, at.live, at.rare],
        async (path) => {
          const answer = await ask(ninjsPath(path));
          const item = answer.status === 200 ? JSON.parse(answer.text) : {};
          const [heading] = (await page(path)).all('h1');
          return wrong({
            [`${answer.status} ${answer.headers.get('content-type')}`]:
              answer.status === 200 && /^application\/json/.test(answer.headers.get('content-type') ?? ''),
            [ninjsFaults(item)]: ninjsFaults(item) === '',
            [`${item.pubStatus}`]: item.pubStatus === 'usable',
            [`${item.title} for ${heading?.text}`]: item.title === heading?.text,
            'It may be indexed.': (answer.headers.get('x-robots-tag') ?? '').includes('noindex'),
            'The page is not its canonical.':
              answer.headers.get('link') === `<${portal.url}${path}>; rel="canonical"`,
          });
        },
      );
      const withdrawn = await ofEach(
        [
          [at.gone, 'canceled'],
          [at.withheld, 'withheld'],
        ] as const,
        ([path]) => path,
        async ([path, status]) => {
          const answer = await ask(ninjsPath(path));
          const item = answer.status === 200 ? JSON.parse(answer.text) : {};
          return wrong({
            [`${answer.status} ${item.pubStatus}`]: item.pubStatus === status,
            [ninjsFaults(item)]: ninjsFaults(item) === '',
            'It says what it said.': item.title === undefined && item.bodies === undefined,
          });
        },
      );
      const hidden = await onEach([scheduled.path, `/2026/08/23/${ids.draftSlug}`], async (path) => {
        const { status } = await ask(ninjsPath(path));
        return wrong({ [`${status}`]: status === 404 });
      });
      const lists = await onEach(['/', '/zh', at.section, at.topic, at.author], async (path) => {
        const { status, text } = await ask(ninjsFeedPath(path));
        const list = status === 200 ? JSON.parse(text) : {};
        return wrong({
          [`${status} ${ninjsFaults(list)}`]: ninjsFaults(list) === '',
          'It is empty.': list.associations?.length > 0,
          'It names what nobody may read.': ![ids.draft, ids.scheduled, ids.gone].some((id) =>
            text.includes(id),
          ),
        });
      });
      const moved = await ask(ninjsPath(at.old));
      return [
        ...[...stories, ...withdrawn, ...hidden, ...lists],
        ...wrong({
          [`of the old address: ${moved.status} ${moved.headers.get('location')}`]:
            [301, 308].includes(moved.status) &&
            (moved.headers.get('location') ?? '').endsWith(ninjsPath(at.story)),
        }),
      ];
    },
  },
  {
    number: 95,
    name: 'credit and kind of a picture stand with it on the page, and its credit in every file of it',
    async run({ page, ask, at }) {
      const shown = await page(at.story);
      const said = shown
        .all('figure')
        .filter((figure) => figure.within('img').length > 0)
        .map((figure) => figure.within('figcaption')[0]?.text ?? '');
      const kinds = /(?:Photo|Illustration|Graphic): \S/;
      const files = filesOf(shown);
      const credits = await ofEach(files, String, async (file) => {
        const credit = await creditIn((await ask(file)).bytes);
        return wrong({
          [`The file says "${credit}".`]: credit !== '' && said.some((line) => line.includes(`: ${credit}`)),
        });
      });
      return [
        ...wrong({
          'No picture.': said.length > 0,
          'No files of each kind.': ['avif', 'webp', 'jpg'].every((kind) =>
            files.some((file) => file.endsWith(`.${kind}`)),
          ),
        }),
        ...said.filter((line) => !kinds.test(line)).map((line) => `no kind and credit: ${line}`),
        ...credits,
      ];
    },
  },
];

/** Addresses of our pictures that a page names: in its sources, and for other sites. */
const filesOf = ({ html }: Page): string[] => [
  ...new Set(html.match(/\/pictures\/[0-9a-z]+\/[0-9a-z-]+\.v\d+\.(?:avif|webp|jpg)/g)),
];

/** The credit line in the packet of a file; '' where it has none. */
async function creditIn(bytes: Uint8Array): Promise<string> {
  const packet = (await sharp(bytes).metadata()).xmp;
  return packet ? (readXmp(packet).credit ?? '') : '';
}
