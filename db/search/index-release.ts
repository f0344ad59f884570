/** Search rows are made with the release, keyed by it, and joined to `visibleAt(t)` when asked. */
import { sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { indexed } from './tokens.ts';

const ROOM = 4096; // rows that may share one millisecond of first publication

/** Adds a release's words. Row numbers follow the first publication (ms UTC × 4096 + n). */
export async function indexRelease(
  tx: Db,
  entry: { release: string; language: string; publishedAt: number; headline: string; text: string },
): Promise<void> {
  const from = entry.publishedAt * ROOM;
  const [last] = await tx.rows<{ row: number | null }>(
    sql`select max(row) as row from search_rows where row >= ${from} and row < ${from + ROOM}`,
  );
  const row = last?.row === null || last?.row === undefined ? from : Number(last.row) + 1;
  await tx.execute(
    sql`insert into search_rows (row, release_id, language) values (${row}, ${entry.release}, ${entry.language})`,
  );
  await tx.execute(
    sql`insert into search_words (rowid, headline, body) values (${row}, ${indexed(entry.headline)}, ${indexed(entry.text)})`,
  );
}

/** Takes a release's words out: only for releases that never began. */
export async function unindexRelease(tx: Db, release: string): Promise<void> {
  const [found] = await tx.rows<{ row: number }>(
    sql`delete from search_rows where release_id = ${release} returning row`,
  );
  if (found) await tx.execute(sql`delete from search_words where rowid = ${found.row}`);
}
