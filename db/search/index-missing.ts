/** Fills the indexes after a migration emptied or made them, as one does when words are made anew. */
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { shared } from '#db/core/process';
import { db, write } from '#db/core/write';
import { newestRevision } from '#db/stories/load';
import { indexDraft } from './drafts.ts';
import { entryOf, indexRelease } from './index-release.ts';

const AT_ONCE = 20; // releases in one write: it holds the only writer for some tens of milliseconds

const DRAFTS_AT_ONCE = 5; // the house is open meanwhile

/** Indexes every release that has no row yet, some at a time, the newest first. Gives how many. */
export async function indexMissing(): Promise<number> {
  const rows = await (
    await db()
  ).rows<{ id: string }>(
    sql`select r.id as id from releases r left join search_rows s on s.release_id = r.id
      where s.release_id is null order by r.published_at desc`,
  );
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    await write(async (tx) => {
      for (const { id } of rows.slice(i, i + AT_ONCE)) {
        const entry = await entryOf(tx, id);
        if (entry) await indexRelease(tx, entry);
      }
    });
    // Whoever asks meanwhile is answered; and statements are only given back to the system between turns of the loop.
    await breath();
  }
  return rows.length;
}

/** The same for the newest version of every story, the last changed first. */
export async function indexMissingDrafts(): Promise<number> {
  const rows = await (
    await db()
  ).rows<{ id: string }>(
    sql`select s.id as id from stories s left join draft_rows d on d.story_id = s.id
      where d.story_id is null order by s.changed_at desc`,
  );
  for (let i = 0; i < rows.length; i += DRAFTS_AT_ONCE) {
    if (shared.closing.signal.aborted) return i;
    await write(async (tx) => {
      for (const { id } of rows.slice(i, i + DRAFTS_AT_ONCE)) {
        const newest = await newestRevision(tx, id);
        if (newest) await indexDraft(tx, id, newest.content);
      }
    });
    await breath();
  }
  return rows.length;
}
