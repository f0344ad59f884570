import { asc, isNull } from 'drizzle-orm';
import { db } from '#db/core/write';
import { people } from './tables.ts';

export type PersonChoice = Omit<typeof people.$inferSelect, 'user' | 'mergedInto' | 'createdAt'>;

/** All bylines by name. */
export async function listPeople(): Promise<PersonChoice[]> {
  const rows = await (
    await db()
  )
    .select()
    .from(people)
    .where(isNull(people.mergedInto))
    .orderBy(asc(people.name));
  return rows.map(({ user: _, mergedInto: __, createdAt: ___, ...person }) => person);
}
