/** Other spellings of words that find nothing. Runs in the thread. */
import type { Within } from '../engine.ts';
import { stem } from '../stems.ts';
import type { Connection } from './find.ts';
import { rowsWithin, withinMatch } from './match.ts';

/** Letters to change, leave out, put in or swap to come from one word to the other; `most` + 1 when it is more. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}

const OFFERED = 3;
const TRIED = 8;

type Term = { word: string; n: number };

const between = (connection: Connection, language: string, from: string, to: string): Term[] =>
  connection
    .prepare<unknown[], Term>(
      'select word, n from search_terms where language = ? and word >= ? and word < ?',
    )
    .all(language, from, to);

/** The slip may be in another form of the word than any that was written: dolfin for dolphins. */
const nearest = (word: string, term: string, most: number): number =>
  Math.min(
    distance(word, term, most),
    distance(word, stem(term), most),
    distance(stem(word), stem(term), most),
  );

/** Words of the vocabulary near to one: first letters are seldom wrong, so the others are only tried in three ways. */
function near(connection: Connection, language: string, word: string): string[] {
  const most = word.length < 5 ? 1 : 2;
  const [first = '', second = ''] = word;
  const starts = new Set([first, second]);
  const found = new Map<string, { d: number; n: number }>();
  for (const start of starts) {
    const prefix = start === first ? first : `${start}${start === second ? '' : second}`;
    const end = `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`;
    for (const term of between(connection, language, prefix, end)) {
      if (term.word === word) continue;
      const d = nearest(word, term.word, most);
      if (d <= most && d < term.word.length - 1) found.set(term.word, { d, n: term.n });
    }
  }
  return [...found].sort(([, a], [, b]) => a.d - b.d || b.n - a.n).map(([found]) => found);
}

/** One word that should be two: hongkong. */
function split(connection: Connection, language: string, word: string): string[] {
  const has = connection.prepare('select n from search_terms where language = ? and word = ?').pluck();
  const found: { text: string; n: number }[] = [];
  for (let i = 3; i <= word.length - 3; i += 1) {
    const [a, b] = [word.slice(0, i), word.slice(i)];
    const n = Math.min(Number(has.get(language, a) ?? 0), Number(has.get(language, b) ?? 0));
    if (n > 0) found.push({ text: `"${a} ${b}"`, n });
  }
  return found.sort((a, b) => b.n - a.n).map(({ text }) => text);
}

/** Candidates, nearest first; who asks says which of them visible stories hold. */
export function respell(
  connection: Connection,
  { word, language }: { word: string; language: string },
): string[] {
  if (!/^[a-z]{3,24}$/.test(word)) return [];
  return [...split(connection, language, word).slice(0, 2), ...near(connection, language, word)].slice(
    0,
    TRIED,
  );
}

const LOOKED_AT = 6;

type Near = { release: string; terms: string[] };
type Sides = readonly [left: readonly string[], right: readonly string[]];

/** Ways to read the characters with one of them wrong or missing; first those that the others hold from both sides. */
function readings(terms: readonly string[]): Sides[][] {
  const wrong = terms.map((_, i): Sides => [terms.slice(0, i), terms.slice(i + 1)]);
  const missing = terms.slice(1).map((_, i): Sides => [terms.slice(0, i + 1), terms.slice(i + 1)]);
  return [wrong.slice(1, -1), missing, [...wrong.slice(0, 1), ...wrong.slice(-1)]];
}

/** Stories that hold these characters with one of them wrong, missing or too many; what most of them hold is first. */
export function nearby(
  connection: Connection,
  { terms, within }: { terms: readonly string[]; within: Within },
): Near[] {
  const [low, high] = rowsWithin(within);
  const rows = connection.prepare<unknown[], { release: string; headline: string; body: string }>(
    `select r.id as release, w.headline as headline, w.body as body
      from search_words w cross join search_rows s on s.row = w.rowid cross join releases r on r.id = s.release_id
      where search_words match :match and w.rowid between :low and :high
        and r.live_from <= :t and (r.live_until is null or r.live_until > :t) and r.held = 0
      order by w.rowid desc limit :limit`,
  );
  const found = new Map<string, Near & { n: number }>();
  const look = ([left, right]: Sides): void => {
    const both = left.length > 0 && right.length > 0;
    const sides = [left, right].filter((side) => side.length > 0).map((side) => `"${side.join(' ')}"`);
    const place = both ? `NEAR(${sides.join(' ')}, 1)` : (sides[0] ?? '');
    const match = [place, ...withinMatch(within)].join(' AND ');
    // A sign between words that stand apart is no Han character, and stops this.
    const gap = both ? '(?:\\p{Script=Han} )?' : '\\p{Script=Han} ';
    const shape = new RegExp(`(?<= )${[...left, ''].join(' ')}${gap}${[...right, ''].join(' ')}`, 'u');
    for (const row of rows.all({ match, t: within.t, low, high, limit: LOOKED_AT })) {
      const text = shape.exec(` ${row.headline} x0 ${row.body} `)?.[0].trim();
      if (text === undefined) continue;
      const seen = found.get(text) ?? { release: row.release, terms: text.split(' '), n: 0 };
      found.set(text, { ...seen, n: seen.n + 1 });
    }
  };
  for (const ways of readings(terms)) {
    for (const sides of ways) {
      look(sides);
      if (found.size > 0) break;
    }
    if (found.size > 0) break;
  }
  return [...found.values()]
    .sort((a, b) => b.n - a.n)
    .slice(0, OFFERED)
    .map(({ release, terms }) => ({ release, terms }));
}
