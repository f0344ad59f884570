import { eq, isNull } from 'drizzle-orm';
import { noteTags, read } from '#db/core/read';
import { type Language } from '#db/shared/languages';
import { changesOfShelf } from '#db/stories/filed';
import type { PersonRef } from '#db/stories/views';
import { noteListBoundary } from '#db/stories/visible';
import { personRef, portraitsOf } from './refs.ts';
import { people } from './tables.ts';

export type AuthorView = PersonRef & {
  contact: string;
  /** Addresses of theirs at other sites. */
  elsewhere: readonly string[];
};

/** An author by address; a merged one gives the person they were merged into. Null when there is none. */
export const authorBySlug = (language: Language, slug: string): Promise<AuthorView | null> =>
  read([`list:${language}`], async (scope) => {
    const { db } = scope;
    const [row] = await db.select().from(people).where(eq(people.slug, slug)).limit(1);
    if (!row) return null;
    noteTags([`person:${row.id}`]);
    const [target] = row.mergedInto
      ? await db.select().from(people).where(eq(people.id, row.mergedInto)).limit(1)
      : [row];
    if (!target) return null;
    noteTags([`person:${target.id}`]);
    const portraits = await portraitsOf(scope, [target]);
    const portrait = portraits.get(target.portrait ?? '') ?? null;
    return { ...personRef(target, language, portrait), contact: target.contact, elsewhere: target.elsewhere };
  });

/** Everyone with a visible story in a language, with the newest change of theirs (ms UTC). */
export const allAuthors = (
  language: Language,
): Promise<(Omit<AuthorView, 'contact'> & { changedAt: number })[]> =>
  read([`list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const changes = await changesOfShelf(scope, 'person', language);
    const rows = await scope.db.select().from(people).where(isNull(people.mergedInto)).orderBy(people.slug);
    const signed = rows.flatMap((row) => {
      const changedAt = changes.get(row.id);
      return changedAt === undefined
        ? []
        : [{ ...personRef(row, language), elsewhere: row.elsewhere, changedAt }];
    });
    noteTags(signed.map((person) => `person:${person.id}` as const));
    return signed;
  });
