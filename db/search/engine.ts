/**
 * What search asks of a database engine. Words, phrases, stems and marks are ours (tokens, query, snippet), so an
 * engine only keeps words in their order and finds phrases.
 */
import type { Db } from '#db/core/client';
import type { Language } from '#db/shared/languages';
import type { Place } from './place.ts';
import type { Phrase } from './query.ts';

/** A release as the index keeps it. `publishedAt`, ms UTC, is that of the story's first release. */
export type Entry = {
  release: string;
  language: Language;
  publishedAt: number;
  headline: string;
  text: string;
  section: string | null;
  people: readonly string[];
};

/** Which stories may be found. Instants are ms UTC; `until` is not included. */
export type Within = {
  language: Language;
  /** The instant of the page: what is not visible then is not found. */
  t: number;
  section?: string;
  /** Any of these wrote it (several when people were merged). */
  people?: readonly string[];
  from?: number;
  until?: number;
};

export type Ask = { phrases: readonly Phrase[]; within: Within; limit: number; after?: Place | undefined };

export type Found = {
  /** Ids of releases, in order. */
  releases: string[];
  /** The next page; null at the end. */
  next: Place | null;
  /** Exact up to 1,000; 1,001 means more. */
  count: number;
};

export const COUNTED = 1_000;

export type SearchEngine = {
  /** Inside a write: adds the words of a release. */
  add(tx: Db, entry: Entry): Promise<void>;
  /** Inside a write: takes them out, and out of the spelling. Only for releases that never began, or go altogether. */
  remove(tx: Db, entry: Pick<Entry, 'release' | 'language' | 'headline' | 'text'>): Promise<void>;
  /** Newest first. */
  newest(ask: Ask): Promise<Found>;
  /** Best first among the newest matches; what lies beyond them follows newest first. */
  best(ask: Ask): Promise<Found>;
  /** How many stories each of these queries finds, exact up to 1,000. */
  counts(queries: readonly (readonly Phrase[])[], within: Within): Promise<number[]>;
  /** Other writings of an English word, nearest first, from all that was ever indexed: ask `counts` before showing one. */
  respell(word: string, language: Language): Promise<string[]>;
  /** English words that begin so, the commonest first; also from all that was ever indexed. */
  forms(begun: string, language: Language): Promise<string[]>;
  /** Newest releases whose headline holds the phrases, and one of `anyOf` when that is not empty. */
  headlines(ask: {
    phrases: readonly Phrase[];
    anyOf: readonly string[];
    within: Within;
    limit: number;
  }): Promise<string[]>;
  /** Newest releases that hold these Chinese characters with one of them wrong or missing, with what stands there. */
  nearby(terms: readonly string[], within: Within): Promise<{ release: string; terms: string[] }[]>;
};
