import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { announced } from '#db/events/tables';
import { tell } from '#db/notices/tell';
import { askedFor } from '#db/review/people';
import { systemActor } from '#db/shared/actor';
import type { ReleaseKind } from '../model.ts';
import { releases, stories } from '../tables.ts';

const AT_ONCE = 50;

/**
 * Writes the "went live" event of releases that have begun: for the log, and for those whose story it is; nothing waits
 * for it. Twice is harmless, late is harmless. Gives how many it wrote.
 */
export async function announceDue(): Promise<number> {
  const due = async (connection: Awaited<ReturnType<typeof db>>) =>
    connection
      .select({
        release: releases.id,
        story: releases.story,
        from: releases.liveFrom,
        kind: releases.kind,
        actor: releases.actor,
      })
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
      await tellWriters(tx, row);
      await tx.insert(announced).values({ release: row.release, at: now(), event }).onConflictDoNothing();
    }
    return rows.length;
  });
}

/** Their story is public, or was corrected. */
async function tellWriters(
  tx: Db,
  { story: id, kind, actor }: { story: string; kind: ReleaseKind; actor: string },
): Promise<void> {
  if (kind !== 'first' && kind !== 'correction') return;
  const [story] = await tx.select().from(stories).where(eq(stories.id, id)).limit(1);
  if (!story) return;
  const { writer = story.owner } = await askedFor(tx, id);
  await tell(tx, { id: actor }, story, {
    kind: kind === 'first' ? 'published' : 'corrected',
    to: [story.owner, writer],
  });
}
