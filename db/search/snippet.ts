/** Hits marked in a headline, and a passage of the text around them. Pure. */
import type { Phrase } from './query.ts';
import { fold, type Token, tokens } from './tokens.ts';

export type MarkedPart = { text: string; hit: boolean };

type Hit = { from: number; to: number; phrase: number };

const LENGTH = { latin: 220, han: 96 };
const BEFORE = { latin: 60, han: 24 };
/** A text is looked through so far, characters: the newest words of a very long one may go unshown, never unfound. */
const FURTHEST = 60_000;

function startsAt(words: readonly Token[], i: number, terms: readonly string[]): boolean {
  for (let n = 0; n < terms.length; n += 1) {
    const word = words[i + n];
    if (word?.term !== terms[n] || (n > 0 && word?.apart)) return false;
  }
  return true;
}

/** Where phrases stand in a text, in order. */
function hitsIn(text: string, phrases: readonly Phrase[]): Hit[] {
  const ways = phrases.flatMap(({ terms, or }, phrase) => [
    { terms, phrase },
    ...(or === undefined ? [] : [{ terms: [or], phrase }]),
  ]);
  const words = tokens(text);
  const hits: Hit[] = [];
  const begun = phrases.flatMap(({ begins }, phrase) => (begins === undefined ? [] : [{ begins, phrase }]));
  words.forEach((word, i) => {
    for (const { begins, phrase } of begun)
      // A sign first: most words need no further look.
      if (
        fold(text.charAt(word.from)) === begins[0] &&
        fold(text.slice(word.from, word.to)).startsWith(begins)
      )
        hits.push({ from: word.from, to: word.to, phrase });
    for (const { terms, phrase } of ways)
      if (word.term === terms[0] && startsAt(words, i, terms))
        hits.push({ from: word.from, to: words[i + terms.length - 1]?.to ?? word.to, phrase });
  });
  return hits;
}

/** A stretch of a text with the hits inside it; hits that touch become one. */
function parts(text: string, start: number, end: number, hits: readonly Hit[]): MarkedPart[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of hits) {
    if (from < start || to > end) continue;
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  const found: MarkedPart[] = [];
  let at = start;
  for (const { from, to } of joined) {
    if (from > at) found.push({ text: text.slice(at, from), hit: false });
    found.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < end) found.push({ text: text.slice(at, end), hit: false });
  return found;
}

/** A whole line, a headline say, with its hits. */
export const marked = (line: string, phrases: readonly Phrase[]): MarkedPart[] =>
  parts(line, 0, line.length, hitsIn(line, phrases));

const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text.charAt(at));

/** The first stretch of `length` that holds the most of the phrases. */
function bestStart(hits: readonly Hit[], length: number): number {
  let best = { from: 0, held: 0 };
  for (const [i, hit] of hits.entries()) {
    const held = new Set<number>();
    for (let n = i; n < hits.length && (hits[n]?.to ?? 0) <= hit.from + length; n += 1)
      held.add(hits[n]?.phrase ?? 0);
    if (held.size > best.held) best = { from: hit.from, held: held.size };
  }
  return best.from;
}

/** Cuts a passage of about 220 characters (96 of Chinese) where most of the query stands, and marks it there. */
export function snippet(text: string, phrases: readonly Phrase[]): MarkedPart[] {
  const plain = text.slice(0, FURTHEST).toWellFormed();
  const script = (plain.slice(0, 400).match(/\p{Script=Han}/gu)?.length ?? 0) > 100 ? 'han' : 'latin';
  const hits = hitsIn(plain, phrases);
  const first = bestStart(hits, LENGTH[script] - BEFORE[script]);
  let start = Math.max(0, first - BEFORE[script]);
  if (start > 0) {
    const rest = plain.slice(start, first);
    const sentence = /[。！？\n](?=[^。！？\n]*$)/u.exec(rest);
    const space = rest.indexOf(' ');
    start += sentence ? sentence.index + 1 : space >= 0 ? space + 1 : 0;
    if (isLow(plain, start)) start -= 1;
  }
  let end = Math.min(plain.length, start + LENGTH[script]);
  if (end < plain.length) {
    const space = plain.lastIndexOf(' ', end);
    if (
      script === 'latin' &&
      space > start + LENGTH.latin / 2 &&
      hits.every((hit) => hit.from < space || hit.from >= end)
    )
      end = space;
    if (isLow(plain, end)) end += 1;
  }
  const shown = parts(plain, start, end, hits).map((part) => ({
    ...part,
    text: part.text.replace(/(?<=[。！？」』])\s+/g, '').replace(/\s+/g, ' '),
  }));
  if (start > 0) shown.unshift({ text: '… ', hit: false });
  if (end < plain.length) shown.push({ text: ' …', hit: false });
  return shown;
}
