/** Sitemaps: an index, a file of stories a month (or two days, of a month with many), the lists, the news of 48 hours. */
import { absolute } from '@/app/_server/site';
import type { PaperNames } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { allAuthors } from '#db/people/reader-queries';
import { pathOf } from '#db/pictures/variants';
import { quoteDates } from '#db/quotes/reader-queries';
import { allSections } from '#db/sections/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import { languages } from '#db/shared/languages';
import { frontPath, pagePath, paperPages, quotePath, quoteSpeakersPath } from '#db/shared/paths';
import {
  countNews,
  MOST_NEWS,
  newsStories,
  sectionChanges,
  type SitemapStory,
  storiesOfFile,
  storyFiles,
} from '#db/stories/sitemap-queries';
import type { PictureView } from '#db/stories/views';
import { allTopics } from '#db/topics/reader-queries';
import { env } from '#db/core/env';
import { noteMissing } from '#db/core/read';
import { element, XML_HEAD, xmlResponse } from './xml';

const URLSET =
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">';

type Entry = { path: string; changedAt: number | null; more?: string };

// Order as the schema wants it: loc, lastmod, then what is foreign.
const entry = ({ path, changedAt, more = '' }: Entry): string =>
  `<url>${element('loc', absolute(path))}${changedAt === null ? '' : element('lastmod', isoHk(changedAt))}${more}</url>`;

const urlset = (entries: readonly Entry[]): string =>
  `${XML_HEAD}${URLSET}${entries.map(entry).join('\n')}</urlset>\n`;

const newestOf = (entries: readonly Entry[]): number | null => {
  const known = entries.flatMap((one) => one.changedAt ?? []);
  return known.length > 0 ? Math.max(...known) : null;
};

/** A picture, for search engines that show it with the page. */
const imageOf = (picture: PictureView): string =>
  `<image:image>${element('image:loc', absolute(pathOf(picture.id, picture.cut, 'og', 'jpg')))}</image:image>`;

type File = { path: string; changedAt: number | null };

const index = (files: readonly File[]): string =>
  [
    XML_HEAD,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...files.map(
      ({ path, changedAt }) =>
        `<sitemap>${element('loc', absolute(path))}${changedAt === null ? '' : element('lastmod', isoHk(changedAt))}</sitemap>`,
    ),
    '</sitemapindex>\n',
  ].join('\n');

/** The index: every other file, with the time of the newest change that it tells of. */
export async function sitemapIndex(): Promise<string> {
  return index([
    ...(await storyFiles()).map(({ name, changedAt }) => ({
      path: `/sitemaps/stories-${name}.xml`,
      changedAt,
    })),
    { path: '/sitemaps/lists.xml', changedAt: await listsChangedAt() },
    { path: '/sitemaps/quotes.xml', changedAt: newestOf(await quoteEntries()) },
  ]);
}

// Which story is the other language's stands in the pages: search engines want it in one place.
const storyEntry = ({ path, changedAt, picture }: SitemapStory): Entry => ({
  path,
  changedAt,
  more: picture ? imageOf(picture) : '',
});

/** The newest change among what the file of lists names: no topic and no writer is newer than the paper itself. */
async function listsChangedAt(): Promise<number | null> {
  const papers = await Promise.all(languages.map(async (language) => (await sectionChanges(language)).paper));
  return papers.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.max(a, b)), null);
}

async function listEntries(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const language of languages) {
    const changes = await sectionChanges(language);
    entries.push({ path: frontPath(language), changedAt: changes.paper });
    for (const { id, path } of await allSections(language)) {
      const changedAt = changes.sections.get(id);
      if (changedAt !== undefined) entries.push({ path, changedAt });
    }
    for (const topic of await allTopics(language))
      entries.push({ path: topic.path, changedAt: topic.changedAt });
    for (const author of await allAuthors(language))
      entries.push({ path: author.path, changedAt: author.changedAt });
    for (const page of [...paperPages, 'corrections'] as const)
      entries.push({ path: pagePath(language, page), changedAt: null });
  }
  return entries;
}

async function quoteEntries(): Promise<Entry[]> {
  const dates = await quoteDates();
  return languages.flatMap((language) => [
    { path: quotePath(language), changedAt: null },
    { path: quoteSpeakersPath(language), changedAt: null },
    ...dates.map(({ date, changedAt }) => ({ path: quotePath(language, date), changedAt })),
  ]);
}

/** A file of the index by its name; null when there is none of that name. */
export async function sitemapFile(name: string): Promise<string | null> {
  if (name === 'lists.xml') return urlset(await listEntries());
  if (name === 'quotes.xml') return urlset(await quoteEntries());
  const news = /^news-([1-9]\d{0,3})\.xml$/.exec(name)?.[1];
  if (news) return newsFile(Number(news));
  const span = /^stories-(\d{4}-\d{2}(?:-\d{2})?)\.xml$/.exec(name)?.[1];
  const stories = span === undefined ? null : await storiesOfFile(span);
  return stories && urlset(stories.map(storyEntry));
}

// Google's own codes: not BCP 47.
const newsLanguage = { en: 'en', zh: 'zh-tw' } as const;

const newsEntry = (story: SitemapStory, names: PaperNames): Entry => ({
  path: story.path,
  changedAt: story.changedAt,
  more: `<news:news><news:publication>${element('news:name', names[story.language].name)}${element('news:language', newsLanguage[story.language])}</news:publication>${element('news:publication_date', isoHk(story.publishedAt))}${element('news:title', story.headline)}</news:news>${story.picture ? imageOf(story.picture) : ''}`,
});

async function newsUrls(page?: number): Promise<string> {
  const names = await paperNames();
  return urlset((await newsStories(page)).map((story) => newsEntry(story, names)));
}

/** Files of the news, where one does not hold it. */
const newsFiles = async (): Promise<number> => Math.ceil((await countNews()) / MOST_NEWS);

async function newsFile(page: number): Promise<string | null> {
  const files = await newsFiles();
  return files > 1 && page <= files ? newsUrls(page) : null;
}

/** Stories first published in the last 48 hours; of more than a file holds, the index of their files. */
export async function newsSitemap(): Promise<string> {
  const files = await newsFiles();
  if (files <= 1) return newsUrls();
  const found: File[] = [];
  for (let page = 1; page <= files; page += 1) {
    const changes = (await newsStories(page)).map((story) => story.changedAt);
    found.push({ path: `/sitemaps/news-${page}.xml`, changedAt: Math.max(...changes) });
  }
  return index(found);
}

/** A sitemap as an answer; missing where there is none, and on a staging server, which has nothing to offer. */
export async function sitemapResponse(make: () => Promise<string | null>): Promise<Response> {
  const made = env().staging ? null : await make();
  if (made === null) noteMissing();
  return xmlResponse(made ?? '');
}
