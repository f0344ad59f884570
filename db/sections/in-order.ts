import { asc } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { sections } from './tables.ts';

/** Every section as it is kept, in the order of the list. */
export const sectionsInOrder = (reader: Db): Promise<(typeof sections.$inferSelect)[]> =>
  reader.select().from(sections).orderBy(asc(sections.position));
