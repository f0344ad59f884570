/** Words as the index and the query both see them. Pure. */
import { convertToSimplified as convert } from '#db/shared/simplified';

const known = new Map<string, string>();

// Character by character: a phrase rule would fold a word differently in a sentence and in a query.
function simplified(character: string): string {
  let found = known.get(character);
  if (found === undefined) known.set(character, (found = convert(character)));
  return found;
}

const HAN = /\p{Script=Han}/u;
const EACH_HAN = /\p{Script=Han}/gu;

/** NFKC, lower case, accents off Latin letters, Han folded to Simplified: so that either form finds the other. */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
  return HAN.test(folded) ? folded.replace(EACH_HAN, simplified) : folded;
}

/** The text that goes into the index: every Han character stands alone. */
export const indexed = (text: string): string =>
  fold(text).replace(EACH_HAN, ' $& ').replace(/\s+/g, ' ').trim();

/** The words of a query; Han runs stay together. */
export const queryWords = (query: string): string[] =>
  fold(query).match(/\p{Script=Han}+|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];

const MOST_WORDS = 12;

/** An FTS5 expression that we built ourselves: each word a quoted phrase. '' when there is nothing to look for. */
export function matchExpression(query: string): string {
  return queryWords(query)
    .flatMap((run) => run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => `"${HAN.test(word) ? [...word].join(' ') : word.replace(/["’']/g, ' ')}"`)
    .join(' ');
}
