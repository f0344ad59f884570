/**
 * Quote of the Day. Only checked quotes are shown, and only while what they were taken from stands; an evergreen one
 * stands in for an empty day.
 */
import { and, asc, between, desc, eq, lt, lte, type SQL } from 'drizzle-orm';
import { read, type ReadScope } from '#db/core/read';
import { addDays, hkDate, hkInstant, isDate, nextHkMidnight } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import { storyById } from '#db/stories/reader-queries';
import { standIn } from './stand-in.ts';
import { nextSourceChange, standsAt } from './standing.ts';
import { quotes } from './tables.ts';
import { quoteView } from './quote-view.ts';
import type { QuotedPerson, QuoteMonth, QuoteView } from './views.ts';

type QuoteRow = typeof quotes.$inferSelect;

/** What readers are shown at the page's instant; the page hears when time alone changes that. */
async function shown(scope: ReadScope): Promise<SQL> {
  scope.noteBoundary(await nextSourceChange(scope.db, scope.t));
  return standsAt(scope.db, scope.t);
}

/** A text fragment: the reader lands on the very words (https://wicg.github.io/scroll-to-text-fragment/). */
const fragment = (passage: string): string =>
  passage === '' ? '' : `#:~:text=${encodeURIComponent(passage).replaceAll('-', '%2D')}`;

/** The quote with the story of ours that it was taken from, if any. */
async function withSource(row: QuoteRow, view: QuoteView): Promise<QuoteView> {
  const story = row.story === null ? null : await storyById(row.story);
  return story
    ? {
        ...view,
        from: {
          headline: story.headline,
          language: story.language,
          href: story.path + fragment(row.passage),
        },
      }
    : view;
}

async function ofDate(scope: ReadScope, language: Language, date: string): Promise<QuoteView | null> {
  const stands = await shown(scope);
  const [own] = await scope.db
    .select()
    .from(quotes)
    .where(and(eq(quotes.date, date), stands))
    .limit(1);
  const row = own ?? (await standIn(scope.db, date, stands));
  return row ? withSource(row, quoteView(row, language, date)) : null;
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
    const thisMonth = today.slice(0, 7);
    const asked = month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month <= thisMonth ? month : thisMonth;
    const stands = await shown(scope);
    const rows = await scope.db
      .select()
      .from(quotes)
      .where(and(between(quotes.date, `${asked}-01`, `${asked}-31`), lte(quotes.date, today), stands));
    const byDate = new Map(rows.map((row) => [row.date, row]));
    const days: QuoteMonth['days'] = [];
    for (let date = `${asked}-01`; date.startsWith(asked) && date <= today; date = addDays(date, 1)) {
      const row = byDate.get(date);
      days.push({ date, quote: row ? quoteView(row, language, date) : null });
    }
    const [earlier] = await scope.db
      .select({ date: quotes.date })
      .from(quotes)
      .where(and(lt(quotes.date, `${asked}-01`), stands))
      .orderBy(desc(quotes.date))
      .limit(1);
    const after = addDays(`${asked}-28`, 7).slice(0, 7);
    return {
      month: asked,
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
      .where(and(lte(quotes.date, today), await shown(scope)))
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
      .where(and(lt(quotes.date, today), await shown(scope)))
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
      .where(and(lte(quotes.date, hkDate(scope.t)), await shown(scope)))
      .orderBy(desc(quotes.date));
  });

/** Everybody who was quoted up to today, by name, each with their quotes, newest first. */
export const quotesBySpeaker = (language: Language): Promise<QuotedPerson[]> =>
  read(['quotes'], async (scope) => {
    scope.noteBoundary(nextHkMidnight(scope.t));
    const rows = await scope.db
      .select()
      .from(quotes)
      .where(and(lte(quotes.date, hkDate(scope.t)), await shown(scope)))
      .orderBy(desc(quotes.date));
    const people = new Map<string, QuoteView[]>();
    for (const row of rows) {
      const view = quoteView(row, language, row.date);
      people.set(view.speaker, [...(people.get(view.speaker) ?? []), view]);
    }
    const { compare } = new Intl.Collator(language === 'zh' ? 'zh-Hant-HK' : 'en');
    return [...people.entries()]
      .sort(([a], [b]) => compare(a, b))
      .map(([name, said]) => ({ name, role: said[0]?.role ?? '', quotes: said }));
  });
