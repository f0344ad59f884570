import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { announced } from '#db/events/tables';
import { systemActor } from '#db/shared/actor';
import { releases } from '../tables.ts';

const AT_ONCE = 50;

/**
 * Writes the "went live" event of releases that have begun: for the log only, nothing waits for it. Twice is
 * harmless, late is harmless. Gives how many it wrote.
 */
export async function announceDue(): Promise<number> {
  const due = async (connection: Awaited<ReturnType<typeof db>>) =>
    connection
      .select({ release: releases.id, story: releases.story, from: releases.liveFrom, kind: releases.kind })
      .from(releases)
      .leftJoin(announced, eq(announced.release, releases.id))
      .where(and(isNull(announced.release), lte(releases.liveFrom, now()), eq(releases.held, false)))
      .orderBy(asc(releases.liveFrom))
      .limit(AT_ONCE);
  if ((await due(await db())).length === 0) return 0;
  return write(async (tx) => {
    const rows = await due(tx);
    for (const row of rows) {
      const event = await emit(tx, systemActor('clock'), {
        kind: 'story.went-live',
        subject: row.story,
        after: { release: row.release, from: row.from, kind: row.kind },
      });
      await tx.insert(announced).values({ release: row.release, at: now(), event }).onConflictDoNothing();
    }
    return rows.length;
  });
}
