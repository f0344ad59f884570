import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Db } from '#db/core/client';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { pictures } from '#db/pictures/tables';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { makeSlug } from '#db/shared/slug';
import { filledLine, line, prose } from '#db/shared/text';
import { Elsewhere, MOST_ELSEWHERE } from '../model.ts';
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
});

/** A portrait is one of our pictures. */
async function needPicture(tx: Db, id: string): Promise<void> {
  const [picture] = await tx.select({ id: pictures.id }).from(pictures).where(eq(pictures.id, id)).limit(1);
  if (!picture) refuse('picture-unknown');
}

/** More than may be typed are there only of two people who were made one: they may stay, and become fewer. */
function needFew(wanted: readonly string[] = [], before: readonly string[] = []): void {
  if (wanted.length > Math.max(MOST_ELSEWHERE, before.length))
    refuse('invalid', { fields: { elsewhere: 'too-many' } });
}

/** Without what was left out: that stays as it is. */
const defined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Makes or changes a byline; a new one gets its address from its name. Failures: invalid, not-allowed, not-found, picture-unknown. */
export function savePerson(actor: Actor, input: unknown): Promise<Result<{ person: string; slug: string }>> {
  return command(SavePerson, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { person: id, ...fields } = data;
    if (fields.portrait) await needPicture(tx, fields.portrait);
    if (id) {
      const [before] = await tx.select().from(people).where(eq(people.id, id)).limit(1);
      if (!before) return refuse('not-found');
      needFew(fields.elsewhere, before.elsewhere);
      await tx.update(people).set(fields).where(eq(people.id, id));
      await emit(tx, actor, {
        kind: 'person.saved',
        subject: id,
        ...changedOnly(before, defined(fields)),
        // Whether readers may see the picture changes too.
        pictures: [before.portrait, fields.portrait].filter((one) => typeof one === 'string'),
      });
      return { person: id, slug: before.slug };
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
