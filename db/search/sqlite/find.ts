/** Finding, as the thread runs it on its own read-only connection. Each question has a bound on what it may look at. */
import type Database from 'better-sqlite3';
import { type Ask, COUNTED, type Found, type Place, type Within } from '../engine.ts';
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

/** The newest matches with their scores, best first; of equal ones the newest. `beyond`: older ones were not weighed. */
function weigh(
  connection: Connection,
  phrases: readonly Phrase[],
  span: Span,
): { rows: Weighed[]; beyond: number | null } {
  const text = connection.prepare<unknown[], { headline: string; body: string }>(
    'select headline, body from search_words where rowid = ?',
  );
  const headlines = connection
    .prepare<unknown[], Row>(
      `select s.row as row, r.id as release from ${hits('search_headlines')} order by w.rowid desc limit :limit`,
    )
    .all({ ...span, limit: WEIGHED.headlines });
  const words = newestRows(connection, span, WEIGHED.words);
  const all = new Map([...headlines, ...words].map((row) => [row.row, row]));
  const rows = [...all.values()].map((row) => {
    const found = text.get(row.row);
    return { ...row, score: found ? scoreOf(phrases, found) : 0 };
  });
  rows.sort((a, b) => b.score - a.score || b.row - a.row);
  return { rows, beyond: words.length === WEIGHED.words ? (words.at(-1)?.row ?? null) : null };
}

/**
 * The bound keeps what is weighed the same while stories arrive; score and row then say where a page ends. After the
 * last of the weighed come the older matches, newest first.
 */
export function best(connection: Connection, ask: Ask): Found {
  const { phrases, within, limit, after } = ask;
  if (after?.sort === 'newest') return newest(connection, ask);
  const span = spanOf(phrases, within);
  const high = after ? Math.min(span.high, after.bound) : span.high;
  const { rows, beyond } = weigh(connection, phrases, { ...span, high });
  const bound = after?.bound ?? rows.reduce((most, { row }) => Math.max(most, row), Number.MIN_SAFE_INTEGER);
  const left = after
    ? rows.filter(({ score, row }) => score < after.score || (score === after.score && row < after.row))
    : rows;
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  let next: Place | null = null;
  if (left.length > limit && last) next = { sort: 'best', score: last.score, row: last.row, bound };
  else if (beyond !== null) next = { sort: 'newest', row: beyond };
  return { releases: shown.map(({ release }) => release), next, count: count(connection, span, COUNTED + 1) };
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
