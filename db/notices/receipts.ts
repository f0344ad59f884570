/** What was sent out about a story, when, or why not: for those who publish it. */
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Receipt } from './model.ts';
import { deliveries } from './tables.ts';

const MOST_SHOWN = 20;

/** Where something that is owed stands: sent, waiting for its next try, or given up, and when (ms UTC). */
export const standingOf = ({
  doneAt,
  gaveUpAt,
  nextAt,
  attempts,
  trouble,
}: typeof deliveries.$inferSelect): Pick<Receipt, 'state' | 'at' | 'attempts' | 'trouble'> => ({
  ...(doneAt !== null
    ? { state: 'sent', at: doneAt }
    : gaveUpAt !== null
      ? { state: 'given-up', at: gaveUpAt }
      : { state: 'waiting', at: nextAt }),
  attempts,
  trouble: trouble.slice(0, 100),
});

/** Newest first, at most 20; what nobody wanted any more is none. Followers on other servers are too many to name. */
export async function receiptsOf(tx: Db, story: string): Promise<Receipt[]> {
  const rows = await tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.story, story), eq(deliveries.dropped, false), ne(deliveries.target, 'activity')))
    .orderBy(desc(deliveries.nextAt), desc(deliveries.id))
    .limit(MOST_SHOWN);
  return rows.flatMap((owed) =>
    owed.target === 'activity' ? [] : [{ id: owed.id, target: owed.target, ...standingOf(owed) }],
  );
}
