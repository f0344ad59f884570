/** The index of the SQLite engine: rows, words, headlines, and the spelling of English words. */
import { sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { Entry } from '../engine.ts';
import { facet, indexed, spelt } from '../tokens.ts';
import { ROOM } from './match.ts';

async function countWords(
  tx: Db,
  { language, headline, text }: Pick<Entry, 'language' | 'headline' | 'text'>,
) {
  const words = JSON.stringify(spelt(`${headline}\n${text}`));
  // `where true`: without it SQLite takes "on" for a join.
  await tx.execute(
    sql`insert into search_terms (language, word, n) select ${language}, value, 1 from json_each(${words}) where true
      on conflict (language, word) do update set n = n + 1`,
  );
}

async function uncountWords(
  tx: Db,
  { language, headline, text }: Pick<Entry, 'language' | 'headline' | 'text'>,
) {
  const words = JSON.stringify(spelt(`${headline}\n${text}`));
  const these = sql`language = ${language} and word in (select value from json_each(${words}))`;
  await tx.execute(sql`update search_terms set n = n - 1 where ${these}`);
  await tx.execute(sql`delete from search_terms where ${these} and n <= 0`);
}

/** Adds a release's words, inside a write. */
export async function add(tx: Db, entry: Entry): Promise<void> {
  const first = entry.publishedAt * ROOM;
  const [last] = await tx.rows<{ row: number | null }>(
    sql`select max(row) as row from search_rows where row >= ${first} and row < ${first + ROOM}`,
  );
  const row = last?.row === null || last?.row === undefined ? first : Number(last.row) + 1;
  const facets = [
    facet('language', entry.language),
    ...(entry.section === null ? [] : [facet('section', entry.section)]),
    ...entry.people.map((id) => facet('person', id)),
  ].join(' ');
  const headline = indexed(entry.headline);
  await tx.execute(
    sql`insert into search_rows (row, release_id, language) values (${row}, ${entry.release}, ${entry.language})`,
  );
  await tx.execute(
    sql`insert into search_words (rowid, headline, body, facets) values (${row}, ${headline}, ${indexed(entry.text)}, ${facets})`,
  );
  await tx.execute(
    sql`insert into search_headlines (rowid, headline, facets) values (${row}, ${headline}, ${facets})`,
  );
  await countWords(tx, entry);
}

/** Takes a release's words out, inside a write. */
export async function remove(
  tx: Db,
  entry: Pick<Entry, 'release' | 'language' | 'headline' | 'text'>,
): Promise<void> {
  const [found] = await tx.rows<{ row: number }>(
    sql`delete from search_rows where release_id = ${entry.release} returning row`,
  );
  if (!found) return;
  await tx.execute(sql`delete from search_words where rowid = ${found.row}`);
  await tx.execute(sql`delete from search_headlines where rowid = ${found.row}`);
  await uncountWords(tx, entry);
}
