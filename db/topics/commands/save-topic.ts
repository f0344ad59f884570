import { and, eq, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { needFree, newSlug, takeBack } from '#db/addresses/slugs';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { topicPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { filledLine, line, prose } from '#db/shared/text';
import { Slug } from '#db/stories/model';
import { topics } from '../tables.ts';

export const SaveTopic = z.strictObject({
  /** null makes a new one. */
  topic: Id.nullable().default(null),
  name: filledLine(80),
  nameZh: line(40).default(''),
  about: prose(600).default(''),
  aboutZh: prose(300).default(''),
  /** The address; left out or empty: as it is, or from the name. */
  slug: Slug.default(''),
});

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
 * name-taken. An address that another topic has, or had, is invalid.
 */
export function saveTopic(actor: Actor, input: unknown): Promise<Result<{ topic: string; slug: string }>> {
  return command(SaveTopic, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { topic: id, slug: wanted, ...fields } = data;
    const [same] = await tx
      .select({ id: topics.id })
      .from(topics)
      .where(and(eq(topics.name, data.name), isNull(topics.mergedInto), ne(topics.id, id ?? '')))
      .limit(1);
    if (same) refuse('name-taken');
    if (id) {
      const [before] = await tx.select().from(topics).where(eq(topics.id, id)).limit(1);
      if (!before || before.mergedInto !== null) return refuse('not-found');
      const slug = wanted || before.slug;
      const changed = changedOnly(before, { ...fields, slug });
      // What is as it was says nothing.
      if (Object.keys(changed.after).length === 0) return { topic: id, slug };
      if (slug !== before.slug) await moveTo(tx, before, slug);
      await tx.update(topics).set(fields).where(eq(topics.id, id));
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
    const created = newId();
    if (wanted) await needFree(tx, topics, wanted);
    const slug = wanted || (await newSlug(tx, topics, created, data.name));
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
