import { inArray } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { sections } from './tables.ts';

/** Those of `ids` that no section has, inside a write. */
export async function unknownSections(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(inArray(sections.id, [...ids]));
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
