/**
 * How much of a story a search engine shows. Google states no limit; it cuts by width, at about 600 px of a desktop's
 * result (design 3.5, A12). Measured, not guessed from numbers of characters. Pure.
 */
import { arialWidth } from './arial.ts';

/** Width in px of a text in Arial of a size in px: from the table, or from a browser's canvas. */
export type Measure = (text: string, size: number) => number;

/** px */
export const RESULT_WIDTH = 600;
export const TITLE_SIZE = 20;
export const TEXT_SIZE = 14;
const TEXT_LINES = 2;

const MORE = ' …';

/** What may not be torn apart: a word with the space before it, or one square character. */
const PIECES =
  /\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]+)/gu;

const piecesOf = (text: string): string[] => text.trim().replace(/\s+/g, ' ').match(PIECES) ?? [];

export type Cut = {
  /** As it is shown, with the sign of what is missing. */
  shown: string;
  /** The last words that are shown, when something is cut; null when all of it fits. */
  after: string | null;
};

/** The last words of a text: two, or four square characters. */
const lastWords = (pieces: readonly string[]): string =>
  pieces
    .slice(/\p{Script=Han}/u.test(pieces.at(-1) ?? '') ? -4 : -2)
    .join('')
    .trim();

/** A line of at most `width` px. A first word that is wider by itself is shown whole. */
function fitLine(pieces: readonly string[], width: number, size: number, measure: Measure, end = ''): number {
  let count = 0;
  while (
    count < pieces.length &&
    measure(
      `${pieces
        .slice(0, count + 1)
        .join('')
        .trim()}${end}`,
      size,
    ) <= width
  )
    count += 1;
  return Math.max(1, count);
}

/** What of a headline is shown in a result. */
export function cutTitle(title: string, measure: Measure): Cut {
  const pieces = piecesOf(title);
  const whole = pieces.join('').trim();
  if (measure(whole, TITLE_SIZE) <= RESULT_WIDTH) return { shown: whole, after: null };
  const kept = pieces.slice(0, fitLine(pieces, RESULT_WIDTH, TITLE_SIZE, measure, MORE));
  if (kept.length === pieces.length) return { shown: whole, after: null };
  return { shown: `${kept.join('').trim()}${MORE}`, after: lastWords(kept) };
}

/** What of a description is shown: two lines. */
export function cutText(text: string, measure: Measure): Cut {
  const pieces = piecesOf(text);
  let from = 0;
  for (let line = 1; line < TEXT_LINES && from < pieces.length; line += 1)
    from += fitLine(pieces.slice(from), RESULT_WIDTH, TEXT_SIZE, measure);
  const last = pieces.slice(from);
  const whole = pieces.join('').trim();
  if (measure(last.join('').trim(), TEXT_SIZE) <= RESULT_WIDTH) return { shown: whole, after: null };
  const kept = pieces.slice(0, from + fitLine(last, RESULT_WIDTH, TEXT_SIZE, measure, MORE));
  if (kept.length === pieces.length) return { shown: whole, after: null };
  return { shown: `${kept.join('').trim()}${MORE}`, after: lastWords(kept) };
}

export type SearchAdvice = 'search-title-wide' | 'search-text-long';

/** What a result would not show whole. */
export function adviseSearch(
  { title, description }: { title: string; description: string },
  measure: Measure = arialWidth,
): SearchAdvice[] {
  return [
    ...(cutTitle(title, measure).after === null ? [] : (['search-title-wide'] as const)),
    ...(cutText(description, measure).after === null ? [] : (['search-text-long'] as const)),
  ];
}
