/**
 * Reads a story's page and everything that tells of it as a crawler would, and holds it against what the newsroom knows.
 * Each finding names one fault: what follows from another fault is not said twice.
 */
import type { Expected, ExpectedAbsence, ExpectedPage, Finding, FindingCode } from '#db/inspections/model';
import { sniff } from '#db/pictures/sniff';
import { type Language, languages, otherLanguage, tagOf } from '#db/shared/languages';
import {
  encodePath,
  encodeWithQuery,
  feedFormats,
  feedPath,
  frontPath,
  markdownPath,
  ninjsPath,
} from '#db/shared/paths';
import { articleOf, type SeenArticle } from './article.ts';
import { type Answer, type Ask, type Asked, askOnce } from './asked.ts';
import { type Listed, listedInJson, listedInXml } from './lists.ts';
import { holdLive } from './live.ts';
import { type SeenPage, seePage } from './page.ts';
import { isAt, isHeadline, same, sameNames } from './words.ts';

/** Narrowest picture (px) that search engines show large. */
const WIDE = 1_200;
const MOST_SITEMAPS = 20;

export type Reading = { looked: number; findings: Finding[] };

type Notes = {
  /** One more thing was looked at; `fine` false makes it a finding. */
  hold(fine: boolean, code: FindingCode, at: string, said?: string, wanted?: string): boolean;
};

type Job = { asked: Asked; notes: Notes };

const isOk = (answer: Answer | undefined): answer is Answer => answer?.status === 200;
const statusOf = (answer: Answer | undefined): string => (answer ? String(answer.status) : '');

export async function inspect(expected: Expected, ask: Ask, siteUrl: string): Promise<Reading> {
  const findings: Finding[] = [];
  let looked = 0;
  const job: Job = {
    asked: askOnce(ask, siteUrl, { encodePath, encodeWithQuery }),
    notes: {
      hold(fine, code, at, said = '', wanted = '') {
        looked += 1;
        if (!fine) findings.push({ code, at, said, wanted });
        return fine;
      },
    },
  };
  await (expected.kind === 'public' ? inspectPage(job, expected) : inspectAbsence(job, expected));
  return { looked, findings };
}

async function inspectPage(job: Job, expected: ExpectedPage): Promise<void> {
  const { asked, notes } = job;
  const address = asked.whole(expected.path);
  const answer = await asked.get(address);
  if (notes.hold(isOk(answer), 'page-status', address, statusOf(answer), '200') && answer) {
    const page = seePage(answer.body.toString('utf8'));
    inspectHead(job, expected, page, answer);
    inspectVisible(job, expected, page);
    await inspectData(job, expected, page);
    await inspectShared(job, expected, page);
    await inspectTwin(job, expected, page);
    await inspectLinks(job, expected);
    await inspectOffered(job, expected, page);
  }
  await inspectFormer(job, expected);
  await inspectFeeds(job, expected);
  await inspectMaps(job, expected);
}

/** Where an answer leads, as one whole address; '' when it leads nowhere. */
function leadsTo(answer: Answer | undefined, from: string): string {
  const location = answer?.headers.location ?? '';
  return location === '' ? '' : (URL.parse(location, from)?.href ?? location);
}

/** Addresses that the story had lead to it, each in one hop for ever. */
async function inspectFormer({ asked, notes }: Job, { path, former }: ExpectedPage): Promise<void> {
  const wanted = asked.whole(path);
  for (const old of former) {
    const address = asked.asWritten(old);
    const answer = await asked.get(address);
    const to = leadsTo(answer, address);
    const said = [statusOf(answer), to].filter(Boolean).join(' ');
    if (answer && answer.status >= 400 && answer.status < 500) {
      notes.hold(false, 'old-address-lost', address, said, `301 ${wanted}`);
      continue;
    }
    notes.hold(answer?.status === 301 && to === wanted, 'old-address-astray', address, said, `301 ${wanted}`);
  }
}

const metaOf = (page: SeenPage, name: string): string => page.metas.get(name)?.[0] ?? '';

function inspectHead({ asked, notes }: Job, expected: ExpectedPage, page: SeenPage, answer: Answer): void {
  const address = asked.whole(expected.path);
  const canonical = page.links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
  notes.hold(
    canonical.length === 1 && canonical[0] === address,
    'canonical',
    address,
    canonical.join(' '),
    address,
  );
  const robots = `${metaOf(page, 'robots')} ${answer.headers['x-robots-tag'] ?? ''}`.trim();
  notes.hold(
    /\bnoindex\b|\bnone\b/.test(robots) === !expected.indexed,
    'robots',
    address,
    robots,
    expected.indexed ? 'index' : 'noindex',
  );
  notes.hold(page.title !== '', 'title', address);
  notes.hold(metaOf(page, 'description') !== '', 'description', address);
}

/** Addresses of pictures say whose they are: `/pictures/<id>/…`. */
const isOf = (picture: string, address: string): boolean => address.includes(`/pictures/${picture}/`);

function inspectVisible({ asked, notes }: Job, expected: ExpectedPage, page: SeenPage): void {
  const address = asked.whole(expected.path);
  const { headline, publishedAt, updatedAt, authors, helpers, picture } = expected;
  notes.hold(sameNames(page.h1, [headline]), 'headline', address, page.h1.join(' · '), headline);
  const shown = (at: number): boolean => page.times.some((time) => isAt(time, at));
  notes.hold(shown(publishedAt) || (updatedAt !== null && shown(updatedAt)), 'dates', address);
  const missing = [...authors, ...helpers].filter(
    ({ name, path }) =>
      !page.anchors.some(
        ({ href, text }) => same(text, name) && URL.parse(href, address)?.href === asked.whole(path),
      ),
  );
  notes.hold(missing.length === 0, 'bylines', address, '', missing.map(({ name }) => name).join(', '));
  if (picture !== null)
    notes.hold(
      page.pictures.some((shownAt) => isOf(picture, shownAt)),
      'lead-picture',
      address,
    );
}

async function inspectData(job: Job, expected: ExpectedPage, page: SeenPage): Promise<void> {
  const { asked, notes } = job;
  const address = asked.whole(expected.path);
  const article = articleOf(page.data);
  if (!notes.hold(article !== 'broken', 'data-broken', address) || article === 'broken') return;
  if (!notes.hold(article !== undefined, 'data-missing', address) || !article) return;
  holdData(job, expected, article);
  if (expected.live) {
    const faults = holdLive(address, expected.live, page, article.updates);
    for (const code of ['live-page', 'data-live', 'data-live-times'] as const) {
      const fault = faults.find((one) => one.code === code);
      notes.hold(!fault, code, fault?.at ?? '', fault?.said, fault?.wanted);
    }
  }
  for (const picture of new Set(article.pictures)) await inspectPicture(job, picture, 'picture-missing');
}

function holdData({ asked, notes }: Job, expected: ExpectedPage, article: SeenArticle): void {
  const address = asked.whole(expected.path);
  const { headline, publishedAt, updatedAt, authors, helpers, picture } = expected;
  const names = authors.map(({ name }) => name);
  notes.hold(isHeadline(article.headline, headline), 'data-headline', address, article.headline, headline);
  notes.hold(isAt(article.published, publishedAt), 'data-published', address, article.published);
  notes.hold(isAt(article.modified, updatedAt ?? publishedAt), 'data-updated', address, article.modified);
  // What nobody signed is the paper's own.
  notes.hold(
    names.length === 0 || sameNames(article.authors, names),
    'data-authors',
    address,
    article.authors.join(', '),
    names.join(', '),
  );
  const helped = helpers.map(({ name }) => name);
  notes.hold(
    sameNames(article.helpers, helped),
    'data-helpers',
    address,
    article.helpers.join(', '),
    helped.join(', '),
  );
  notes.hold(
    article.pictures.length > 0 && (picture === null || article.pictures.some((one) => isOf(picture, one))),
    'data-picture',
    address,
  );
}

/** There, a picture, and large enough. */
async function inspectPicture(
  { asked, notes }: Job,
  address: string,
  missing: 'picture-missing' | 'share-picture',
): Promise<void> {
  const answer = await asked.get(address);
  const there = isOk(answer) && answer.type.startsWith('image/');
  if (!notes.hold(there, missing, address, statusOf(answer)) || !answer) return;
  const size = sniff(answer.body);
  notes.hold(
    size !== undefined && size.width >= WIDE,
    'picture-small',
    address,
    size ? `${size.width} × ${size.height}` : '',
    String(WIDE),
  );
}

async function inspectShared(job: Job, expected: ExpectedPage, page: SeenPage): Promise<void> {
  const { asked, notes } = job;
  const address = asked.whole(expected.path);
  const wrong = [
    ...(metaOf(page, 'og:title') === '' ? ['og:title'] : []),
    ...(metaOf(page, 'og:type') === 'article' ? [] : ['og:type']),
    ...(metaOf(page, 'og:url') === address ? [] : ['og:url']),
    ...(metaOf(page, 'og:image') === '' ? ['og:image'] : []),
    ...(metaOf(page, 'twitter:card') === '' ? ['twitter:card'] : []),
  ];
  notes.hold(wrong.length === 0, 'share-tags', address, wrong.join(', '));
  const picture = metaOf(page, 'og:image');
  if (picture !== '') await inspectPicture(job, picture, 'share-picture');
}

const hreflangs = (page: SeenPage): Map<string, string> =>
  new Map(
    page.links
      .filter(({ rel, hreflang }) => rel === 'alternate' && hreflang !== '')
      .map(({ hreflang, href }) => [hreflang.toLowerCase(), href]),
  );

const named = (page: SeenPage, language: Language): string | undefined =>
  hreflangs(page).get(tagOf(language).toLowerCase());

async function inspectTwin({ asked, notes }: Job, expected: ExpectedPage, page: SeenPage): Promise<void> {
  const address = asked.whole(expected.path);
  const { language, twin } = expected;
  const other = otherLanguage(language);
  if (twin === null) {
    const stray = named(page, other) ?? '';
    notes.hold(stray === '', 'twin-stray', address, stray);
    return;
  }
  const wanted = asked.whole(twin);
  const own = named(page, language) ?? '';
  const said = named(page, other) ?? '';
  if (!notes.hold(said === wanted && own === address, 'twin-unnamed', address, said, wanted)) return;
  const answer = await asked.get(wanted);
  const back = isOk(answer) ? (named(seePage(answer.body.toString('utf8')), language) ?? '') : '';
  notes.hold(back === address, 'twin-one-sided', wanted, back, address);
}

async function inspectLinks({ asked, notes }: Job, expected: ExpectedPage): Promise<void> {
  const { authors, helpers, section, topics } = expected;
  const pages: [FindingCode, string][] = [
    ...[...authors, ...helpers].map(({ path }): [FindingCode, string] => ['author-page', path]),
    ...(section === null ? [] : [['section-page', section] satisfies [FindingCode, string]]),
    ...topics.map((path): [FindingCode, string] => ['topic-page', path]),
  ];
  for (const [code, path] of pages) {
    const answer = await asked.get(asked.whole(path));
    notes.hold(isOk(answer), code, asked.whole(path), statusOf(answer), '200');
  }
}

/** What the page offers to machines besides itself. */
async function inspectOffered({ asked, notes }: Job, expected: ExpectedPage, page: SeenPage): Promise<void> {
  const { path, headline } = expected;
  const card = page.links.find(({ type }) => type === 'application/json+oembed')?.href ?? '';
  const embed = await asked.get(card || path);
  notes.hold(
    card !== '' && isOk(embed) && same(said(embed).title, headline),
    'embed',
    card || asked.whole(path),
    statusOf(embed),
  );
  const text = await asked.get(asked.whole(markdownPath(path)));
  const plain =
    isOk(text) && text.type.startsWith('text/markdown') && text.body.toString('utf8').startsWith('# ');
  notes.hold(plain, 'markdown', asked.whole(markdownPath(path)), statusOf(text));
  const wire = await asked.get(asked.whole(ninjsPath(path)));
  const item = isOk(wire) ? said(wire) : {};
  notes.hold(
    item.pubStatus === 'usable' && same(item.title, headline),
    'wire',
    asked.whole(ninjsPath(path)),
    statusOf(wire),
  );
}

/** An answer that should be an object in JSON; nothing of one that is not. */
function said(answer: Answer): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(answer.body.toString('utf8'));
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

function listedIn(answer: Answer | undefined): Listed[] | undefined {
  if (!isOk(answer)) return undefined;
  const text = answer.body.toString('utf8');
  return /\bjson\b/.test(answer.type) ? listedInJson(text) : listedInXml(text);
}

/** The feeds that have to hold a story, or may not: the paper's own, and its section's. */
const feedsOf = ({ language, section }: Expected): string[] => [
  ...feedFormats.map((format) => feedPath(frontPath(language), format)),
  ...(section === null ? [] : [feedPath(section, 'rss')]),
];

async function inspectFeeds({ asked, notes }: Job, expected: ExpectedPage): Promise<void> {
  const address = asked.whole(expected.path);
  for (const path of feedsOf(expected)) {
    const feed = asked.whole(path);
    const answer = await asked.get(feed);
    const items = listedIn(answer);
    if (!notes.hold(items !== undefined, 'feed-broken', feed, statusOf(answer)) || !items) continue;
    const item = items.find((one) => one.address === address);
    // One that changed long ago may have made room.
    if (!item && !expected.inFeeds) continue;
    if (!notes.hold(item !== undefined, 'feed-without', feed) || !item) continue;
    notes.hold(same(item.title, expected.headline), 'feed-headline', feed, item.title, expected.headline);
  }
}

/** Files of stories are named by a month, or by the days of one with many: whether this one can hold a story of a day. */
function canHold(file: string, day: string): boolean {
  const span = /(\d{4}-\d{2}(?:-\d{2})?)\.xml$/.exec(file)?.[1];
  return span !== undefined && day.startsWith(span);
}

/** The maps that a story of a day can stand in, through the index; 'broken' with its address where one cannot be read. */
async function mapsOf({ asked }: Job, index: string, day: string | null) {
  const first = asked.whole(index);
  const answer = await asked.get(first);
  const items = listedIn(answer);
  if (!items) return { broken: first, status: statusOf(answer), entries: [] };
  const isIndex = answer?.body.includes('<sitemapindex') ?? false;
  if (!isIndex) return { entries: items };
  const entries: Listed[] = [];
  const files = items.filter(({ address }) => day === null || canHold(address, day));
  for (const { address } of files.slice(0, MOST_SITEMAPS)) {
    const file = await asked.get(address);
    const more = listedIn(file);
    if (!more) return { broken: address, status: statusOf(file), entries };
    entries.push(...more);
  }
  return { entries };
}

async function inspectMaps(job: Job, expected: ExpectedPage): Promise<void> {
  const { asked, notes } = job;
  const address = asked.whole(expected.path);
  const map = await mapsOf(job, '/sitemap.xml', expected.mapDay);
  if (notes.hold(map.broken === undefined, 'sitemap-broken', map.broken ?? '', map.status)) {
    const there = map.entries.some((entry) => entry.address === address);
    notes.hold(there, 'sitemap-without', asked.whole('/sitemap.xml'));
  }
  const news = await mapsOf(job, '/news-sitemap.xml', null);
  if (!notes.hold(news.broken === undefined, 'sitemap-broken', news.broken ?? '', news.status)) return;
  if (!expected.inNews) return;
  const entry = news.entries.find((one) => one.address === address);
  const file = asked.whole('/news-sitemap.xml');
  if (!notes.hold(entry !== undefined, 'news-without', file) || !entry) return;
  notes.hold(same(entry.title, expected.headline), 'news-headline', file, entry.title, expected.headline);
}

async function inspectAbsence(job: Job, expected: ExpectedAbsence): Promise<void> {
  const { asked, notes } = job;
  const address = asked.whole(expected.path);
  const answer = await asked.get(address);
  notes.hold(
    answer?.status === expected.status,
    'still-there',
    address,
    statusOf(answer),
    String(expected.status),
  );
  // Without a hop to where it is gone.
  for (const old of expected.former) {
    const former = asked.asWritten(old);
    const said = await asked.get(former);
    notes.hold(
      said?.status === expected.status && leadsTo(said, former) === leadsTo(answer, address),
      'old-address-fate',
      former,
      [statusOf(said), leadsTo(said, former)].filter(Boolean).join(' '),
      String(expected.status),
    );
  }
  const text = asked.whole(markdownPath(expected.path));
  const twin = await asked.get(text);
  notes.hold(twin?.status === expected.status, 'still-there', text, statusOf(twin), String(expected.status));
  const wire = asked.whole(ninjsPath(expected.path));
  const item = await asked.get(wire);
  const cancelled = item !== undefined && said(item).pubStatus !== 'usable';
  notes.hold(cancelled, 'still-there', wire, statusOf(item));
  for (const path of feedsOf(expected)) {
    const feed = asked.whole(path);
    const items = listedIn(await asked.get(feed));
    notes.hold(!items?.some((one) => one.address === address), 'still-listed', feed);
  }
  for (const language of languages) {
    const front = asked.whole(frontPath(language));
    await holdUnlinked(job, front, address);
  }
  if (expected.section !== null) await holdUnlinked(job, asked.whole(expected.section), address);
  for (const [index, day] of [
    ['/sitemap.xml', expected.mapDay],
    ['/news-sitemap.xml', null],
  ] as const) {
    const { entries } = await mapsOf(job, index, day);
    notes.hold(!entries.some((one) => one.address === address), 'still-listed', asked.whole(index));
  }
}

/** A page that lists stories leads to this one no more. */
async function holdUnlinked({ asked, notes }: Job, page: string, address: string): Promise<void> {
  const answer = await asked.get(page);
  const anchors = answer ? seePage(answer.body.toString('utf8')).anchors : [];
  const leads = anchors.some(({ href }) => URL.parse(href, page)?.href === address);
  notes.hold(!leads, 'still-listed', page);
}
