/** Sections as names and addresses, for cards and heads. */
import { asc, eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { noteTags, type ReadScope } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { sectionPath } from '#db/shared/paths';
import type { SectionRef } from '#db/stories/views';
import { sections } from './tables.ts';

export type SectionRow = typeof sections.$inferSelect;

/** The last part of a section's address. */
export const slugOf = ({ id, slug }: Pick<SectionRow, 'id' | 'slug'>): string => slug ?? id;

export const sectionRef = (row: SectionRow, language: Language): SectionRef => ({
  id: row.id,
  name: language === 'zh' ? row.nameZh : row.name,
  nameOther: language === 'zh' ? row.name : row.nameZh,
  path: sectionPath(language, slugOf(row)),
});

/** All sections by id, in their order. */
export async function sectionRefs(scope: ReadScope, language: Language): Promise<Map<string, SectionRef>> {
  noteTags(['sections']);
  const rows = await scope.db.select().from(sections).orderBy(asc(sections.position));
  return new Map(rows.map((row) => [row.id, sectionRef(row, language)]));
}

/** The page of a section by its id, inside a write or a query; null where there is none. */
export async function pageOfSection(tx: Db, language: Language, id: string): Promise<string | null> {
  const [row] = await tx.select().from(sections).where(eq(sections.id, id)).limit(1);
  return row ? sectionPath(language, slugOf(row)) : null;
}
