/** Bylines as names and addresses. A merged person shows as the one they were merged into. */
import { inArray } from 'drizzle-orm';
import { noteTags, type ReadScope, type Tag } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { authorPath } from '#db/shared/paths';
import { picturesByIds, pictureView } from '#db/pictures/reader-queries';
import type { PersonRef, PictureView } from '#db/stories/views';
import { people } from './tables.ts';

export type PersonRow = typeof people.$inferSelect;

/** Without its portrait, for lists that show none. */
export const personRef = (
  row: PersonRow,
  language: Language,
  portrait: PictureView | null = null,
): PersonRef => ({
  id: row.id,
  name: (language === 'zh' ? row.nameZh : row.name) || row.name,
  role: language === 'zh' ? row.roleZh : row.role,
  bio: language === 'zh' ? row.bioZh : row.bio,
  path: authorPath(language, row.slug),
  kind: row.kind,
  portrait,
});

/** Portraits of people, by picture id; not those whose rights have ended. */
export async function portraitsOf(
  scope: Pick<ReadScope, 't' | 'db' | 'noteBoundary'>,
  rows: readonly PersonRow[],
): Promise<Map<string, PictureView>> {
  const records = await picturesByIds(
    scope,
    rows.flatMap((row) => row.portrait ?? []),
  );
  return new Map([...records].map(([id, record]) => [id, pictureView(record)]));
}

/** People by the ids that stories name. */
export async function personRefs(
  scope: ReadScope,
  language: Language,
  ids: readonly string[],
): Promise<Map<string, PersonRef>> {
  if (ids.length === 0) return new Map();
  noteTags(ids.map((id): Tag => `person:${id}`));
  const rows = await scope.db
    .select()
    .from(people)
    .where(inArray(people.id, [...ids]));
  const targets = rows.flatMap((row) => (row.mergedInto ? [row.mergedInto] : []));
  const merged =
    targets.length > 0 ? await scope.db.select().from(people).where(inArray(people.id, targets)) : [];
  noteTags(merged.map((row): Tag => `person:${row.id}`));
  const into = new Map(merged.map((row) => [row.id, row]));
  const shown = rows.map((row) => ({
    id: row.id,
    person: (row.mergedInto && into.get(row.mergedInto)) || row,
  }));
  const portraits = await portraitsOf(
    scope,
    shown.map(({ person }) => person),
  );
  return new Map(
    shown.map(({ id, person }) => [
      id,
      personRef(person, language, portraits.get(person.portrait ?? '') ?? null),
    ]),
  );
}
