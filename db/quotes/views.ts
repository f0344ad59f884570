import type { Language } from '#db/shared/languages';

/** Quote of the Day as a page shows it, in the page's language. Pure. */
export type QuoteView = {
  /** YYYY-MM-DD in Hong Kong: the day it is shown for */
  date: string;
  path: string;
  words: string;
  /** True when `words` is a translation of `original`. */
  translated: boolean;
  /** The exact original, '' when `words` are it. */
  original: string;
  originalLanguage: string;
  speaker: string;
  role: string;
  source: string;
  translator: string;
  note: string;
  /** Clauses of a Chinese original for the manuscript sheet, punctuation left out; [] when there is none of ≤ 28 characters. */
  sheet: string[];
  /** The story of ours that it was taken from, when that is shown; `href` leads to the very words. */
  from: { headline: string; language: Language; href: string } | null;
  changedAt: number;
};

export type QuotedPerson = { name: string; role: string; quotes: QuoteView[] };

export type QuoteMonth = {
  /** YYYY-MM */
  month: string;
  /** Every day of the month up to today; quote null on an empty day. */
  days: { date: string; quote: QuoteView | null }[];
  earlier: string | null;
  later: string | null;
};
