/**
 * The newest version of every story, for those who write, apart from what readers find. A save only says that the words
 * changed; they are read before anybody searches. Who may read what is no matter of this index: whoever asks narrows what it finds (db/listing/narrow).
 */
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { isPg } from '#db/core/dialect';
import { remarks } from '#db/review/tables';
import { deskText, type StoryContent } from '#db/stories/model';
import { stories } from '#db/stories/tables';
import { type Phrase, phrasesIn } from './query.ts';
import { draftChanges } from './tables.ts';
import { facet, fold, indexed, spelt } from './tokens.ts';

const onSqlite = (): void => {
  if (isPg) throw new Error('Postgres is not switched on in this version: leave DATABASE_URL unset.');
};

/** What colleagues said about a story, as one text. */
export async function notesOf(tx: Db, story: string): Promise<string> {
  const said = await tx
    .select({ words: remarks.words })
    .from(remarks)
    .where(eq(remarks.story, story))
    .orderBy(remarks.at, remarks.id);
  return said.map(({ words }) => words).join('\n');
}

/**
 * Says, inside a save, that the story's words are to be read anew: the index is as large as the text, and nobody's save
 * waits for it. Whoever searches makes it true first (index-changed).
 */
export async function draftChanged(tx: Db, story: string): Promise<void> {
  await tx.insert(draftChanges).values({ story }).onConflictDoNothing();
}

/** Keeps the words of a story's newest version and of its notes, inside a write. */
export async function indexDraft(tx: Db, story: string, content: StoryContent): Promise<void> {
  onSqlite();
  await tx.delete(draftChanges).where(eq(draftChanges.story, story));
  const text = deskText(content);
  const notes = await notesOf(tx, story);
  // The update says nothing new: it gives the row of a story that has one.
  const [kept] = await tx.rows<{ row: number }>(
    sql`insert into draft_rows (story_id) values (${story})
      on conflict (story_id) do update set story_id = excluded.story_id returning row`,
  );
  if (!kept) throw new Error('The row of a draft was not written.');
  const heads = [content.kicker, content.headline, content.shortHeadline].filter(Boolean).join('\n');
  const facets = content.bylines.map((id) => facet('person', id)).join(' ');
  const written = spelt(`${heads}\n${text}\n${notes}`).join(' ');
  await tx.execute(sql`delete from draft_words where rowid = ${kept.row}`);
  await tx.execute(
    sql`insert into draft_words (rowid, headline, body, notes, facets, written)
      values (${kept.row}, ${indexed(heads)}, ${indexed(text)}, ${indexed(notes)}, ${facets}, ${written})`,
  );
}

/** Takes a story's words out, inside a write, before the story goes. */
export async function unindexDraft(tx: Db, story: string): Promise<void> {
  onSqlite();
  await tx.delete(draftChanges).where(eq(draftChanges.story, story));
  const [kept] = await tx.rows<{ row: number }>(
    sql`delete from draft_rows where story_id = ${story} returning row`,
  );
  if (kept) await tx.execute(sql`delete from draft_words where rowid = ${kept.row}`);
}

/** The phrases of what is typed in the desk: a word of letters is found by how it begins, for it may be half typed. */
export const draftPhrases = (words: string): Phrase[] =>
  phrasesIn(words).map((phrase) => {
    const begins = fold(phrase.text);
    return phrase.terms.length === 1 && !phrase.han && /^[\p{L}\p{N}]+$/u.test(begins)
      ? { ...phrase, begins }
      : phrase;
  });

const TEXT = '{headline body notes}';
const quoted = (text: string): string => `"${text.replace(/"/g, '')}"`;

function phraseMatch({ terms, or, begins }: Phrase): string {
  const ways = [`${TEXT} : ${quoted(terms.join(' '))}`];
  if (or !== undefined) ways.push(`${TEXT} : ${quoted(or)}`);
  if (begins !== undefined) {
    ways.push(`written : ${quoted(begins)} *`);
    // What stands between words that are no neighbours begins with an x (tokens).
    if (!begins.startsWith('x')) ways.push(`${TEXT} : ${quoted(begins)} *`);
  }
  return ways.length === 1 ? (ways[0] ?? '') : `(${ways.join(' OR ')})`;
}

const among = (match: string): SQL =>
  sql`${stories.id} in (select d.story_id from draft_words w join draft_rows d on d.row = w.rowid where draft_words match ${match})`;

/** Stories whose newest version, or the notes on it, hold all of the phrases. */
export const holdsPhrases = (phrases: readonly Phrase[]): SQL =>
  among(phrases.map(phraseMatch).join(' AND '));

/** Stories whose newest version is signed by any of these people. */
export const signedByAny = (people: readonly string[]): SQL =>
  people.length === 0
    ? sql`1 = 0`
    : among(people.map((id) => `facets : ${quoted(facet('person', id))}`).join(' OR '));
