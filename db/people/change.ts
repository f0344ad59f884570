/** Changing a byline: what the desk's command and a person's own have in common. */
import { eq } from 'drizzle-orm';
import { takeBack } from '#db/addresses/slugs';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { ownChanges } from '#db/shared/own-changes';
import { authorPath } from '#db/shared/paths';
import { MOST_ELSEWHERE } from './model.ts';
import type { PersonRow } from './refs.ts';
import { people } from './tables.ts';

/** Fields of a byline that may change; what is left out stays as it is. */
export type PersonFields = {
  [Name in keyof Omit<PersonRow, 'id' | 'mergedInto' | 'createdAt'>]?: PersonRow[Name] | undefined;
};

/** What is wanted of a byline: what it holds, with what somebody changed of what they opened. Refuses with changed-since. */
export function wantedOf(
  { id: _, mergedInto: __, createdAt: ___, ...now }: PersonRow,
  fields: PersonFields,
  was: PersonFields | undefined,
): PersonFields {
  return merged(ownChanges<PersonFields>({ was, mine: fields, now }));
}

/** More than may be typed are there only of two people who were made one: they may stay, and become fewer. */
export function needFew(wanted: readonly string[] = [], before: readonly string[] = []): void {
  if (wanted.length > Math.max(MOST_ELSEWHERE, before.length))
    refuse('invalid', { fields: { elsewhere: 'too-many' } });
}

/** Without what was left out: that stays as it is. */
const defined = (fields: PersonFields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * The address that a byline leaves leads to it from then on: it is kept as one that was merged into it. One of its own
 * that it left before comes back; what is or was another's is invalid.
 */
async function leave(tx: Db, person: PersonRow, slug: string): Promise<void> {
  await takeBack(tx, people, person.id, slug);
  await tx.update(people).set({ slug }).where(eq(people.id, person.id));
  const unsaid = { name: '', nameZh: '', role: '', roleZh: '', bio: '', bioZh: '', contact: '' };
  await tx
    .insert(people)
    .values({ id: newId(), slug: person.slug, ...unsaid, mergedInto: person.id, createdAt: now() });
}

/** Writes what changes, and says so; what is as it was says nothing. */
export async function changePerson(
  tx: Db,
  actor: Actor,
  before: PersonRow,
  fields: PersonFields,
): Promise<void> {
  needFew(fields.elsewhere, before.elsewhere);
  const changed = changedOnly(before, defined(fields));
  if (Object.keys(changed.after).length === 0) return;
  const { slug = before.slug } = fields;
  const moves = slug !== before.slug;
  if (moves) await leave(tx, before, slug);
  await tx.update(people).set(fields).where(eq(people.id, before.id));
  const event = await emit(tx, actor, {
    kind: 'person.saved',
    subject: before.id,
    ...changed,
    // Whether readers may see the picture changes too.
    pictures: [...new Set([before.portrait, fields.portrait])].filter((one) => typeof one === 'string'),
    newAddress: moves,
  });
  if (moves) await oweMoved(tx, event, [{ path: authorPath, from: before.slug, to: slug }]);
}
