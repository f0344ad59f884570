/** Whose a story is: its owner's, and of whoever was asked to write or edit it. Built beside the table of rights. */
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { assignments } from '#db/review/tables';
import { type Person, type Reach, reachOf, type Target } from '#db/shared/permissions';
import { isEmbargoed } from './embargo.ts';
import { stories } from './tables.ts';

/** The story as far as this person's rights go: one that they were asked to write or edit counts as their own. */
export async function targetFor(
  tx: Db,
  person: Pick<Person, 'id'>,
  story: { id: string; owner: string; section: string | null; embargoUntil: number | null },
): Promise<Target> {
  const { owner, section } = story;
  const embargoed = isEmbargoed(story, now());
  if (owner === person.id) return { owner, section, embargoed };
  const [asked] = await tx
    .select({ person: assignments.person })
    .from(assignments)
    .where(and(eq(assignments.story, story.id), eq(assignments.person, person.id)))
    .limit(1);
  return { owner: asked ? person.id : owner, section, embargoed };
}

/** A person was asked to do something with the story of this row. */
export const askedOf = (person: string, part?: 'writer' | 'editor'): SQL =>
  sql`${stories.id} in (select ${assignments.story} from ${assignments} where ${and(
    eq(assignments.person, person),
    part === undefined ? undefined : eq(assignments.part, part),
  )})`;

const ownOf = (person: Pick<Person, 'id'>): SQL =>
  sql`(${eq(stories.owner, person.id)} or ${askedOf(person.id)})`;

/** Stories within a person's reach; 'none' is a false condition: undefined never gets into a where-clause. */
const within = (reach: Reach, person: Pick<Person, 'id'>): SQL =>
  reach === 'any' ? sql`1 = 1` : reach === 'own' ? ownOf(person) : sql`1 = 0`;

/**
 * Which stories a person may know of at all: as `can(person, 'story.read', target)`. One under embargo is a wall for
 * whoever neither writes nor edits it.
 */
export const readable = (person: Pick<Person, 'id' | 'role'>): SQL =>
  sql`(${within(reachOf(person.role, 'story.read'), person)} and (${stories.embargoUntil} is null or ${stories.embargoUntil} <= ${sql.param(now())} or ${within(reachOf(person.role, 'story.read-embargoed'), person)}))`;
