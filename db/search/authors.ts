/** Who may be chosen as the author of what is searched, and what that means in the index. */
import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { noteTags, type ReadScope } from '#db/core/read';
import { personRef } from '#db/people/refs';
import { people } from '#db/people/tables';
import type { Language } from '#db/shared/languages';
import { releasePeople, releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';

const MOST = 300;

export type Choice = { value: string; name: string };

/** Everyone with a visible story in a language, by name. */
export async function authorChoices(scope: ReadScope, language: Language): Promise<Choice[]> {
  const signed = scope.db
    .select({ one: sql`1` })
    .from(releasePeople)
    .innerJoin(releases, eq(releases.id, releasePeople.release))
    .where(
      and(eq(releasePeople.person, people.id), eq(releasePeople.language, language), visibleAt(scope.t)),
    );
  const rows = await scope.db
    .select()
    .from(people)
    .where(and(isNull(people.mergedInto), sql`exists ${signed}`))
    .limit(MOST);
  noteTags(rows.map(({ id }) => `person:${id}` as const));
  return rows
    .map((row) => ({ value: row.slug, name: personRef(row, language).name }))
    .sort((a, b) => a.name.localeCompare(b.name, language === 'zh' ? 'zh-HK' : 'en'));
}

/** All ids under which the person of a slug signed; undefined when there is none of that name. */
export async function idsOfAuthor(scope: ReadScope, slug: string): Promise<string[] | undefined> {
  if (slug === '') return undefined;
  const [row] = await scope.db.select().from(people).where(eq(people.slug, slug)).limit(1);
  if (!row) return undefined;
  const id = row.mergedInto ?? row.id;
  const all = await scope.db
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.id, id), eq(people.mergedInto, id)));
  noteTags(all.map((person) => `person:${person.id}` as const));
  return all.map((person) => person.id);
}
