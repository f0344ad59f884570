import { asc, lte } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { systemActor } from '#db/shared/actor';
import type { Db } from '#db/core/client';
import { BIN_MS } from '../model.ts';
import { removeStory } from '../remove-story.ts';
import { stories } from '../tables.ts';

const AT_ONCE = 10;

/** Removes for good what has lain in the bin for 30 days; links to it are plain words since it never was public. Gives how many. */
export async function emptyBin(): Promise<number> {
  const over = (connection: Db) =>
    connection
      .select()
      .from(stories)
      .where(lte(stories.binnedAt, now() - BIN_MS))
      .orderBy(asc(stories.binnedAt))
      .limit(AT_ONCE);
  if ((await over(await db())).length === 0) return 0;
  return write(async (tx) => {
    const rows = await over(tx);
    for (const story of rows) {
      await removeStory(tx, story.id);
      // Readers never saw it: nothing becomes old.
      await emit(tx, systemActor('clock'), {
        kind: 'story.removed',
        subject: story.id,
        before: { headline: story.headline, owner: story.owner, binnedBy: story.binnedBy },
        touch: [],
      });
    }
    return rows.length;
  });
}
