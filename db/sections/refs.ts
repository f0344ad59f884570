/** Sections as names and addresses, for cards and heads. */
import { asc } from 'drizzle-orm';
import { noteTags, type ReadScope } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { sectionPath } from '#db/shared/paths';
import type { SectionRef } from '#db/stories/views';
import { sections } from './tables.ts';

export type SectionRow = typeof sections.$inferSelect;

export const sectionRef = (row: SectionRow, language: Language): SectionRef => ({
  id: row.id,
  name: language === 'zh' ? row.nameZh : row.name,
  nameOther: language === 'zh' ? row.name : row.nameZh,
  path: sectionPath(language, row.id),
});

/** All sections by id, in their order. */
export async function sectionRefs(scope: ReadScope, language: Language): Promise<Map<string, SectionRef>> {
  noteTags(['sections']);
  const rows = await scope.db.select().from(sections).orderBy(asc(sections.position));
  return new Map(rows.map((row) => [row.id, sectionRef(row, language)]));
}
