/**
 * Words as index and query both see them: made here, so that an engine only keeps and compares them. A Han character
 * is a word of its own, folded to Simplified, so that any run of characters is a phrase and either script finds the
 * other. Pure.
 */
import { convertToSimplified as convert } from '#db/shared/simplified';
import { stem } from './stems.ts';

/** A word of a text: `from` and `to` are offsets (UTF-16) of what stands there. */
export type Token = {
  term: string;
  from: number;
  to: number;
  han: boolean;
  /** No phrase reaches over to this word from the one before it. */
  apart: boolean;
};

/** Forms that the converter keeps apart and writers do not. All Simplified or the commoner of two. */
const SAME = new Map(
  Object.entries({ 著: '着', 鉄: '铁', 鬭: '斗', 濶: '阔', 囯: '国', 㗎: '架', 麽: '么', 祇: '只' }),
);
const known = new Map<string, string>();

// Character by character: a phrase rule would fold a word differently in a sentence and in a query.
function simplified(character: string): string {
  let found = known.get(character);
  if (found === undefined) {
    const converted = convert(SAME.get(character) ?? character);
    known.set(character, (found = SAME.get(converted) ?? converted));
  }
  return found;
}

const HAN = /\p{Script=Han}/u;
const EACH_HAN = /\p{Script=Han}/gu;

/** NFKC, lower case, without accents and invisible signs, Han folded to Simplified. */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .normalize('NFC');
  return HAN.test(folded) ? folded.replace(EACH_HAN, simplified) : folded;
}

// A Han character; a number with its thousands; a word with what stands on and in it.
const LETTER = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}\\p{Cf}])';
const CHUNK = new RegExp(
  `\\p{Script=Han}[\\p{Mn}\\p{Cf}]*|\\p{Nd}{1,3}(?:[,，]\\p{Nd}{3})+(?!\\p{Nd})|${LETTER}+(?:['’＇]${LETTER}+)*`,
  'gu',
);

// FTS5 knows the Unicode of 2012: a character beyond the basic plane is written in letters and digits, which no word
// of a text mixes.
const plain = (term: string): string =>
  term.replace(/[\u{10000}-\u{10ffff}]/gu, (character) => `x${character.codePointAt(0)?.toString(16)}`);

/** Words of a run without spaces: letters and digits part, as in 30pm and HK$1.8bn; a possessive ending goes. */
function termsOf(chunk: string): { terms: string[]; words: string[] } {
  const folded = fold(chunk)
    .replace(/(?<=\p{Nd})[,，](?=\p{Nd})/gu, '')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
  const words = folded.match(/\p{N}+|\p{L}+/gu) ?? [];
  return { words, terms: words.map((word) => plain(stem(word))) };
}

const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, { terms: string[]; words: string[] }>();

function terms(chunk: string): { terms: string[]; words: string[] } {
  let found = remembered.get(chunk);
  if (!found) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(chunk, (found = termsOf(chunk)));
  }
  return found;
}

const isHan = (chunk: string): boolean => HAN.test(chunk);

/** The words of a text in their order. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let end = 0;
  let before: Token | undefined;
  for (const match of text.matchAll(CHUNK)) {
    const chunk = match[0];
    const from = match.index;
    const to = from + chunk.length;
    const han = isHan(chunk);
    // What a substring would not reach over, Chinese phrases do not either.
    const between = from > end;
    const apart =
      before !== undefined && between && (han || before.han || text.slice(end, from).includes('\n'));
    terms(chunk).terms.forEach((term, i) => {
      found.push((before = { term, from, to, han, apart: i === 0 && apart }));
    });
    end = to;
  }
  return found;
}

/** Stands between words that are no neighbours. Neither it nor a facet can be a word: those mix no letters and digits. */
const APART = 'x0';
// From the start of a run of letters: a long run without a hyphen is looked through once, not once a letter.
const HYPHENED = /(?<!\p{L})(?:\p{L}+[-‐‑])+\p{L}+/gu;

/** The text that goes into the index: terms and spaces. Words with hyphens stand there joined too: email, e-mail. */
export function indexed(text: string): string {
  const words = tokens(text).map(({ term, apart }) => (apart ? `${APART} ${term}` : term));
  const joined = (text.match(HYPHENED) ?? []).filter((word) => !HAN.test(word)).map(joinedTerm);
  return [...words, ...(joined.length > 0 ? [APART, ...joined] : [])].join(' ');
}

/** A word with hyphens as one. */
export const joinedTerm = (word: string): string => plain(stem(fold(word).replace(/[^\p{L}]/gu, '')));

const SPELT = /^[a-z]{3,24}$/;

/** The distinct English words of a text as they are written: what spelling is held against. */
export function spelt(text: string): string[] {
  const found = new Set<string>();
  for (const [chunk] of text.matchAll(CHUNK))
    if (!isHan(chunk)) for (const word of terms(chunk).words) if (SPELT.test(word)) found.add(word);
  return [...found];
}

/** A property of a story as a word of the index. */
export const facet = (kind: 'language' | 'section' | 'person', id: string): string =>
  `${APART}${kind.charAt(0)}${id.replace(/[x_-]/g, (sign) => ({ x: 'xx', _: 'x1', '-': 'x2' })[sign] ?? '')}`;
