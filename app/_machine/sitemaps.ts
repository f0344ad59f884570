/** Sitemaps: an index, one file of stories a month, the lists, and the news of the last 48 hours. */
import { absolute, siteName } from '@/app/_server/site';
import { allAuthors } from '#db/people/reader-queries';
import { pathOf } from '#db/pictures/variants';
import { quoteDates } from '#db/quotes/reader-queries';
import { allSections } from '#db/sections/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import { languages, tagOf } from '#db/shared/languages';
import { frontPath, pagePath, paperPages, quotePath, sectionPath } from '#db/shared/paths';
import { latest, monthStories, newsStories, sectionStories, storyMonths } from '#db/stories/reader-queries';
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

/** The index: every other file, with the true time of its newest change. */
export async function sitemapIndex(): Promise<string> {
  const months = await storyMonths();
  const newest = months.length > 0 ? Math.max(...months.map((month) => month.changedAt)) : null;
  const file = (name: string, changedAt: number | null): string =>
    `<sitemap>${element('loc', absolute(name))}${changedAt === null ? '' : element('lastmod', isoHk(changedAt))}</sitemap>`;
  return [
    XML_HEAD,
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...months.map(({ month, changedAt }) => file(`/sitemaps/stories-${month}.xml`, changedAt)),
    file('/sitemaps/lists.xml', newest),
    file('/sitemaps/quotes.xml', null),
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
      const images = story.pictures
        .map(
          (picture) =>
            `<image:image>${element('image:loc', absolute(pathOf(picture.id, picture.cut, 'og', 'jpg')))}</image:image>`,
        )
        .join('');
      return { path: story.path, changedAt: story.changedAt, more: `${twin}${images}` };
    }),
  );
}

async function listsFile(): Promise<string> {
  const entries: Entry[] = [];
  for (const language of languages) {
    const [newest] = (await latest(language, { limit: 1 })).items;
    entries.push({ path: frontPath(language), changedAt: newest?.updatedAt ?? newest?.publishedAt ?? null });
    for (const section of await allSections(language)) {
      const [top] = (await sectionStories(language, section.id, { limit: 1 })).items;
      if (top)
        entries.push({
          path: sectionPath(language, section.id),
          changedAt: top.updatedAt ?? top.publishedAt,
        });
    }
    for (const topic of await allTopics(language))
      entries.push({ path: topic.path, changedAt: topic.changedAt });
    for (const author of await allAuthors(language))
      entries.push({ path: author.path, changedAt: author.changedAt });
    for (const page of [...paperPages, 'corrections'] as const)
      entries.push({ path: pagePath(language, page), changedAt: null });
  }
  return urlset(entries);
}

async function quotesFile(): Promise<string> {
  const dates = await quoteDates();
  return urlset(
    languages.flatMap((language) => [
      { path: quotePath(language), changedAt: null },
      ...dates.map(({ date, changedAt }) => ({ path: quotePath(language, date), changedAt })),
    ]),
  );
}

/** A file of the index by its name; null when there is none of that name. */
export async function sitemapFile(name: string): Promise<string | null> {
  if (name === 'lists.xml') return listsFile();
  if (name === 'quotes.xml') return quotesFile();
  const month = /^stories-(\d{4}-\d{2})\.xml$/.exec(name)?.[1];
  if (!month || !(await storyMonths()).some((known) => known.month === month)) return null;
  return storiesFile(month);
}

// Google's own codes: not BCP 47.
const newsLanguage = { en: 'en', zh: 'zh-tw' } as const;

/** Stories first published in the last 48 hours. */
export async function newsSitemap(): Promise<string> {
  return urlset(
    (await newsStories()).map((story) => ({
      path: story.path,
      changedAt: story.updatedAt ?? story.publishedAt,
      more: `<news:news><news:publication>${element('news:name', siteName(story.language))}${element('news:language', newsLanguage[story.language])}</news:publication>${element('news:publication_date', isoHk(story.publishedAt))}${element('news:title', story.headline)}</news:news>`,
    })),
  );
}
