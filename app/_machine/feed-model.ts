/** What every format of feed is written from. Pure. */
import type { Language } from '#db/shared/languages';
import { xmlText } from '#db/shared/xml';

/** All addresses absolute, all instants ms UTC, all text plain but `html`. */
export type FeedPicture = {
  url: string;
  type: string;
  width: number;
  height: number;
  alt: string;
  credit: string;
  copyright: string;
};

export type FeedAuthor = { name: string; url: string };

export type FeedItem = {
  /** Never changes: not with the address, not with the words. */
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  /** What stands in for `html` where that would make the feed too long. */
  brief: string;
  publishedAt: number;
  /** The newest change of substance; the same as `publishedAt` before the first. */
  updatedAt: number;
  authors: readonly FeedAuthor[];
  tags: readonly string[];
  picture: FeedPicture | null;
};

export type Feed = {
  id: string;
  title: string;
  description: string;
  language: Language;
  /** The page that it is the feed of. */
  page: string;
  /** Where it is itself. */
  self: string;
  /** Who tells of its changes (WebSub); none unless one is configured. */
  hubs: readonly string[];
  /** Who stands for what nobody signed. */
  paper: FeedAuthor;
  /** 48 and 512 px square. */
  icons: { small: string; large: string };
  items: readonly FeedItem[];
};

/** Bytes of text that a feed carries at most: readers and aggregators drop feeds from 1 MB on. */
const MOST_TEXT = 600_000;

const bytes = (text: string): number => new TextEncoder().encode(xmlText(text)).length;

/** Whole texts as far as they fit, the newest first; of one that does not, its beginning. */
export function fitted(items: readonly FeedItem[]): FeedItem[] {
  let left = MOST_TEXT;
  return items.map((item) => {
    const size = bytes(item.html);
    if (size > left) return { ...item, html: item.brief };
    left -= size;
    return item;
  });
}

/** The newest change in a feed: the same items give the same bytes. 0 for an empty one. */
export const changedAt = (feed: Feed): number => Math.max(0, ...feed.items.map((item) => item.updatedAt));
