/** Whose a story is: its owner's, and of whoever was asked to write or edit it. Built beside the table of rights. */
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { assignments } from '#db/review/tables';
import { type Person, reachOf, type Target } from '#db/shared/permissions';
import { stories } from './tables.ts';

/** The story as far as this person's rights go: one that they were asked to write or edit counts as their own. */
export async function targetFor(
  tx: Db,
  person: Pick<Person, 'id'>,
  story: { id: string; owner: string; section: string | null },
): Promise<Target> {
  const { owner, section } = story;
  if (owner === person.id) return { owner, section };
  const [asked] = await tx
    .select({ person: assignments.person })
    .from(assignments)
    .where(and(eq(assignments.story, story.id), eq(assignments.person, person.id)))
    .limit(1);
  return { owner: asked ? person.id : owner, section };
}

/** A person was asked to do something with the story of this row. */
export const askedOf = (person: string, part?: 'writer' | 'editor'): SQL =>
  part === undefined
    ? sql`exists (select 1 from ${assignments} where ${assignments.story} = ${stories.id} and ${assignments.person} = ${person})`
    : sql`exists (select 1 from ${assignments} where ${assignments.story} = ${stories.id} and ${assignments.person} = ${person} and ${assignments.part} = ${part})`;

/** Which stories a person may know of at all. Undefined never reaches a where-clause: 'none' is a false condition. */
export function readable(person: Pick<Person, 'id' | 'role'>): SQL {
  const reach = reachOf(person.role, 'story.read');
  if (reach === 'any') return sql`1 = 1`;
  if (reach === 'none') return sql`1 = 0`;
  return or(eq(stories.owner, person.id), askedOf(person.id)) ?? sql`1 = 0`;
}
