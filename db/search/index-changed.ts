/** Reads the words of stories that were saved since the index was last true. */
import { setImmediate as breath } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { db, write } from '#db/core/write';
import { newestRevision } from '#db/stories/load';
import { indexDraft } from './drafts.ts';
import { draftChanges } from './tables.ts';

/**
 * Brings the desk's index up to every save that was acknowledged before the call; one story in each write. Called before
 * a search, and each second, so that a search finds little to do. Gives how many.
 */
export async function indexChangedDrafts(): Promise<number> {
  const changed = await (await db()).select().from(draftChanges);
  for (const { story } of changed) {
    await write(async (tx) => {
      // Somebody else may have come first.
      if ((await tx.$count(draftChanges, eq(draftChanges.story, story))) === 0) return;
      const newest = await newestRevision(tx, story);
      if (newest) await indexDraft(tx, story, newest.content);
    });
    await breath();
  }
  return changed.length;
}
