/** Quote of the Day. Only checked quotes are shown; an evergreen one stands in for an empty day. */
import { and, asc, between, desc, eq, isNotNull, lt, lte } from 'drizzle-orm';
import { read, type ReadScope } from '#db/core/read';
import { addDays, hkDate, hkInstant, isDate, nextHkMidnight } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { sheetOf } from './sheet.ts';
import { quotes } from './tables.ts';
import type { QuoteMonth, QuoteView } from './views.ts';

type QuoteRow = typeof quotes.$inferSelect;

const REST_DAYS = 60; // an evergreen quote stands in only when it has not been shown for so long

const isChinese = (tag: string): boolean => /^(zh|lzh|yue)/.test(tag);

/** A quote in the language of the page, for the day that it is shown on. */
export function quoteView(row: QuoteRow, language: Language, date: string): QuoteView {
  const chinese = language === 'zh';
  const words = chinese && row.wordsZh ? row.wordsZh : row.words;
  const isOriginal = chinese
    ? isChinese(row.originalLanguage)
    : row.originalLanguage === '' || row.originalLanguage.startsWith('en');
  return {
    date,
    path: quotePath(language, date),
    words,
    translated: !isOriginal,
    original: row.original && row.original !== words ? row.original : '',
    originalLanguage: row.originalLanguage,
    speaker: (chinese && row.speakerZh) || row.speaker,
    role: (chinese && row.roleZh) || row.role,
    source: (chinese && row.sourceZh) || row.source,
    translator: isOriginal ? '' : chinese ? '' : row.translator,
    note: row.note,
    sheet: isChinese(row.originalLanguage) ? sheetOf(row.original || row.wordsZh) : [],
    changedAt: row.changedAt,
  };
}

const checked = isNotNull(quotes.checkedBy);

async function ofDate(scope: ReadScope, language: Language, date: string): Promise<QuoteView | null> {
  const [row] = await scope.db
    .select()
    .from(quotes)
    .where(and(eq(quotes.date, date), checked))
    .limit(1);
  if (row) return quoteView(row, language, date);
  // An empty day: the evergreen quote that has rested longest.
  const [standIn] = await scope.db
    .select()
    .from(quotes)
    .where(and(eq(quotes.evergreen, true), checked, lt(quotes.date, addDays(date, -REST_DAYS))))
    .orderBy(asc(quotes.date))
    .limit(1);
  return standIn ? quoteView(standIn, language, date) : null;
}

/** Today's quote in Hong Kong. */
export const quoteOfToday = (language: Language): Promise<QuoteView | null> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    return ofDate(scope, language, hkDate(scope.t));
  });

/** The quote of a date; null for days ahead, for dates that do not exist, and for empty days. */
export const quoteOfDate = (language: Language, date: string): Promise<QuoteView | null> =>
  read(['quotes'], async (scope) => {
    if (!isDate(date)) return null;
    if (date > hkDate(scope.t)) {
      scope.noteBoundary(nextHkMidnight(scope.t));
      return null;
    }
    return ofDate(scope, language, date);
  });

/** A month (YYYY-MM) day by day up to today; the present month when none is named. */
export const quoteMonth = (language: Language, month: string | undefined): Promise<QuoteMonth> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    const today = hkDate(scope.t);
    const asked =
      month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month <= today.slice(0, 7) ? month : undefined;
    const shown = asked ?? today.slice(0, 7);
    const rows = await scope.db
      .select()
      .from(quotes)
      .where(and(between(quotes.date, `${shown}-01`, `${shown}-31`), lte(quotes.date, today), checked));
    const byDate = new Map(rows.map((row) => [row.date, row]));
    const days: QuoteMonth['days'] = [];
    for (let date = `${shown}-01`; date.startsWith(shown) && date <= today; date = addDays(date, 1)) {
      const row = byDate.get(date);
      days.push({ date, quote: row ? quoteView(row, language, date) : null });
    }
    const [earlier] = await scope.db
      .select({ date: quotes.date })
      .from(quotes)
      .where(and(lt(quotes.date, `${shown}-01`), checked))
      .orderBy(desc(quotes.date))
      .limit(1);
    const after = addDays(`${shown}-28`, 7).slice(0, 7);
    return {
      month: shown,
      days,
      earlier: earlier ? earlier.date.slice(0, 7) : null,
      later: after <= today.slice(0, 7) ? after : null,
    };
  });

/** Days with a quote before and after a date, up to today. */
export const quoteNeighbours = (
  language: Language,
  date: string,
): Promise<{ previous: string | null; next: string | null }> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    const today = hkDate(scope.t);
    const rows = await scope.db
      .select({ date: quotes.date })
      .from(quotes)
      .where(and(lte(quotes.date, today), checked))
      .orderBy(asc(quotes.date));
    const previous = rows.filter((row) => row.date < date).at(-1);
    const next = rows.find((row) => row.date > date);
    return {
      previous: previous ? quotePath(language, previous.date) : null,
      next: next ? quotePath(language, next.date) : null,
    };
  });

/** The quotes of the newest days, newest first: today's even when it only stands in, of past days their own. */
export const newestQuotes = (language: Language, limit: number): Promise<QuoteView[]> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    const today = hkDate(scope.t);
    // What has changed it last, where no event says so: the day, or the words of a day.
    scope.noteBoundary(hkInstant(today));
    const rows = await scope.db
      .select()
      .from(quotes)
      .where(and(lt(quotes.date, today), checked))
      .orderBy(desc(quotes.date))
      .limit(limit);
    for (const row of rows) scope.noteBoundary(row.changedAt);
    const newest = await ofDate(scope, language, today);
    const past = rows.map((row) => quoteView(row, language, row.date));
    return [...(newest ? [newest] : []), ...past].slice(0, limit);
  });

/** Dates with a quote, with the newest change of each (ms UTC), for the sitemap; up to today, newest first. */
export const quoteDates = (): Promise<{ date: string; changedAt: number }[]> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    return scope.db
      .select({ date: quotes.date, changedAt: quotes.changedAt })
      .from(quotes)
      .where(and(lte(quotes.date, hkDate(scope.t)), checked))
      .orderBy(desc(quotes.date));
  });
