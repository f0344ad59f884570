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

/** Bylines with these words in one of their names. */
export async function findPeople(
  q: string,
): Promise<readonly Pick<PersonChoice, 'id' | 'name' | 'nameZh'>[]> {
  const wanted = q.trim().toLowerCase();
  return (await listPeople())
    .filter(({ name, nameZh }) => `${name}\n${nameZh}`.toLowerCase().includes(wanted))
    .map(({ id, name, nameZh }) => ({ id, name, nameZh }));
}
