/** What the search box asks for, held against who and what there is. */
import { inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import type { Db } from '#db/core/client';
import { people } from '#db/people/tables';
import { assignments } from '#db/review/tables';
import { draftPhrases, holdsPhrases, signedByAny } from '#db/search/drafts';
import { indexChangedDrafts } from '#db/search/index-changed';
import { cleanQuery, type Phrase } from '#db/search/query';
import { fold } from '#db/search/tokens';
import { sections } from '#db/sections/tables';
import { hkDate, hkInstant } from '#db/shared/hk-time';
import { stories } from '#db/stories/tables';
import { readBox } from './query.ts';
import { stateIs } from './state-is.ts';

export type Sought = {
  /** Words that are marked where they stand. */
  phrases: Phrase[];
  narrower: SQL[];
  /** Written as word:value, and not understood: looked for as words. */
  misread: string[];
};

/** Stories of a person: theirs, or asked of them. */
export const writtenBy = (accounts: readonly string[]): SQL => {
  const ids = [...accounts];
  return ids.length === 0
    ? sql`1 = 0`
    : sql`(${inArray(stories.owner, ids)} or exists (select 1 from ${assignments} where ${assignments.story} = ${stories.id} and ${assignments.part} = 'writer' and ${inArray(assignments.person, ids)}))`;
};

/** A name begins as typed, in any of its words or as a whole; Chinese ones hold it; hk is Hong Kong. */
function isNamed(name: string, typed: string): boolean {
  const folded = fold(name);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const wanted = fold(typed).replaceAll('-', ' ').trim();
  if (wanted === '') return false;
  return (
    folded.replaceAll('-', ' ').startsWith(wanted) ||
    words.some((word) => word.startsWith(wanted)) ||
    (/\p{Script=Han}/u.test(wanted) && folded.includes(wanted)) ||
    (words.length > 1 && words.map((word) => word.charAt(0)).join('') === wanted)
  );
}

async function peopleNamed(reader: Db, typed: string): Promise<{ accounts: string[]; signing: string[] }> {
  const accounts = await reader.select({ id: users.id, name: users.name }).from(users);
  const signing = await reader
    .select({ id: people.id, name: people.name, nameZh: people.nameZh })
    .from(people);
  const signed = signing.filter(({ name, nameZh }) => isNamed(name, typed) || isNamed(nameZh, typed));
  return {
    accounts: accounts.filter(({ name }) => isNamed(name, typed)).map(({ id }) => id),
    signing: signed.map(({ id }) => id),
  };
}

async function sectionsNamed(reader: Db, typed: string): Promise<string[]> {
  const all = await reader.select().from(sections);
  const same = all.filter(({ id }) => id === typed.toLowerCase());
  const named = all.filter(({ id, name, nameZh }) => [id, name, nameZh].some((one) => isNamed(one, typed)));
  return (same.length > 0 ? same : named).map(({ id }) => id);
}

/** Reads the box of a list. What it names and nobody knows is looked for as words, and said to be. */
export async function sought(reader: Db, q: string, t: number): Promise<Sought> {
  if (q !== '') await indexChangedDrafts();
  const box = readBox(cleanQuery(q), hkDate(t));
  const misread = [...box.misread];
  let words = box.words;
  const narrower: SQL[] = [];
  const asWords = (name: string, value: string): void => {
    misread.push(`${name}:${value}`);
    words = `${words} ${name} ${value}`.trim();
  };
  if (box.by !== undefined) {
    const { accounts, signing } = await peopleNamed(reader, box.by);
    if (accounts.length + signing.length === 0) asWords('by', box.by);
    else narrower.push(or(writtenBy(accounts), signedByAny(signing)) ?? sql`1 = 0`);
  }
  if (box.section !== undefined) {
    const named = await sectionsNamed(reader, box.section);
    if (named.length === 0) asWords('section', box.section);
    else narrower.push(inArray(stories.section, named));
  }
  if (box.state !== undefined) narrower.push(stateIs(box.state, t));
  if (box.before !== undefined) narrower.push(lt(stories.changedAt, hkInstant(box.before) ?? t));
  const phrases = draftPhrases(words);
  if (phrases.length > 0) narrower.push(holdsPhrases(phrases));
  // Signs alone (a full stop, say) are no words: they stand in no story.
  else if (words !== '') narrower.push(sql`1 = 0`);
  return { phrases, narrower, misread };
}
