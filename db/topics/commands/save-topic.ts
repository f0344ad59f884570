import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { needFree, newSlug, takeBack } from '#db/addresses/slugs';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { merged } from '#db/core/merged';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { ownChanges } from '#db/shared/own-changes';
import { topicPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { filledLine, line, prose } from '#db/shared/text';
import { Slug } from '#db/stories/model';
import { topics } from '../tables.ts';

const said = { name: filledLine(80), nameZh: line(40), about: prose(600), aboutZh: prose(300), slug: Slug };

export const SaveTopic = z.strictObject({
  /** null makes a new one. */
  topic: Id.nullable().default(null),
  name: said.name,
  nameZh: said.nameZh.default(''),
  about: said.about.default(''),
  aboutZh: said.aboutZh.default(''),
  /** The address; left out or empty: as it is, or from the name. */
  slug: said.slug.default(''),
  /** What it was when whoever changes it looked; what they left as it was there is left as it is now. */
  was: z.strictObject(said).partial().optional(),
});

type Fields = Pick<typeof topics.$inferSelect, 'name' | 'nameZh' | 'about' | 'aboutZh' | 'slug'>;

/** What the topic holds now, with what somebody changed of what they opened. Refuses with changed-since. */
function wantedOf(
  { name, nameZh, about, aboutZh, slug }: Fields,
  mine: Fields,
  was: { [Name in keyof Fields]?: Fields[Name] | undefined } | undefined,
): Fields {
  return merged(ownChanges<Fields>({ was, mine, now: { name, nameZh, about, aboutZh, slug } }));
}

/** Two topics of one name could not be told apart. Refuses with name-taken. */
async function needFreeName(tx: Db, name: string, topic = ''): Promise<void> {
  const [same] = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.name, name), isNull(topics.mergedInto), ne(topics.id, topic)))
    .limit(1);
  if (same) refuse('name-taken');
}

/**
 * The address that a topic leaves leads to it from then on: it is kept as a topic that was merged into it. One of its own
 * that it left before comes back.
 */
async function moveTo(tx: Db, topic: typeof topics.$inferSelect, slug: string): Promise<void> {
  await takeBack(tx, topics, topic.id, slug);
  await tx.update(topics).set({ slug }).where(eq(topics.id, topic.id));
  await tx
    .insert(topics)
    .values({
      id: newId(),
      slug: topic.slug,
      name: '',
      nameZh: '',
      about: '',
      aboutZh: '',
      mergedInto: topic.id,
      createdAt: now(),
    });
}

/**
 * Makes or changes a topic; a new one gets its address from its name. Failures: invalid, not-allowed, not-found,
 * name-taken, changed-since (somebody else wrote the same field since `was`). An address that another topic has, or had, is
 * invalid.
 */
export function saveTopic(actor: Actor, input: unknown): Promise<Result<{ topic: string; slug: string }>> {
  return command(SaveTopic, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { topic: id, slug: word, was, ...fields } = data;
    if (id) {
      const [before] = await tx.select().from(topics).where(eq(topics.id, id)).limit(1);
      if (!before || before.mergedInto !== null) return refuse('not-found');
      const wanted = wantedOf(before, { ...fields, slug: word || before.slug }, was);
      await needFreeName(tx, wanted.name, id);
      const { slug } = wanted;
      const changed = changedOnly(before, wanted);
      // What is as it was says nothing.
      if (Object.keys(changed.after).length === 0) return { topic: id, slug };
      if (slug !== before.slug) await moveTo(tx, before, slug);
      await tx.update(topics).set(wanted).where(eq(topics.id, id));
      const moved = slug !== before.slug;
      const event = await emit(tx, actor, {
        kind: 'topic.saved',
        subject: id,
        ...changed,
        newAddress: moved,
      });
      if (moved) await oweMoved(tx, event, [{ path: topicPath, from: before.slug, to: slug }]);
      return { topic: id, slug };
    }
    await needFreeName(tx, fields.name);
    const created = newId();
    if (word) await needFree(tx, topics, word);
    const slug = word || (await newSlug(tx, topics, created, data.name));
    await tx.insert(topics).values({ id: created, slug, ...fields, createdAt: now() });
    await emit(tx, actor, {
      kind: 'topic.saved',
      subject: created,
      ...changedOnly(undefined, fields),
      newAddress: true,
    });
    return { topic: created, slug };
  });
}
