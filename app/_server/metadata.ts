/** Titles, descriptions, canonical addresses and cards, one builder per kind of page. */
import type { Metadata } from 'next';
import { env } from '#db/core/env';
import { ACTIVITY_TYPE, actorPath, type Followed, handles, objectPath } from '#db/federation/model';
import { isFirstName, type PaperName, type PaperNames } from '#db/settings/model';
import { paperNames, siteSettings } from '#db/settings/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { type FeedFormat, feedFormats, feedPath, frontPath, markdownPath, ninjsPath } from '#db/shared/paths';
import { paperSharePath, storyDrawing, storySharePath } from '#db/share/address';
import { shareSizes } from '#db/share/job';
import type { ShownElsewhere, StoryView } from '#db/stories/views';
import { feedWords } from '../../components/words/feeds';
import { fill } from '../../components/words/fill';
import { described } from './description';
import { absolute, siteDescription, titleOf } from './site';

const ogLocale = (language: Language): string => (language === 'zh' ? 'zh_HK' : 'en_GB');

const INDEX = 'index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1';

/** What robots are told: nothing may be kept while the sample edition is here, unless Settings say otherwise. */
async function robots(indexed: boolean): Promise<string> {
  return indexed && !env().staging && (await siteSettings()).indexed ? INDEX : 'noindex, follow';
}

type Card = { path: string; alt: string };

/** The picture that other sites show with a link: always drawn by us, 1200 × 630. */
const card = ({ path, alt }: Card) => [{ url: absolute(path), ...shareSizes.wide, alt, type: 'image/png' }];

/** The paper's own picture: the one that came with it, or one with the name that it has now. */
const paperCard = (language: Language, paper: PaperName): Card => ({
  path: isFirstName(paper, language) ? `/share-${language}.png` : paperSharePath(language, paper),
  alt: `${paper.name}. ${paper.tagline}`,
});

const twins = (path: string, language: Language, other: string | null): Metadata['alternates'] => ({
  canonical: absolute(path),
  ...(other === null
    ? {}
    : {
        languages: {
          [tagOf(language)]: absolute(path),
          [tagOf(otherLanguage(language))]: absolute(other),
          'x-default': absolute(language === 'en' ? path : other),
        },
      }),
});

const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** A page with feeds: its path, and its title without the paper's name. */
type Fed = { path: string; title: string };

/** The feeds that a page offers, its own first and then the whole paper's, in every format. */
function feedsOf(
  language: Language,
  named: PaperName,
  own?: Fed,
): NonNullable<Metadata['alternates']>['types'] {
  const words = feedWords(language);
  const paper: Fed = { path: frontPath(language), title: named.name };
  const offered = [...(own && own.path !== paper.path ? [own] : []), paper];
  return Object.fromEntries(
    feedFormats.map((format) => [
      feedTypes[format],
      offered.map(({ path, title }) => ({
        url: absolute(feedPath(path, format)),
        title: fill(words.offered, { title: titleOf(title, named), format: words.formats[format] }),
      })),
    ]),
  );
}

/** What other servers read in a page's stead; nothing while nobody can follow. */
const forServers = (path: string): NonNullable<Metadata['alternates']>['types'] =>
  env().federation ? { [ACTIVITY_TYPE]: absolute(path) } : {};

/** By which names other servers know who wrote a story, for the line under a link to it. */
const creators = (story: StoryView): Metadata['other'] =>
  env().federation && story.bylines.length > 0
    ? {
        'fediverse:creator': story.bylines.map(({ id, path }) => {
          const slug = path.slice(path.lastIndexOf('/') + 1);
          return `@${handles.author({ id, slug })}@${new URL(env().siteUrl).host}`;
        }),
      }
    : {};

/** Where a story is asked for as another site shows it. */
const embedAddress = (path: string): string => absolute(`/oembed?url=${encodeURIComponent(absolute(path))}`);

/** What search engines and other sites are told to show of a story. */
export const shownElsewhere = (story: StoryView, names: PaperNames): ShownElsewhere => ({
  title: story.searchHeadline || story.headline,
  description: described(story.language, [
    story.searchDescription || story.standfirst,
    ...story.points,
    story.text,
    story.headline,
  ]),
  socialTitle: story.socialHeadline || story.headline,
  site: names[story.language].name,
  address: absolute(story.path),
});

/** Head of a story page. */
export async function storyMetadata(story: StoryView): Promise<Metadata> {
  const names = await paperNames();
  const paper = names[story.language];
  const { title, description, socialTitle } = shownElsewhere(story, names);
  // An older page of a live story is a page of its own, without a twin.
  const before = story.live?.before ?? null;
  const path = before === null ? story.path : `${story.path}?before=${before}`;
  return {
    title: titleOf(title, paper),
    description,
    robots: await robots(true),
    authors: story.bylines.map((person) => ({ name: person.name, url: absolute(person.path) })),
    alternates: {
      ...twins(path, story.language, before === null ? (story.pair?.path ?? null) : null),
      types: {
        ...feedsOf(story.language, paper),
        ...forServers(objectPath(story.id)),
        'application/json+oembed': [{ url: embedAddress(story.path), title: story.headline }],
        'text/markdown': [{ url: absolute(markdownPath(story.path)), title: `${story.headline} (Markdown)` }],
        'application/json': [{ url: absolute(ninjsPath(story.path)), title: `${story.headline} (ninjs)` }],
      },
    },
    openGraph: {
      type: 'article',
      title: socialTitle,
      description,
      url: absolute(path),
      siteName: paper.name,
      locale: ogLocale(story.language),
      ...(story.pair ? { alternateLocale: ogLocale(story.pair.language) } : {}),
      images: card({
        path: storySharePath(story.id, storyDrawing(story, names)),
        alt: [story.headline, story.section?.name, paper.name].filter(Boolean).join(' | '),
      }),
      publishedTime: isoHk(story.publishedAt),
      modifiedTime: isoHk(story.updatedAt ?? story.publishedAt),
      authors: story.bylines.map((person) => absolute(person.path)),
      ...(story.section ? { section: story.section.name } : {}),
      tags: story.topics.map((topic) => topic.name),
    },
    twitter: { card: 'summary_large_image' },
    other: creators(story) ?? {},
  };
}

export type ListPage = {
  title: string;
  description: string;
  /** Canonical path, with ?before= on later pages. */
  path: string;
  language: Language;
  /** Path of the same page in the other language; null when there is none. */
  twin?: string | null;
  indexed?: boolean;
  /** Where its own feeds are, which are offered besides the paper's. */
  feeds?: Fed;
  /** Who can be followed from other servers to get what the page lists. */
  followed?: Followed;
  /** A share picture of its own (path and words); the paper's own when there is none. */
  card?: Card;
};

/** Head of every page that is not a story. */
export async function listMetadata(page: ListPage): Promise<Metadata> {
  const { language, twin = null } = page;
  const paper = (await paperNames())[language];
  const description = described(language, [page.description, siteDescription(language, paper), page.title]);
  return {
    title: titleOf(page.title, paper),
    description,
    robots: await robots(page.indexed ?? true),
    alternates: {
      ...twins(page.path, language, twin),
      types: {
        ...feedsOf(language, paper, page.feeds),
        ...(page.followed ? forServers(actorPath(page.followed)) : {}),
      },
    },
    openGraph: {
      type: 'website',
      title: page.title,
      description,
      url: absolute(page.path),
      siteName: paper.name,
      locale: ogLocale(language),
      ...(twin === null ? {} : { alternateLocale: ogLocale(otherLanguage(language)) }),
      images: card(page.card ?? paperCard(language, paper)),
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Head of the status pages: no canonical address, never kept. */
export const statusMetadata = (title: string): Metadata => ({ title, robots: 'noindex, follow' });
