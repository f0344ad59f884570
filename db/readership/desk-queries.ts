/** Readers beside each story: from our own counter, by hour, of nobody in particular. */
import { and, gt, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { HOURS_SHOWN, type Readers } from './model.ts';
import { views } from './tables.ts';
import { HOUR_MS } from './view-counter.ts';

/**
 * Readers of each of `stories` up to `t` (ms UTC); a story that nobody was counted at is missing. The caller has asked
 * who may know of them.
 */
export async function readersOf(
  tx: Db,
  stories: readonly string[],
  t: number,
): Promise<Map<string, Readers>> {
  if (stories.length === 0) return new Map();
  const hour = Math.floor(t / HOUR_MS);
  const those = inArray(views.story, [...stories]);
  const totals = await tx
    .select({ story: views.story, total: sql<number>`sum(${views.count})`.mapWith(Number) })
    .from(views)
    .where(those)
    .groupBy(views.story);
  const recent = await tx
    .select()
    .from(views)
    .where(and(those, gt(views.hour, hour - HOURS_SHOWN), lte(views.hour, hour)));
  return new Map(
    totals.map(({ story, total }) => {
      const hours = Array.from({ length: HOURS_SHOWN }, () => 0);
      for (const row of recent)
        if (row.story === story) hours[HOURS_SHOWN - 1 - (hour - row.hour)] = row.count;
      return [story, { hours, day: hours.reduce((sum, n) => sum + n, 0), total }];
    }),
  );
}
