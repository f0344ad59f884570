/** Finding, as the thread runs it on its own read-only connection. Each question has a bound on what it may look at. */
import type Database from 'better-sqlite3';
import { type Ask, COUNTED, type Found, type Within } from '../engine.ts';
import type { Place } from '../place.ts';
import type { Phrase } from '../query.ts';
import { matchOf, phraseMatch, rowsWithin, withinMatch } from './match.ts';
import { scoreOf } from './score.ts';

export type Connection = Database.Database;

const VISIBLE = 'r.live_from <= :t and (r.live_until is null or r.live_until > :t) and r.held = 0';

const hits = (table: 'search_words' | 'search_headlines'): string =>
  `${table} w cross join search_rows s on s.row = w.rowid cross join releases r on r.id = s.release_id
    where ${table} match :match and w.rowid between :low and :high and ${VISIBLE}`;

/** Ranking weighs the newest matches: so many with every word in the headline, and so many others. */
const WEIGHED = { headlines: 100, words: 300 } as const;

type Span = { match: string; t: number; low: number; high: number };

const spanOf = (phrases: readonly Phrase[], within: Within): Span => {
  const [low, high] = rowsWithin(within);
  return { match: matchOf(phrases, within), t: within.t, low, high };
};

function count(connection: Connection, span: Span, most: number): number {
  const sql = `select count(*) from (select 1 from ${hits('search_words')} order by w.rowid desc limit :most)`;
  return Number(
    connection
      .prepare(sql)
      .pluck()
      .get({ ...span, most }),
  );
}

type Row = { row: number; release: string };

function newestRows(connection: Connection, span: Span, limit: number): Row[] {
  const sql = `select s.row as row, r.id as release from ${hits('search_words')} order by w.rowid desc limit :limit`;
  return connection.prepare<unknown[], Row>(sql).all({ ...span, limit });
}

export function newest(connection: Connection, { phrases, within, limit, after }: Ask): Found {
  const span = spanOf(phrases, within);
  const high = after ? Math.min(span.high, after.row - 1) : span.high;
  const rows = newestRows(connection, { ...span, high }, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    releases: shown.map(({ release }) => release),
    next: rows.length > limit && last ? { sort: 'newest', row: last.row } : null,
    count: count(connection, span, COUNTED + 1),
  };
}

type Weighed = Row & { score: number };

const newestHeadlines = (connection: Connection, span: Span, limit: number): Row[] =>
  connection
    .prepare<unknown[], Row>(
      `select s.row as row, r.id as release from ${hits('search_headlines')} order by w.rowid desc limit :limit`,
    )
    .all({ ...span, limit });

/** The matches that are weighed, best first; of equal ones the newest. `beyond`: where the older ones begin. */
function weigh(
  connection: Connection,
  phrases: readonly Phrase[],
  span: Span,
): { rows: Weighed[]; beyond: number | null } {
  const text = connection.prepare<unknown[], { headline: string; body: string }>(
    'select headline, body from search_words where rowid = ?',
  );
  const headlines = newestHeadlines(connection, span, WEIGHED.headlines);
  const words = newestRows(connection, span, WEIGHED.words);
  const all = new Map([...headlines, ...words].map((row) => [row.row, row]));
  const rows = [...all.values()].map((row) => {
    const found = text.get(row.row);
    return { ...row, score: found ? scoreOf(phrases, found) : 0 };
  });
  rows.sort((a, b) => b.score - a.score || b.row - a.row);
  return { rows, beyond: words.length === WEIGHED.words ? (words.at(-1)?.row ?? null) : null };
}

/** What lies beyond the weighed ones, newest first, without the headlines that were shown among them. */
function rest(connection: Connection, span: Span, row: number, limit: number): Row[] {
  const shown = new Set(newestHeadlines(connection, span, WEIGHED.headlines).map((headline) => headline.row));
  const older = { ...span, high: Math.min(span.high, row - 1) };
  return newestRows(connection, older, limit + shown.size).filter((found) => !shown.has(found.row));
}

/**
 * The bound keeps what is weighed the same while stories arrive; score and row then say where a page ends. After the
 * last of the weighed come the older matches, newest first.
 */
export function best(connection: Connection, { phrases, within, limit, after: place }: Ask): Found {
  const after = place?.sort === 'best' ? place : undefined;
  const open = spanOf(phrases, within);
  const span = after ? { ...open, high: Math.min(open.high, after.bound) } : open;
  const found = (rows: readonly Row[], next: Place | null): Found => ({
    releases: rows.map(({ release }) => release),
    next,
    count: count(connection, open, COUNTED + 1),
  });
  if (after?.score === null) {
    const rows = rest(connection, span, after.row, limit + 1);
    const last = rows[limit - 1];
    return found(rows.slice(0, limit), rows.length > limit && last ? { ...after, row: last.row } : null);
  }
  const { rows, beyond } = weigh(connection, phrases, span);
  const bound = after?.bound ?? rows.reduce((most, { row }) => Math.max(most, row), Number.MIN_SAFE_INTEGER);
  const { score: atScore, row: atRow } = after ?? { score: Infinity, row: 0 };
  const left = rows.filter(({ score, row }) => score < (atScore ?? 0) || (score === atScore && row < atRow));
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  if (left.length > limit && last)
    return found(shown, { sort: 'best', score: last.score, row: last.row, bound });
  return found(shown, beyond === null ? null : { sort: 'best', score: null, row: beyond, bound });
}

export function counts(
  connection: Connection,
  { queries, within }: { queries: readonly (readonly Phrase[])[]; within: Within },
): number[] {
  return queries.map((phrases) => count(connection, spanOf(phrases, within), COUNTED + 1));
}

const FORMS = 24;

/** English words that begin so, the commonest first. */
export const forms = (
  connection: Connection,
  { begun, language }: { begun: string; language: string },
): string[] =>
  connection
    .prepare<unknown[], string>(
      'select word from search_terms where language = ? and word >= ? and word < ? order by n desc, word limit ?',
    )
    .pluck()
    .all(language, begun, `${begun}\u{ffff}`, FORMS);

export function headlines(
  connection: Connection,
  input: { phrases: readonly Phrase[]; anyOf: readonly string[]; within: Within; limit: number },
): string[] {
  const { phrases, anyOf, within, limit } = input;
  const [low, high] = rowsWithin(within);
  const ways = anyOf.map((term) => `"${term}"`).join(' OR ');
  const match = [
    ...phrases.map(phraseMatch),
    ...(ways === '' ? [] : [`(${ways})`]),
    ...withinMatch(within),
  ].join(' AND ');
  return connection
    .prepare<unknown[], Row>(
      `select s.row as row, r.id as release from ${hits('search_headlines')} order by w.rowid desc limit :limit`,
    )
    .all({ match, t: within.t, low, high, limit })
    .map(({ release }) => release);
}
