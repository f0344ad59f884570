import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { makeSlug } from '#db/shared/slug';
import { filledLine, line, prose } from '#db/shared/text';
import { topics } from '../tables.ts';

export const SaveTopic = z.strictObject({
  /** null makes a new one. */
  topic: Id.nullable().default(null),
  name: filledLine(80),
  nameZh: line(40).default(''),
  about: prose(600).default(''),
  aboutZh: prose(300).default(''),
});

/** Makes or changes a topic; a new one gets its address from its name. Failures: invalid, not-allowed, not-found, name-taken. */
export function saveTopic(actor: Actor, input: unknown): Promise<Result<{ topic: string; slug: string }>> {
  return command(SaveTopic, input, async (tx, data) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    const { topic: id, ...fields } = data;
    const [same] = await tx
      .select({ id: topics.id })
      .from(topics)
      .where(and(eq(topics.name, data.name), ne(topics.id, id ?? '')))
      .limit(1);
    if (same) refuse('name-taken');
    if (id) {
      const [before] = await tx.select().from(topics).where(eq(topics.id, id)).limit(1);
      if (!before) return refuse('not-found');
      await tx.update(topics).set(fields).where(eq(topics.id, id));
      await emit(tx, actor, { kind: 'topic.saved', subject: id, ...changedOnly(before, fields) });
      return { topic: id, slug: before.slug };
    }
    const created = newId();
    const base = makeSlug(data.name, 'en') || makeSlug(data.name, 'zh') || created;
    const [taken] = await tx.select({ id: topics.id }).from(topics).where(eq(topics.slug, base)).limit(1);
    const slug = taken ? `${base}-${created.slice(0, 4)}` : base;
    await tx.insert(topics).values({ id: created, slug, ...fields, createdAt: now() });
    await emit(tx, actor, { kind: 'topic.saved', subject: created, ...changedOnly(undefined, fields) });
    return { topic: created, slug };
  });
}
