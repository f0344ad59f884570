import { eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { oweMoved } from '#db/pings/moved';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { topicPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { topics } from '../tables.ts';

export const MergeTopics = z.strictObject({ topic: Id, into: Id });

/**
 * Makes one topic of two: one pointer, no story is touched. Its page and its feeds lead to the other's in one step, and
 * so do those of topics that were merged into it before. Failures: invalid (also a topic and itself), not-allowed,
 * not-found (also for one that was merged already).
 */
export function mergeTopics(actor: Actor, input: unknown): Promise<Result<{ topic: string }>> {
  return command(MergeTopics, input, async (tx, { topic, into }) => {
    if (!can(actor, 'topic.write')) refuse('not-allowed');
    if (topic === into) refuse('invalid', { fields: { into: 'unknown' } });
    const found = await tx
      .select()
      .from(topics)
      .where(or(eq(topics.id, topic), eq(topics.id, into)));
    const [from, to] = [topic, into].map((id) => found.find((row) => row.id === id));
    if (!from || !to || from.mergedInto !== null || to.mergedInto !== null) return refuse('not-found');
    const moved = await tx
      .update(topics)
      .set({ mergedInto: to.id })
      .where(or(eq(topics.id, from.id), eq(topics.mergedInto, from.id)))
      .returning({ id: topics.id });
    const event = await emit(tx, actor, {
      kind: 'topic.merged',
      subject: to.id,
      after: { name: from.name, path: from.slug },
      topics: [to.id, ...moved.map(({ id }) => id)],
    });
    await oweMoved(tx, event, [{ path: topicPath, from: from.slug, to: to.slug }]);
    return { topic: to.id };
  });
}
