/** What a reader typed, as phrases to look for. Any text is harmless: nothing of it reaches an engine but our words. Pure. */
import { joinedTerm, type Token, tokens } from './tokens.ts';

/** Words that stand side by side. `or` is another way to write them. */
export type Phrase = {
  terms: string[];
  or?: string;
  /** As typed. */
  text: string;
  han: boolean;
  /** Folded: words that begin so are meant too. The desk asks so (drafts), readers do not. */
  begins?: string;
};

const LONGEST = 200; // characters
const MOST_PHRASES = 12;
/** Of all phrases. */
const MOST_TERMS = 32;
/** Of one term in one phrase: a run of one common character asks for the same long list again and again. */
const MOST_REPEATS = 4;

/** The query as it is shown: one line, 200 characters, without control characters and signs that turn text round. */
export const cleanQuery = (q: string): string =>
  [
    ...q
      .slice(0, 4 * LONGEST)
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
      .trim(),
  ]
    .slice(0, LONGEST)
    .join('')
    .trim();

const QUOTED = /["“”„＂]([^"“”„＂]*)["“”„＂]|「([^「」]*)」|『([^『』]*)』/gu;
/** Between parts of one word: 11.30pm, nine-minute, HK$1.8, R&D. */
const WITHIN = /^[-‐‑–.:/&$£€¥+_@·]{1,2}$/;

// Found in nearly every story: they find nothing, and cost most.
const COMMON = new Set(
  'a an and are as at be by for from in is it of on or that the to was were will with'.split(' '),
);

type Part = { text: string; quoted: boolean };

function partsOf(query: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of query.matchAll(QUOTED)) {
    parts.push({ text: query.slice(at, match.index), quoted: false });
    parts.push({ text: match[1] ?? match[2] ?? match[3] ?? '', quoted: true });
    at = match.index + match[0].length;
  }
  return [...parts, { text: query.slice(at), quoted: false }];
}

const joins = (text: string, before: Token, token: Token): boolean =>
  !token.apart &&
  before.han === token.han &&
  (before.to >= token.from || WITHIN.test(text.slice(before.to, token.from)));

function phrasesOf({ text, quoted }: Part): Phrase[] {
  const runs: Token[][] = [];
  for (const token of tokens(text)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && (quoted ? !token.apart : joins(text, before, token))) run.push(token);
    else runs.push([token]);
  }
  return runs.map((run) => {
    const words = text.slice(run[0]?.from ?? 0, run.at(-1)?.to ?? 0);
    const hyphened = /^\p{L}+(?:[-‐‑]\p{L}+)+$/u.test(words) && !run[0]?.han;
    return {
      terms: run.map(({ term }) => term),
      text: quoted && run.length > 1 ? `"${words}"` : words,
      han: run.every(({ han }) => han),
      ...(hyphened ? { or: joinedTerm(words) } : {}),
    };
  });
}

const isCommon = (phrase: Phrase): boolean =>
  phrase.terms.length === 1 && COMMON.has(phrase.text.toLowerCase());

/** The phrases of a query, each once, at most twelve; none when there is nothing to look for. */
export function phrasesIn(query: string): Phrase[] {
  const all = new Map(
    partsOf(query)
      .flatMap(phrasesOf)
      .map((phrase) => [phrase.terms.join(' '), phrase]),
  );
  const phrases = [...all.values()];
  const telling = phrases.filter((phrase) => !isCommon(phrase));
  return cut((telling.length > 0 ? telling : phrases).slice(0, MOST_PHRASES));
}

/** A phrase ends where it says nothing new any more. */
function told(terms: readonly string[]): string[] {
  const times = new Map<string, number>();
  const end = terms.findIndex((term) => {
    times.set(term, (times.get(term) ?? 0) + 1);
    return (times.get(term) ?? 0) > MOST_REPEATS;
  });
  return end < 0 ? [...terms] : terms.slice(0, end);
}

/** As many terms as an engine is asked for; the phrase that goes over ends there. */
function cut(phrases: readonly Phrase[]): Phrase[] {
  let left = MOST_TERMS;
  return phrases.flatMap((phrase) => {
    const terms = told(phrase.terms).slice(0, left);
    left -= terms.length;
    return terms.length > 0 ? [{ ...phrase, terms }] : [];
  });
}
