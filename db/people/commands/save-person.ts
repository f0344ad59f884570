import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { needFree, newSlug } from '#db/addresses/slugs';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Db } from '#db/core/client';
import { users } from '#db/accounts/tables';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { filledLine, line, prose } from '#db/shared/text';
import { Slug } from '#db/stories/model';
import { bylineOf } from '../accounts.ts';
import { changePerson, needFew } from '../change.ts';
import { Contact, Elsewhere } from '../model.ts';
import type { PersonRow } from '../refs.ts';
import { people } from '../tables.ts';

export const SavePerson = z.strictObject({
  /** null makes a new one. */
  person: Id.nullable().default(null),
  name: filledLine(100),
  nameZh: line(60).default(''),
  role: line(120).default(''),
  roleZh: line(60).default(''),
  bio: prose(800).default(''),
  bioZh: prose(400).default(''),
  contact: Contact.default(''),
  /** Left out: as it is. */
  portrait: Id.nullable().optional(),
  /** Left out: as they are. */
  elsewhere: Elsewhere.optional(),
  kind: z.enum(['person', 'organisation']).default('person'),
  /** The account whose byline it is; left out: as it is. */
  user: Id.nullable().optional(),
  /** The address; left out or empty: as it is, or from the name. */
  slug: Slug.default(''),
});

/** A portrait is one of our pictures. */
async function needPicture(tx: Db, id: string): Promise<void> {
  const [picture] = await tx.select({ id: pictures.id }).from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!picture) refuse('picture-unknown');
}

/** An account that anybody may sign in with, and that signs as nobody else. Failure: invalid. */
async function needAccount(tx: Db, account: string, before: PersonRow | undefined): Promise<void> {
  if (account === before?.user) return;
  const [user] = await tx.select().from(users).where(eq(users.id, account)).limit(1);
  if (!user || user.suspendedAt !== null) return refuse('invalid', { fields: { user: 'unknown' } });
  if (await bylineOf(tx, account)) refuse('invalid', { fields: { user: 'taken' } });
}

/**
 * Makes or changes a byline; a new one gets its address from its name. One that it leaves leads to it from then on.
 * Failures: invalid (also an account that is not known, is suspended or has another byline, and an address that is or was
 * another's), not-allowed, not-found, picture-unknown.
 */
export function savePerson(actor: Actor, input: unknown): Promise<Result<{ person: string; slug: string }>> {
  return command(SavePerson, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { person: id, slug: wanted, ...fields } = data;
    if (fields.portrait) await needPicture(tx, fields.portrait);
    const [before] = id ? await tx.select().from(people).where(eq(people.id, id)).limit(1) : [];
    // One that was merged into another is nobody's any more.
    if (id && (!before || (before.mergedInto !== null && (fields.user || wanted))))
      return refuse('not-found');
    if (fields.user) await needAccount(tx, fields.user, before);
    if (before) {
      const slug = wanted || before.slug;
      await changePerson(tx, actor, before, { ...fields, slug });
      return { person: before.id, slug };
    }
    needFew(fields.elsewhere);
    const created = newId();
    if (wanted) await needFree(tx, people, wanted);
    const slug = wanted || (await newSlug(tx, people, created, data.name));
    await tx.insert(people).values({ id: created, slug, ...fields, createdAt: now() });
    await emit(tx, actor, {
      kind: 'person.saved',
      subject: created,
      // A list of nothing is nothing.
      ...changedOnly(undefined, { ...fields, elsewhere: fields.elsewhere?.length ? fields.elsewhere : null }),
      pictures: fields.portrait ? [fields.portrait] : [],
      newAddress: true,
    });
    return { person: created, slug };
  });
}
