/** Topics, people and sections by what a reader has typed of their names, in either language. */
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import { noteTags } from '#db/core/read';
import { personRef } from '#db/people/refs';
import { people } from '#db/people/tables';
import { sectionRefs } from '#db/sections/refs';
import type { Language } from '#db/shared/languages';
import { releasePeople, releases, releaseTopics } from '#db/stories/tables';
import type { TopicRef } from '#db/stories/views';
import { visibleAt } from '#db/stories/visible';
import { topicRefs } from '#db/topics/reader-queries';
import { topics } from '#db/topics/tables';
import type { Phrase } from './query.ts';
import { fold } from './tokens.ts';

/** Most names that are looked through, newest first. */
const MOST = 5_000;

const HAN = /\p{Script=Han}/u;

/** True when every word of the folded `typed` begins a word of the name, or stands in it when it is Chinese. */
function names(name: string, typed: readonly string[]): boolean {
  const folded = fold(name);
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return typed.every((part) =>
    HAN.test(part) ? folded.includes(part) : words.some((word) => word.startsWith(part)),
  );
}

/** True when every word of the folded `typed` is a word of the name as a whole; two characters of a Chinese one do. */
function says(name: string, typed: readonly string[]): boolean {
  const folded = fold(name);
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return typed.every((part) =>
    HAN.test(part) ? [...part].length > 1 && folded.includes(part) : words.includes(part),
  );
}

const wordsOf = (typed: string): string[] => fold(typed).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];

/** Those that begin as typed stand first. */
const inOrder = <T extends { names: string[] }>(found: T[], typed: string): T[] => {
  const start = fold(typed);
  const rank = ({ names }: T): number => (names.some((name) => fold(name).startsWith(start)) ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b));
};

export type Named = { text: string; path: string };

async function visibleOnes(
  scope: ReadScope,
  found: readonly { id: string; shown: SQL }[],
  limit: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, shown } of found) {
    if (ids.length === limit) break;
    const [row] = await scope.db.rows<{ yes: number }>(sql`select exists (${shown}) as yes`);
    if (Number(row?.yes) === 1) ids.push(id);
  }
  return ids;
}

/** Topics with a visible story of this language whose name holds what was typed. */
export async function topicsByName(
  scope: ReadScope,
  language: Language,
  typed: string,
  limit: number,
): Promise<TopicRef[]> {
  const parts = wordsOf(typed);
  if (parts.length === 0) return [];
  const all = await scope.db
    .select({ id: topics.id, name: topics.name, nameZh: topics.nameZh })
    .from(topics)
    .where(isNull(topics.mergedInto))
    .limit(MOST);
  const found = all
    .map(({ id, name, nameZh }) => ({ id, names: [name, nameZh] }))
    .filter((topic) => topic.names.some((name) => names(name, parts)));
  const ids = await visibleOnes(
    scope,
    inOrder(found, typed).map(({ id }) => ({ id, shown: storiesOfTopic(scope, language, id) })),
    limit,
  );
  return topicRefs(scope, language, ids);
}

const storiesOfTopic = (scope: ReadScope, language: Language, topic: string): SQL =>
  scope.db
    .select({ one: sql`1` })
    .from(releaseTopics)
    .innerJoin(releases, eq(releases.id, releaseTopics.release))
    .where(and(eq(releaseTopics.topic, topic), eq(releaseTopics.language, language), visibleAt(scope.t)))
    .getSQL();

const storiesOfPerson = (scope: ReadScope, language: Language, person: string): SQL =>
  scope.db
    .select({ one: sql`1` })
    .from(releasePeople)
    .innerJoin(releases, eq(releases.id, releasePeople.release))
    .where(and(eq(releasePeople.person, person), eq(releasePeople.language, language), visibleAt(scope.t)))
    .getSQL();

/** People with a visible story of this language, by name: one that begins as typed, or one that `isNamed` says. */
export async function peopleByName(
  scope: ReadScope,
  language: Language,
  typed: string,
  limit: number,
  isNamed: typeof names = names,
): Promise<Named[]> {
  const parts = wordsOf(typed);
  if (parts.length === 0) return [];
  const all = await scope.db.select().from(people).where(isNull(people.mergedInto)).limit(MOST);
  const found = all
    .map((row) => ({ row, names: [row.name, row.nameZh] }))
    .filter((person) => person.names.some((name) => isNamed(name, parts)));
  const ids = await visibleOnes(
    scope,
    inOrder(found, typed).map(({ row }) => ({ id: row.id, shown: storiesOfPerson(scope, language, row.id) })),
    limit,
  );
  noteTags(ids.map((id) => `person:${id}` as const));
  return ids.flatMap((id) => {
    const person = found.find(({ row }) => row.id === id);
    if (!person) return [];
    const { name, path } = personRef(person.row, language);
    return [{ text: name, path }];
  });
}

/** People whose name a finished query says, or words of it. */
export const namedPeople = (
  scope: ReadScope,
  language: Language,
  query: string,
  limit: number,
): Promise<Named[]> => peopleByName(scope, language, query, limit, says);

/** Sections that have a visible story, by name. */
export async function sectionsByName(
  scope: ReadScope,
  language: Language,
  typed: string,
  limit: number,
): Promise<Named[]> {
  const parts = wordsOf(typed);
  if (parts.length === 0) return [];
  const found = [...(await sectionRefs(scope, language)).values()]
    .map((ref) => ({ ...ref, names: [ref.name, ref.nameOther] }))
    .filter((section) => section.names.some((name) => names(name, parts)));
  const shown = (section: string): SQL =>
    scope.db
      .select({ one: sql`1` })
      .from(releases)
      .where(and(eq(releases.section, section), eq(releases.language, language), visibleAt(scope.t)))
      .getSQL();
  const ids = await visibleOnes(
    scope,
    found.map(({ id }) => ({ id, shown: shown(id) })),
    limit,
  );
  return ids.flatMap((id) => {
    const section = found.find((ref) => ref.id === id);
    return section ? [{ text: section.name, path: section.path }] : [];
  });
}

/** Topics that any phrase of a query names. */
export async function namedTopics(
  scope: ReadScope,
  language: Language,
  phrases: readonly Phrase[],
  limit: number,
): Promise<TopicRef[]> {
  const found = new Map<string, TopicRef>();
  for (const { text } of phrases)
    for (const topic of await topicsByName(scope, language, text, limit)) found.set(topic.id, topic);
  return [...found.values()].slice(0, limit);
}
