/** The one closed table of addresses: feeds router, guard, sitemaps and tests. Pure. */
import { hkDate } from './hk-time.ts';
import { type Language, prefixOf } from './languages.ts';

export type PathKind =
  | 'front'
  | 'story'
  | 'live-changes'
  | 'section'
  | 'topic'
  | 'author'
  | 'archive'
  | 'quote'
  | 'quote-archive'
  | 'quote-speakers'
  | 'search'
  | 'suggestions'
  | 'sections'
  | 'saved'
  | 'corrections'
  | 'page'
  | 'report'
  | 'feed'
  | 'ninjs-feed'
  | 'ninjs'
  | 'markdown'
  | 'sitemap-index'
  | 'sitemap'
  | 'news-sitemap'
  | 'robots'
  | 'llms'
  | 'ads'
  | 'security'
  | 'oembed'
  | 'manifest'
  | 'api'
  | 'api-description'
  | 'index-now'
  | 'federation'
  | 'picture'
  | 'status';

type Rule = {
  kind: PathKind;
  /** Below the language prefix. */
  pattern: RegExp;
  /** Kept by the page store. */
  kept: boolean;
  /** Offered to search engines. */
  indexed: boolean;
  /** Query keys that change the page; all others are dropped. */
  query: readonly string[];
  /** With a twin under /zh. */
  twin: boolean;
  /** What comes back. */
  body: 'html' | 'xml' | 'text' | 'json' | 'picture';
};

const slug = '[a-z0-9\\p{Script=Han}]+(?:-[a-z0-9\\p{Script=Han}]+)*';
const date = '\\d{4}-\\d{2}-\\d{2}';
const days = '\\d{4}/\\d{2}/\\d{2}';
const CHANGES = '/updates';
const MARKDOWN = '.md';
const NINJS = '.ninjs.json';
/** Identities of records, as addresses for other servers name them. */
const id = '[0-9a-z_-]{1,40}';
const at = (source: string) => new RegExp(`^(?:${source})$`, 'u');

/** Pages of the paper itself, set as articles. */
export const paperPages = [
  'about',
  'contact',
  'standards',
  'privacy',
  'ownership',
  'masthead',
  'accessibility',
] as const;
export type PaperPage = (typeof paperPages)[number];

/** Pages that have feeds, by what their address begins with: lists of stories, and others. */
const storyLists = `(?:/section/[a-z0-9-]+|/topic/${slug}|/author/${slug})?`;
const feedBase = `(?:/section/[a-z0-9-]+|/topic/${slug}|/author/${slug}|/corrections|/quote-of-the-day)?`;

const page = { kept: true, indexed: true, query: [], twin: true, body: 'html' } as const;

export const pathRules: readonly Rule[] = [
  { ...page, kind: 'front', pattern: at('/') },
  { ...page, kind: 'story', pattern: at(`/${days}/${slug}`), query: ['before'] },
  {
    ...page,
    kind: 'live-changes',
    pattern: at(`/${days}/${slug}/updates`),
    indexed: false,
    query: ['after', 'update'],
  },
  { ...page, kind: 'markdown', pattern: at(`/${days}/${slug}\\.md`), indexed: false, body: 'text' },
  { ...page, kind: 'ninjs', pattern: at(`/${days}/${slug}\\.ninjs\\.json`), indexed: false, body: 'json' },
  { ...page, kind: 'section', pattern: at('/section/[a-z0-9-]+'), query: ['before'] },
  { ...page, kind: 'topic', pattern: at(`/topic/${slug}`), query: ['before'] },
  { ...page, kind: 'author', pattern: at(`/author/${slug}`), query: ['before'] },
  { ...page, kind: 'archive', pattern: at(`/archive/${days}`) },
  { ...page, kind: 'quote-archive', pattern: at('/quote-of-the-day'), query: ['month'] },
  { ...page, kind: 'quote-speakers', pattern: at('/quote-of-the-day/by-speaker') },
  { ...page, kind: 'quote', pattern: at(`/quote-of-the-day/${date}`) },
  {
    ...page,
    kind: 'search',
    pattern: at('/search'),
    indexed: false,
    query: ['q', 'section', 'time', 'from', 'to', 'author', 'sort', 'before'],
  },
  {
    ...page,
    kind: 'suggestions',
    pattern: at('/search/suggest'),
    indexed: false,
    query: ['q'],
    body: 'json',
  },
  { ...page, kind: 'sections', pattern: at('/sections') },
  { ...page, kind: 'saved', pattern: at('/saved'), indexed: false },
  { ...page, kind: 'corrections', pattern: at('/corrections'), query: ['before'] },
  { ...page, kind: 'page', pattern: at(`/(?:${paperPages.join('|')})`) },
  { ...page, kind: 'report', pattern: at('/report-an-error'), indexed: false, query: ['story', 'sent'] },
  { ...page, kind: 'feed', pattern: at(`${feedBase}/(?:feed|atom)\\.xml`), indexed: false, body: 'xml' },
  { ...page, kind: 'feed', pattern: at(`${feedBase}/feed\\.json`), indexed: false, body: 'json' },
  { ...page, kind: 'ninjs-feed', pattern: at(`${storyLists}/ninjs\\.json`), indexed: false, body: 'json' },
  { ...page, kind: 'sitemap-index', pattern: at('/sitemap\\.xml'), indexed: false, twin: false, body: 'xml' },
  {
    ...page,
    kind: 'sitemap',
    pattern: at('/sitemaps/[a-z0-9-]+\\.xml'),
    indexed: false,
    twin: false,
    body: 'xml',
  },
  {
    ...page,
    kind: 'news-sitemap',
    pattern: at('/news-sitemap\\.xml'),
    indexed: false,
    twin: false,
    body: 'xml',
  },
  { ...page, kind: 'robots', pattern: at('/robots\\.txt'), indexed: false, twin: false, body: 'text' },
  { ...page, kind: 'llms', pattern: at('/llms\\.txt'), indexed: false, twin: false, body: 'text' },
  { ...page, kind: 'ads', pattern: at('/ads\\.txt'), indexed: false, twin: false, body: 'text' },
  {
    ...page,
    kind: 'security',
    pattern: at('/\\.well-known/security\\.txt'),
    indexed: false,
    twin: false,
    body: 'text',
  },
  {
    ...page,
    kind: 'manifest',
    pattern: at('/manifest(?:-zh)?\\.webmanifest'),
    indexed: false,
    twin: false,
    body: 'json',
  },
  {
    ...page,
    kind: 'index-now',
    pattern: at('/[A-Za-z0-9-]{8,128}\\.txt'),
    indexed: false,
    twin: false,
    body: 'text',
  },
  {
    ...page,
    kind: 'federation',
    pattern: at(
      `/\\.well-known/nodeinfo|/ap/(?:nodeinfo/2\\.1|story/${id}|(?:paper/(?:en|zh)|section/[a-z0-9-]+/(?:en|zh)|author/${id})(?:/outbox)?)`,
    ),
    indexed: false,
    twin: false,
    body: 'json',
  },
  {
    ...page,
    kind: 'oembed',
    pattern: at('/oembed'),
    indexed: false,
    query: ['url', 'format', 'maxwidth', 'maxheight'],
    twin: false,
    body: 'json',
  },
  // The door has read the query by its schema before (db/api/model).
  {
    ...page,
    kind: 'api-description',
    pattern: at('/api/v1/openapi\\.json'),
    indexed: false,
    twin: false,
    body: 'json',
  },
  {
    ...page,
    kind: 'api',
    pattern: at('/api/v1/(?:stories(?:/[0-9a-z_-]+)?|sections|topics|authors|search)'),
    indexed: false,
    query: ['language', 'q', 'section', 'topic', 'author', 'from', 'to', 'sort', 'limit', 'before'],
    twin: false,
    body: 'json',
  },
  {
    ...page,
    kind: 'picture',
    pattern: at('/pictures/[0-9a-z_-]+/[0-9a-z._-]+'),
    kept: false,
    indexed: false,
    twin: false,
    body: 'picture',
  },
];

export type Place = {
  kind: PathKind;
  language: Language;
  rule: Rule;
  /** below the language prefix */ rest: string;
};

/** Which reader or machine address a decoded path is; undefined when it is none of ours. */
export function placeOf(path: string): Place | undefined {
  // No second address of the Chinese front, although what stands below the prefix is that of the English one.
  if (path === '/zh/') return undefined;
  const chinese = path === '/zh' || path.startsWith('/zh/');
  const rest = chinese ? path.slice(3) || '/' : path;
  const rule = pathRules.find(({ pattern }) => pattern.test(rest));
  if (!rule || (chinese && !rule.twin)) return undefined;
  return { kind: rule.kind, language: chinese ? 'zh' : 'en', rule, rest };
}

/** The path without the slash that some put behind every address; the front's is its own. */
export const withoutSlash = (path: string): string =>
  path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;

/** `/2026/08/23/late-ferries`, from the story's first instant and its slug. */
export const storyPath = (language: Language, firstLiveFrom: number, slugText: string): string =>
  `${prefixOf(language)}/${hkDate(firstLiveFrom).replaceAll('-', '/')}/${slugText}`;

/** What has happened to a live story: asked by its open pages. */
export const liveChangesPath = (story: string): string => `${story}${CHANGES}`;

/** The story whose changes a path asks for. */
export const storyOfChanges = (path: string): string => path.slice(0, -CHANGES.length);

/** A story as Markdown, and as ninjs. */
export const markdownPath = (story: string): string => story + MARKDOWN;
export const ninjsPath = (story: string): string => story + NINJS;

/** The story that an address in one of its other forms is of; undefined for every other address. */
export function storyInForm(path: string): { story: string; form: (story: string) => string } | undefined {
  const form = [liveChangesPath, markdownPath, ninjsPath].find((one) => path.endsWith(one('')));
  return form && { story: path.slice(0, -form('').length), form };
}

/** '/' or '/zh'. */
export const frontPath = (language: Language): string => prefixOf(language) || '/';
export const sectionPath = (language: Language, id: string): string => `${prefixOf(language)}/section/${id}`;
export const topicPath = (language: Language, slugText: string): string =>
  `${prefixOf(language)}/topic/${slugText}`;
export const authorPath = (language: Language, slugText: string): string =>
  `${prefixOf(language)}/author/${slugText}`;
export const archivePath = (language: Language, day: string): string =>
  `${prefixOf(language)}/archive/${day.replaceAll('-', '/')}`;
export const quotePath = (language: Language, day?: string): string =>
  `${prefixOf(language)}/quote-of-the-day${day ? `/${day}` : ''}`;
/** Everybody who was quoted. */
export const quoteSpeakersPath = (language: Language): string => `${quotePath(language)}/by-speaker`;
export const pagePath = (
  language: Language,
  name: PaperPage | 'corrections' | 'saved' | 'search' | 'sections' | 'report-an-error',
): string => `${prefixOf(language)}/${name}`;

/** What the search box asks while a reader types, with `?q=`. */
export const suggestPath = (language: Language): string => `${pagePath(language, 'search')}/suggest`;

export const feedFormats = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

const feedFiles: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The feed of a page that has one: of the front, a section, a topic, an author, the corrections, the quotes. */
export const feedPath = (page: string, format: FeedFormat): string =>
  `${page === '/' ? '' : page}/${feedFiles[format]}`;

export type FeedSubject =
  | { kind: 'paper' | 'corrections' | 'quotes' }
  /** `name` as the address of its page says it. */
  | { kind: 'section' | 'topic' | 'author'; name: string };

/** What an address of the kind 'feed' (below the language prefix) is the feed of; undefined for every other. */
export function feedAt(rest: string): { subject: FeedSubject; format: FeedFormat } | undefined {
  const format = feedFormats.find((one) => rest.endsWith(`/${feedFiles[one]}`));
  if (!format) return undefined;
  const subject = subjectOf(rest.slice(0, -feedFiles[format].length - 1));
  return subject && { subject, format };
}

/** What a page with feeds (below the language prefix, '' for the front) is of. */
function subjectOf(page: string): FeedSubject | undefined {
  const [, kind = '', name = ''] = page.split('/');
  if (kind === '') return { kind: 'paper' };
  if (kind === 'section' || kind === 'topic' || kind === 'author') return { kind, name };
  if (kind === 'corrections') return { kind };
  return kind === 'quote-of-the-day' ? { kind: 'quotes' } : undefined;
}

const NINJS_FEED = '/ninjs.json';

/** A list of stories as ninjs, by the page that shows it. */
export const ninjsFeedPath = (page: string): string => `${page === '/' ? '' : page}${NINJS_FEED}`;

/** What an address of the kind 'ninjs-feed' (below the language prefix) is of; undefined for every other. */
export const ninjsFeedAt = (rest: string): FeedSubject | undefined =>
  rest.endsWith(NINJS_FEED) ? subjectOf(rest.slice(0, -NINJS_FEED.length)) : undefined;

/** What readers of feeds try, and what other systems called theirs. */
const feedNicknames: Readonly<Record<string, FeedFormat>> = {
  feed: 'rss',
  rss: 'rss',
  'rss.xml': 'rss',
  atom: 'atom',
};

/** The feed that an address of none of ours must mean: `/rss`, `/section/sport/feed`; undefined when it means none. */
export function feedMeantBy(path: string): string | undefined {
  const cut = path.lastIndexOf('/');
  const format = Object.hasOwn(feedNicknames, path.slice(cut + 1)) && feedNicknames[path.slice(cut + 1)];
  if (!format) return undefined;
  const meant = feedPath(path.slice(0, cut), format);
  return placeOf(meant)?.kind === 'feed' ? meant : undefined;
}

/** The path as it is written into HTML, headers and XML: percent-encoded ASCII. */
export const encodePath = (path: string): string =>
  // Most paths need nothing, and a sitemap has thousands.
  /^[\w./-]*$/.test(path) ? path : encodeURI(path).replace(/#/g, '%23').replace(/\?/g, '%3F');

/** The same where a question mark begins a query: redirects' targets, and addresses of old sites (`/?p=123`). */
export const encodeWithQuery = (address: string): string => {
  const mark = address.indexOf('?');
  return mark < 0 ? encodePath(address) : encodePath(address.slice(0, mark)) + address.slice(mark);
};

const SIMPLIFIED = '/zh-hans';

/** `/zh-hans/about`: where a page of the Chinese edition (`/zh/about`) is shown in Simplified characters. */
export const simplifiedPath = (path: string): string => SIMPLIFIED + path.slice(prefixOf('zh').length);

/** The Chinese page that an address of the Simplified view shows; undefined for every other address. */
export const originalOfSimplified = (path: string): string | undefined =>
  path === SIMPLIFIED || path.startsWith(`${SIMPLIFIED}/`)
    ? prefixOf('zh') + path.slice(SIMPLIFIED.length)
    : undefined;
