/** Sitemaps: an index, one file of stories a month, the lists, and the news of the last 48 hours. */
import { absolute } from '@/app/_server/site';
import { paperNames } from '#db/settings/reader-queries';
import { allAuthors } from '#db/people/reader-queries';
import { pathOf } from '#db/pictures/variants';
import { quoteDates } from '#db/quotes/reader-queries';
import { allSections } from '#db/sections/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import { languages, tagOf } from '#db/shared/languages';
import { frontPath, pagePath, paperPages, quotePath, quoteSpeakersPath } from '#db/shared/paths';
import { monthStories, newsStories, sectionChanges, storyMonths } from '#db/stories/reader-queries';
import type { PictureView } from '#db/stories/views';
import { allTopics } from '#db/topics/reader-queries';
import { element, XML_HEAD, xmlText } from './xml';

const URLSET =
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">';

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

/** The index: every other file, with the time of the newest change that it tells of. */
export async function sitemapIndex(): Promise<string> {
  const months = await storyMonths();
  const file = (name: string, changedAt: number | null): string =>
    `<sitemap>${element('loc', absolute(name))}${changedAt === null ? '' : element('lastmod', isoHk(changedAt))}</sitemap>`;
  return [
    XML_HEAD,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...months.map(({ month, changedAt }) => file(`/sitemaps/stories-${month}.xml`, changedAt)),
    file('/sitemaps/lists.xml', newestOf(await listEntries())),
    file('/sitemaps/quotes.xml', newestOf(await quoteEntries())),
    '</sitemapindex>\n',
  ].join('\n');
}

async function storiesFile(month: string): Promise<string> {
  return urlset(
    (await monthStories(month)).map((story) => {
      const own = `<xhtml:link rel="alternate" hreflang="${tagOf(story.language)}" href="${xmlText(absolute(story.path))}"/>`;
      const twin = story.pair
        ? `${own}<xhtml:link rel="alternate" hreflang="${tagOf(story.pair.language)}" href="${xmlText(absolute(story.pair.path))}"/>`
        : '';
      const images = story.pictures.map(imageOf).join('');
      return { path: story.path, changedAt: story.changedAt, more: `${twin}${images}` };
    }),
  );
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
  const month = /^stories-(\d{4}-\d{2})\.xml$/.exec(name)?.[1];
  if (!month || !(await storyMonths()).some((known) => known.month === month)) return null;
  return storiesFile(month);
}

// Google's own codes: not BCP 47.
const newsLanguage = { en: 'en', zh: 'zh-tw' } as const;

/** Stories first published in the last 48 hours. */
export async function newsSitemap(): Promise<string> {
  const names = await paperNames();
  return urlset(
    (await newsStories()).map((story) => ({
      path: story.path,
      changedAt: story.updatedAt ?? story.publishedAt,
      more: `<news:news><news:publication>${element('news:name', names[story.language].name)}${element('news:language', newsLanguage[story.language])}</news:publication>${element('news:publication_date', isoHk(story.publishedAt))}${element('news:title', story.headline)}</news:news>${story.picture ? imageOf(story.picture) : ''}`,
    })),
  );
}
