/** Bylines as names and addresses. A merged person shows as the one they were merged into. */
import { inArray } from 'drizzle-orm';
import { noteTags, type ReadScope, type Tag } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { authorPath } from '#db/shared/paths';
import type { PersonRef } from '#db/stories/views';
import { people } from './tables.ts';

export type PersonRow = typeof people.$inferSelect;

export const personRef = (row: PersonRow, language: Language): PersonRef => ({
  id: row.id,
  name: (language === 'zh' ? row.nameZh : row.name) || row.name,
  role: language === 'zh' ? row.roleZh : row.role,
  bio: language === 'zh' ? row.bioZh : row.bio,
  path: authorPath(language, row.slug),
});

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
  return new Map(
    rows.map((row) => [row.id, personRef((row.mergedInto && into.get(row.mergedInto)) || row, language)]),
  );
}
