/** Fills the index after a migration emptied it, as one does when words are made anew. */
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { db, write } from '#db/core/write';
import { entryOf, indexRelease } from './index-release.ts';

const AT_ONCE = 20; // releases in one write: it holds the only writer for some tens of milliseconds

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
