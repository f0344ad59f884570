/** The days of the paper: Hong Kong dates on which something was published that readers still see. */
import { and, asc, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { read } from '#db/core/read';
import { addDays, hkDate, hkInstant } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { releases } from './tables.ts';
import { noteListBoundary, visibleAt } from './visible.ts';

/** The date of the first story that `where` leaves, in this order; null where there is none. */
const dateOfFirst = (language: Language, where: SQL, order: SQL): Promise<string | null> =>
  read([`list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const [row] = await scope.db
      .select({ at: releases.publishedAt })
      .from(releases)
      .where(and(eq(releases.language, language), visibleAt(scope.t), where))
      .orderBy(order)
      .limit(1);
    return row ? hkDate(row.at) : null;
  });

/** The last such day before a date (YYYY-MM-DD), however many without a story lie between. */
export async function editionBefore(language: Language, date: string): Promise<string | null> {
  const from = hkInstant(date);
  if (from === undefined) return null;
  return dateOfFirst(language, lt(releases.publishedAt, from), desc(releases.publishedAt));
}

/** The first one after it. */
export async function editionAfter(language: Language, date: string): Promise<string | null> {
  const until = hkInstant(addDays(date, 1));
  if (until === undefined) return null;
  return dateOfFirst(language, gte(releases.publishedAt, until), asc(releases.publishedAt));
}

/** The newest such days up to a date, newest first. */
export async function lastEditions(language: Language, until: string, limit: number): Promise<string[]> {
  const days: string[] = [];
  let day = await editionBefore(language, addDays(until, 1));
  while (day !== null && days.length < limit) {
    days.push(day);
    day = await editionBefore(language, day);
  }
  return days;
}
