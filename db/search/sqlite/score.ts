/**
 * How well a story answers. Words in the headline stand above any number in the text; in the text, more often is
 * better, less and less so, and in a short text more than in a long one. No word counts for being rare: every story
 * here holds all of them. Coarse (tenths), so that among equals the newest stands first. Pure.
 */
import type { Phrase } from '../query.ts';

const USUAL = 2_000; // characters of an index entry of an ordinary story
const MOST = 12; // more of a phrase than this says nothing more

function times(text: string, phrase: string): number {
  let n = 0;
  for (let at = text.indexOf(phrase); at >= 0 && n < MOST; at = text.indexOf(phrase, at + phrase.length - 1))
    n += 1;
  return n;
}

/** Takes index text, in which spaces part the words. A whole number; higher is better. */
export function scoreOf(
  phrases: readonly Phrase[],
  { headline, body }: { headline: string; body: string },
): number {
  const [above, below] = [` ${headline} `, ` ${body} `];
  const long = 0.25 + (0.75 * body.length) / USUAL;
  let score = 0;
  let inHeadline = 0;
  for (const { terms, or } of phrases) {
    const ways = [terms.join(' '), ...(or === undefined ? [] : [or])].map((way) => ` ${way} `);
    const [up, down] = [above, below].map((text) => ways.reduce((sum, way) => sum + times(text, way), 0));
    if ((up ?? 0) > 0) inHeadline += 1;
    score += (down ?? 0) / ((down ?? 0) + 1.2 * long);
  }
  score =
    score / phrases.length + (3 * inHeadline) / phrases.length + (inHeadline === phrases.length ? 2 : 0);
  return Math.round(score * 10);
}
