import { asc, isNull } from 'drizzle-orm';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { bylineOf } from './accounts.ts';
import type { PersonRow } from './refs.ts';
import { people } from './tables.ts';

export type PersonChoice = Omit<PersonRow, 'mergedInto' | 'createdAt'>;

const choice = ({ mergedInto: _, createdAt: __, ...person }: PersonRow): PersonChoice => person;

/** The byline of whoever asks; null where they have none. */
export async function ownByline(actor: Actor): Promise<PersonChoice | null> {
  const own = await bylineOf(await db(), actor.id);
  return own ? choice(own) : null;
}

/** All bylines by name. */
export async function listPeople(): Promise<PersonChoice[]> {
  const rows = await (
    await db()
  )
    .select()
    .from(people)
    .where(isNull(people.mergedInto))
    .orderBy(asc(people.name));
  return rows.map(choice);
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
