/** Faults between a real page and whoever reads it back: each changes one answer, or a few of one kind. */
import sharp from 'sharp';
import type { FindingCode } from '#db/inspections/model';
import type { Answer, Ask } from '../../server/inspection/asked.ts';

export type Fault = {
  name: string;
  /** What the receipt has to say, and nothing else. */
  finds: FindingCode;
  /** The answers that are changed, by their path. */
  at: (path: string) => boolean;
  change: (answer: Answer) => Answer | Promise<Answer>;
};

/** Asks over the network, each address once. */
export function overNetwork(origin: string): Ask {
  const known = new Map<string, Promise<Answer>>();
  const get = async (path: string): Promise<Answer> => {
    const answer = await fetch(origin + path, { redirect: 'manual' });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  };
  return (path) => {
    const answer = known.get(path) ?? get(path);
    known.set(path, answer);
    return answer;
  };
}

/** The same with one fault planted. Throws where the fault met nothing: it would prove nothing. */
export function withFault(ask: Ask, { name, at, change }: Fault): { ask: Ask; met(): void } {
  let changed = false;
  return {
    ask: async (path) => {
      const answer = await ask(path);
      if (!at(path)) return answer;
      const made = await change(answer);
      changed ||=
        made.status !== answer.status ||
        made.headers.location !== answer.headers.location ||
        !made.body.equals(answer.body);
      return made;
    },
    met() {
      if (!changed) throw new Error(`The fault “${name}” changed nothing.`);
    },
  };
}

/** Sends whoever asks somewhere else. */
const to =
  (location: string, status = 301) =>
  (answer: Answer): Answer => ({ ...answer, status, headers: { ...answer.headers, location } });

const lost = (answer: Answer): Answer => ({ ...answer, status: 404 });

export const words =
  (change: (text: string) => string) =>
  (answer: Answer): Answer => ({ ...answer, body: Buffer.from(change(answer.body.toString('utf8'))) });

const SCRIPT = /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/g;

type Data = Record<string, unknown>;
const isArticle = (data: Data): boolean => /Article|LiveBlog/.test(String(data['@type']));

/** The article in the structured data, changed and written back. */
export const data = (change: (article: Data) => void) =>
  words((html) =>
    html.replace(SCRIPT, (_, open: string, json: string, close: string) => {
      const found: unknown = JSON.parse(json);
      for (const entity of [found].flat() as Data[]) if (isArticle(entity)) change(entity);
      return `${open}${JSON.stringify(found).replace(/</g, '\\u003c')}${close}`;
    }),
  );

export type Site = {
  origin: string;
  /** Encoded, as they are asked for. */
  page: string;
  /** Where the story was before. */
  former: string;
  twin: string;
  author: string;
  section: string;
  topic: string;
  headline: string;
  writer: string;
  helper: string;
  picture: string;
  month: string;
};

const OTHER = 'Another headline altogether';

export function faultsOf(site: Site): Fault[] {
  const { origin, page, former, twin, author, section, topic, headline, writer, helper, picture, month } =
    site;
  const whole = origin + page;
  const on =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);
  const fault = (name: string, finds: FindingCode, at: Fault['at'], change: Fault['change']): Fault => ({
    name,
    finds,
    at,
    change,
  });
  const inPage = (name: string, finds: FindingCode, change: (html: string) => string): Fault =>
    fault(name, finds, on(page), words(change));
  const inData = (name: string, finds: FindingCode, change: (article: Data) => void): Fault =>
    fault(name, finds, on(page), data(change));
  const feeds = (path: string): boolean => path === '/feed.xml';
  const map = (path: string): boolean => path.startsWith('/sitemaps/') && path.includes(month);
  const drop = (text: string): string => text.replaceAll(whole, `${origin}/2026/08/23/another`);
  return [
    fault('the page is missing', 'page-status', on(page), lost),
    inPage('the canonical address is another', 'canonical', (html) =>
      html.replace(/(<link rel="canonical" href=")[^"]+/, `$1${origin}/about`),
    ),
    inPage('robots are sent away', 'robots', (html) =>
      html.replace('content="index, follow', 'content="noindex, follow'),
    ),
    inPage('no title', 'title', (html) => html.replace(/<title>[^<]*<\/title>/, '')),
    inPage('no description', 'description', (html) => html.replace(/<meta name="description"[^>]*>/, '')),
    inPage('another headline', 'headline', (html) => html.replace(/(<h1[^>]*>)[^<]*/, `$1${OTHER}`)),
    inPage('no time', 'dates', (html) => html.replace(/ datetime="[^"]*"/gi, '')),
    inPage('a writer is not named', 'bylines', (html) => html.replaceAll(`>${writer}</a>`, '>Somebody</a>')),
    inPage('who helped is not named', 'bylines', (html) =>
      html.replaceAll(`>${helper}</a>`, '>Somebody</a>'),
    ),
    inPage('no lead picture', 'lead-picture', (html) =>
      html.replace(/<(?:img|source)[^>]*>/g, (tag) => (tag.includes(picture) ? '' : tag)),
    ),
    inPage('an unescaped quote in the structured data', 'data-broken', (html) =>
      html.replace('"headline":"', '"headline":"The "late" '),
    ),
    inPage('no structured data', 'data-missing', (html) => html.replace(SCRIPT, '')),
    inData('another headline in the data', 'data-headline', (article) => (article.headline = OTHER)),
    inData('another time in the data', 'data-published', (article) => {
      article.datePublished = '2026-08-22T18:42:00+08:00';
    }),
    inData('a later change in the data', 'data-updated', (article) => {
      article.dateModified = '2026-08-24T18:42:00+08:00';
    }),
    inData('another writer in the data', 'data-authors', (article) => {
      article.author = [{ '@type': 'Person', name: 'Nobody', url: origin + author }];
    }),
    inData('nobody helped in the data', 'data-helpers', (article) => delete article.contributor),
    inData('no picture in the data', 'data-picture', (article) => {
      article.image = [`${origin}/share-en.png`];
    }),
    fault('a picture is missing', 'picture-missing', (path) => path.includes(`${picture}/16x9`), lost),
    fault(
      'a picture is small',
      'picture-small',
      (path) => path.includes(`${picture}/4x3`),
      async (answer) => ({
        ...answer,
        body: await sharp({ create: { width: 640, height: 480, channels: 3, background: '#345678' } })
          .jpeg()
          .toBuffer(),
      }),
    ),
    inPage('the shared address is another', 'share-tags', (html) =>
      html.replace(/(<meta property="og:url" content=")[^"]+/, `$1${origin}/about`),
    ),
    fault(
      'the shared picture is missing',
      'share-picture',
      (path) => path.startsWith('/pictures/share/'),
      lost,
    ),
    inPage('the twin is not named', 'twin-unnamed', (html) =>
      html.replaceAll(/hreflang="zh-Hant-HK"/gi, 'hreflang="de"'),
    ),
    fault(
      'the twin does not name the page',
      'twin-one-sided',
      on(twin),
      words((html) => html.replaceAll(/hreflang="en-HK"/gi, 'hreflang="de"')),
    ),
    fault('the writer has no page', 'author-page', on(author), lost),
    fault('the section has no page', 'section-page', on(section), lost),
    fault('the topic has no page', 'topic-page', on(topic), lost),
    fault('a former address is forgotten', 'old-address-lost', on(former), lost),
    fault(
      'a former address leads to another story',
      'old-address-astray',
      on(former),
      to('/2026/08/23/another'),
    ),
    fault('a former address leads there by another', 'old-address-astray', on(former), to(`${page}/`)),
    fault('a former address leads there for today', 'old-address-astray', on(former), to(page, 302)),
    fault('a former address is a page of its own', 'old-address-astray', on(former), (answer) => ({
      ...answer,
      status: 200,
    })),
    fault(
      'a feed is no XML',
      'feed-broken',
      feeds,
      words((xml) => xml.replace('</item>', '')),
    ),
    fault('a feed without it', 'feed-without', feeds, words(drop)),
    fault(
      'a feed with another headline',
      'feed-headline',
      feeds,
      words((xml) => xml.replaceAll(headline, OTHER)),
    ),
    fault('a feed in JSON without it', 'feed-without', on('/feed.json'), words(drop)),
    fault('no sitemap', 'sitemap-broken', map, lost),
    fault('a sitemap without it', 'sitemap-without', map, words(drop)),
    fault('the news without it', 'news-without', on('/news-sitemap.xml'), words(drop)),
    fault(
      'news with another headline',
      'news-headline',
      on('/news-sitemap.xml'),
      words((xml) => xml.replaceAll(headline, OTHER)),
    ),
    fault('no card for other sites', 'embed', (path) => path.startsWith('/oembed'), lost),
    fault('no Markdown', 'markdown', on(`${page}.md`), lost),
    fault(
      'cancelled on the wire',
      'wire',
      on(`${page}.ninjs.json`),
      words((json) => json.replace('"pubStatus":"usable"', '"pubStatus":"canceled"')),
    ),
  ];
}
