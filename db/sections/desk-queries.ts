import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { SectionInput } from './model.ts';
import { sectionsInOrder } from './in-order.ts';
import { slugOf, type SectionRow } from './refs.ts';

/** A row without its place, which is that of the list. */
export const asWritten = (row: SectionRow): SectionInput => ({
  id: row.id,
  slug: slugOf(row),
  name: row.name,
  nameZh: row.nameZh,
  about: row.about,
  aboutZh: row.aboutZh,
});

/** All sections in their order, in both languages; [] for who may not change them. */
export async function sectionsForDesk(actor: Actor): Promise<SectionInput[]> {
  if (!can(actor, 'settings.change')) return [];
  return (await sectionsInOrder(await db())).map(asWritten);
}
