/** What is shown on a day without a quote: an evergreen one whose own day is long past. */
import { and, asc, eq, lt, type SQL } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { addDays } from '#db/shared/hk-time';
import { quotes } from './tables.ts';

/** Days that an evergreen quote rests before it may stand in. */
const REST_DAYS = 60;
const DAY_MS = 24 * 3_600_000;

/**
 * The quote that stands in on `date` (YYYY-MM-DD), among those that `stands` lets through: they take turns, so that two
 * empty days in a row do not repeat each other. Undefined when none has rested for long enough.
 */
export async function standIn(
  tx: Db,
  date: string,
  stands: SQL,
): Promise<typeof quotes.$inferSelect | undefined> {
  const rested = await tx
    .select()
    .from(quotes)
    .where(and(eq(quotes.evergreen, true), lt(quotes.date, addDays(date, -REST_DAYS)), stands))
    .orderBy(asc(quotes.date));
  return rested[(Date.parse(date) / DAY_MS) % Math.max(1, rested.length)];
}
