/** How a quote is set: the columns of its sheet, its size, and the language of its original. Pure. */
import { hanDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { QuoteView } from '#db/quotes/views';

const FEWEST_ROWS = 4;
const MOST_ROWS = 7;
const MOST_COLUMNS = 7; // seven squares of 40 px are what a narrow phone holds

export type Sheet = {
  rows: number;
  /** Each a column from its top, the first stands at the right. */ columns: string[][];
};

const cut = (characters: string[], rows: number): string[][] =>
  Array.from({ length: Math.ceil(characters.length / rows) }, (_, i) =>
    characters.slice(i * rows, (i + 1) * rows),
  );

/** A clause a column; one that is longer than seven squares goes on in the next column, in even parts. */
export function sheetColumns(clauses: readonly string[]): Sheet {
  const split = clauses.map((clause) => [...clause]);
  const longest = Math.max(0, ...split.map((clause) => clause.length));
  const rows = Math.max(FEWEST_ROWS, Math.ceil(longest / Math.max(1, Math.ceil(longest / MOST_ROWS))));
  const columns = split.flatMap((clause) => cut(clause, rows));
  if (columns.length <= MOST_COLUMNS) return { rows, columns };
  // Many short clauses: written on without a new column for each.
  const all = split.flat();
  const even = Math.max(FEWEST_ROWS, Math.ceil(all.length / MOST_COLUMNS));
  return { rows: even, columns: cut(all, even) };
}

/** Clauses of the quote, or else its date in Chinese: 八月, 二十三日, 星期日. */
export function clausesOf(quote: QuoteView): string[] {
  if (quote.sheet.length > 0) return quote.sheet;
  const { month, day, weekday } = hanDate(quote.date);
  return [month, day, weekday];
}

/** The size of the words by their length; a Chinese character takes the room of two letters and a half. */
export function quoteSize(words: string, language: Language): 'quote-s' | 'quote-m' | 'quote-l' {
  const length = [...words].length * (language === 'zh' ? 2.5 : 1);
  if (length <= 60) return 'quote-s';
  return length <= 120 ? 'quote-m' : 'quote-l';
}

/** `lang` of an original: written Chinese of any age is set in Hong Kong's forms. */
export const originalTag = (tag: string): string | undefined =>
  /^(zh|lzh|yue)/.test(tag) ? 'zh-Hant-HK' : tag || undefined;

/** True when a note, which is kept in one language, is in that of the page. */
export function noteFits(note: string, language: Language): boolean {
  const han = note.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 4 > [...note].length === (language === 'zh');
}
