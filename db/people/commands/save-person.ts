import { eq } from 'drizzle-orm';
import { z } from 'zod';
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
import { makeSlug } from '#db/shared/slug';
import { filledLine, line, prose } from '#db/shared/text';
import { bylineOf } from '../accounts.ts';
import { changePerson, needFew } from '../change.ts';
import { Elsewhere } from '../model.ts';
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
  contact: line(200).default(''),
  /** Left out: as it is. */
  portrait: Id.nullable().optional(),
  /** Left out: as they are. */
  elsewhere: Elsewhere.optional(),
  kind: z.enum(['person', 'organisation']).default('person'),
  /** The account whose byline it is; left out: as it is. */
  user: Id.nullable().optional(),
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
 * Makes or changes a byline; a new one gets its address from its name. Failures: invalid (also an account that is not
 * known, is suspended or has another byline), not-allowed, not-found, picture-unknown.
 */
export function savePerson(actor: Actor, input: unknown): Promise<Result<{ person: string; slug: string }>> {
  return command(SavePerson, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { person: id, ...fields } = data;
    if (fields.portrait) await needPicture(tx, fields.portrait);
    const [before] = id ? await tx.select().from(people).where(eq(people.id, id)).limit(1) : [];
    // One that was merged into another is nobody's any more.
    if (id && (!before || (before.mergedInto !== null && fields.user))) return refuse('not-found');
    if (fields.user) await needAccount(tx, fields.user, before);
    if (before) {
      await changePerson(tx, actor, before, fields);
      return { person: before.id, slug: before.slug };
    }
    needFew(fields.elsewhere);
    const created = newId();
    const base = makeSlug(data.name, 'en') || makeSlug(data.name, 'zh') || created;
    const [taken] = await tx.select({ id: people.id }).from(people).where(eq(people.slug, base)).limit(1);
    const slug = taken ? `${base}-${created.slice(0, 4)}` : base;
    await tx.insert(people).values({ id: created, slug, ...fields, createdAt: now() });
    await emit(tx, actor, {
      kind: 'person.saved',
      subject: created,
      // A list of nothing is nothing.
      ...changedOnly(undefined, { ...fields, elsewhere: fields.elsewhere?.length ? fields.elsewhere : null }),
      pictures: fields.portrait ? [fields.portrait] : [],
    });
    return { person: created, slug };
  });
}
