/** Messages of which only the newest is wanted: one row for each receiver, however often something changes. */
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { newId } from '#db/shared/id';
import { deliveries } from './tables.ts';

/** A key of that kind: what it is about, then who is told. */
export const liveKey = (to: string, story: string): string => `live:${to}:${story}`;

/** Is it about a live story that runs, and only wanted while readers have that? */
export const isOfLive = (key: string): boolean => key.startsWith('live:');

/** Rows of one statement: engines bound how much one may hold. */
const AT_ONCE = 500;

type Owed = Pick<typeof deliveries.$inferInsert, 'key' | 'target' | 'subject' | 'story' | 'body' | 'webhook'>;

/**
 * Owes each of `rows`, one a key, from `from` (ms UTC) on, and not before `pace` (ms) after the last under that key went.
 * One that waits and was never tried says the newer words instead, at its hour. One that was tried, or is under way, is
 * followed by another under an id of its own (whoever got the first would drop the second) at the hour of its next try:
 * a receiver who is away for days is owed one message and asked no more often than before.
 */
export async function oweNewest(
  tx: Db,
  rows: readonly Owed[],
  { from, pace }: { from: number; pace: number },
): Promise<void> {
  const open = sql`${deliveries.doneAt} is null and ${deliveries.gaveUpAt} is null`;
  const kept = (ifOpen: SQL, otherwise: SQL): SQL =>
    sql`case when ${open} then ${ifOpen} else ${otherwise} end`;
  // What never went needs no pause after it.
  const rested = sql`case when ${deliveries.dropped} then 0 else coalesce(${deliveries.doneAt}, 0) + ${pace} end`;
  // Postgres and SQLite have no word in common for the later of two.
  const later = (a: SQL, b: SQL): SQL => sql`case when ${a} > ${b} then ${a} else ${b} end`;
  for (let i = 0; i < rows.length; i += AT_ONCE)
    await tx
      .insert(deliveries)
      .values(rows.slice(i, i + AT_ONCE).map((row) => ({ ...row, id: newId(), nextAt: from })))
      .onConflictDoUpdate({
        target: deliveries.key,
        set: {
          id: sql`case when ${open} and ${deliveries.attempts} = 0 then ${deliveries.id} else excluded.id end`,
          attempts: kept(sql`${deliveries.attempts}`, sql`0`),
          nextAt: kept(
            later(sql`${deliveries.nextAt}`, sql`excluded.next_at`),
            later(rested, sql`excluded.next_at`),
          ),
          trouble: kept(sql`${deliveries.trouble}`, sql`''`),
          doneAt: null,
          gaveUpAt: null,
          dropped: false,
          subject: sql`excluded.subject`,
          body: sql`excluded.body`,
        },
      });
}
