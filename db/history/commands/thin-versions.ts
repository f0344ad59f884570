import { and, asc, eq, gt, gte, inArray, or } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { systemActor } from '#db/shared/actor';
import { revisions, stories } from '#db/stories/tables';
import { referredVersions } from '../references.ts';
import { type Saved, thinnable } from '../sittings.ts';

/** Stories looked at in one batch, and versions that go in one write: each stays well under 50 ms. */
const STORIES_AT_ONCE = 100;
const VERSIONS_AT_ONCE = 200;

/** With fewer versions there is nothing between the first and the last. */
const FEWEST = 3;

/** Where the next batch begins: the stories in the order of their last change. */
export type Place = { changedAt: number; story: string };

export const BEGINNING: Place = { changedAt: -1, story: '' };

const savesOf = (tx: Db, story: string): Promise<Saved[]> =>
  tx
    .select({ version: revisions.version, actor: revisions.actor, at: revisions.at })
    .from(revisions)
    .where(eq(revisions.story, story))
    .orderBy(asc(revisions.version));

/** Takes the next versions of a story that say nothing more, 200 at most; gives how many. What may go is settled inside the write. */
async function thinStory(story: string): Promise<number> {
  const t = now();
  const saves = await savesOf(await db(), story);
  const planned = thinnable(saves, new Set(), t);
  if (planned.length === 0) return 0;
  return write(async (tx) => {
    const referred = await referredVersions(tx, story);
    const going = planned.filter((version) => !referred.has(version)).slice(0, VERSIONS_AT_ONCE);
    if (going.length === 0) return 0;
    await tx.delete(revisions).where(and(eq(revisions.story, story), inArray(revisions.version, going)));
    await emit(tx, systemActor('clock'), {
      kind: 'story.thinned',
      subject: story,
      after: { versions: going.length },
    });
    return going.length;
  });
}

/**
 * One batch of the housekeeping: thins the sittings that have been over for a day, of the next stories after
 * `from`. Gives where to go on, null at the end. Twice is harmless, late is harmless.
 */
export async function thinVersions(from: Place): Promise<{ next: Place | null; gone: number }> {
  const rows = await (
    await db()
  )
    .select({ story: stories.id, changedAt: stories.changedAt, version: stories.version })
    .from(stories)
    .where(
      and(
        // Walks the index of changes from here on; the second condition alone would collect and sort what follows.
        gte(stories.changedAt, from.changedAt),
        or(gt(stories.changedAt, from.changedAt), gt(stories.id, from.story)),
      ),
    )
    .orderBy(asc(stories.changedAt), asc(stories.id))
    .limit(STORIES_AT_ONCE);
  let reached = from;
  let gone = 0;
  for (const { story, changedAt, version } of rows) {
    if (version >= FEWEST) {
      const here = await thinStory(story);
      gone += here;
      // A long story goes on in the next batch, from the one before it.
      if (here >= VERSIONS_AT_ONCE) return { next: reached, gone };
    }
    reached = { changedAt, story };
  }
  return { next: rows.length === STORIES_AT_ONCE ? reached : null, gone };
}
