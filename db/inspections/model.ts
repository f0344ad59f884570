/** What the house finds when it reads a published story as a crawler would. Pure: reaches the browser. */
import { z } from 'zod';
import { Id } from '#db/shared/id';

/** What may be wrong; each names one thing, and the way to mend it. */
export const findingCodes = [
  'page-status',
  'canonical',
  'robots',
  'title',
  'description',
  'headline',
  'dates',
  'bylines',
  'lead-picture',
  'data-missing',
  'data-broken',
  'data-headline',
  'data-published',
  'data-updated',
  'data-authors',
  'data-helpers',
  'data-picture',
  'picture-missing',
  'picture-small',
  'share-tags',
  'share-picture',
  'twin-unnamed',
  'twin-one-sided',
  'twin-stray',
  'author-page',
  'section-page',
  'topic-page',
  'feed-broken',
  'feed-without',
  'feed-headline',
  'sitemap-broken',
  'sitemap-without',
  'news-without',
  'news-headline',
  'embed',
  'markdown',
  'wire',
  'live-page',
  'data-live',
  'data-live-times',
  'old-address-lost',
  'old-address-astray',
  'old-address-fate',
  'still-there',
  'still-listed',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const Finding = z.strictObject({
  code: z.enum(findingCodes),
  /** Where it was seen: an address on this site. */
  at: z.string(),
  /** What stood there; '' for nothing. */
  said: z.string(),
  /** What should have; '' where the code says it. */
  wanted: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const inspectionStates = ['waiting', 'green', 'wrong', 'failed'] as const;

/** The newest reading of a story. */
export type Inspection = {
  /** waiting: it is read anew now (what was found before stands until then). failed: it could not be read. */
  state: (typeof inspectionStates)[number];
  /** When it was last read, ms UTC; null before the first time. */
  at: number | null;
  /** How many things were held against what the newsroom knows. */
  looked: number;
  /** The site is closed to search engines by its settings. */
  closed: boolean;
  findings: Finding[];
};

/** What the newsroom knows of a public story: what its page and outputs have to agree with. Paths are decoded. */
export type ExpectedPage = {
  kind: 'public';
  path: string;
  language: 'en' | 'zh';
  headline: string;
  /** ms UTC */
  publishedAt: number;
  updatedAt: number | null;
  authors: { name: string; path: string }[];
  /** Who helped: named under the text. */
  helpers: { name: string; path: string }[];
  section: string | null;
  topics: string[];
  /** Id of the lead picture. */
  picture: string | null;
  /** The page in the other language. */
  twin: string | null;
  /** Search engines may keep pages. */
  indexed: boolean;
  /** It is among the newest: the feeds have to have it. */
  inFeeds: boolean;
  inNews: boolean;
  /** YYYY-MM-DD: the file of the sitemap that it stands in is named by this day, or by its month. */
  mapDay: string;
  /** Addresses that it had before, newest first, an old site's with its query: each leads to `path`. */
  former: string[];
  /** What the first page of a live story shows; null for every other story. */
  live: ExpectedUpdate[] | null;
};

/** An update of a live story. */
export type ExpectedUpdate = {
  id: string;
  /** ms UTC */
  at: number;
  /** Newest correction or update of substance, ms UTC. */
  updatedAt: number | null;
  headline: string;
  /** Plain words below it. */
  text: string;
};

/** The same of a story that was taken down: nothing may show it. */
export type ExpectedAbsence = {
  kind: 'gone';
  path: string;
  language: 'en' | 'zh';
  section: string | null;
  status: 301 | 410 | 451;
  mapDay: string;
  /** Addresses that it had before: each says the same. */
  former: string[];
};

export type Expected = ExpectedPage | ExpectedAbsence;

export const AskInspection = z.strictObject({ story: Id });
