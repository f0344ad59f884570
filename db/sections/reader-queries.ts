import { eq } from 'drizzle-orm';
import { read } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import type { SectionRef } from '#db/stories/views';
import { sectionsInOrder } from './in-order.ts';
import { sectionRef, type SectionRow, slugOf } from './refs.ts';
import { formerSlugs, sections } from './tables.ts';

export type SectionView = SectionRef & { about: string };

const view = (row: SectionRow, language: Language): SectionView => ({
  ...sectionRef(row, language),
  about: language === 'zh' ? row.aboutZh : row.about,
});

/** All sections in their order. */
export const allSections = (language: Language): Promise<SectionView[]> =>
  read(['sections'], async ({ db }) => (await sectionsInOrder(db)).map((row) => view(row, language)));

/** One section by its id; null when there is none. */
export const sectionById = (language: Language, id: string): Promise<SectionView | null> =>
  read(['sections'], async ({ db }) => {
    const [row] = await db.select().from(sections).where(eq(sections.id, id)).limit(1);
    return row ? view(row, language) : null;
  });

/**
 * One section by the last part of an address: its own, one that it left, or its id, which lead to it. What it has now is in
 * its path. Null when there is none.
 */
export const sectionBySlug = (language: Language, slug: string): Promise<SectionView | null> =>
  read(['sections'], async ({ db }) => {
    const rows = await db.select().from(sections);
    const [left] = await db.select().from(formerSlugs).where(eq(formerSlugs.slug, slug)).limit(1);
    const row =
      rows.find((one) => slugOf(one) === slug) ?? rows.find(({ id }) => id === slug || id === left?.section);
    return row ? view(row, language) : null;
  });
