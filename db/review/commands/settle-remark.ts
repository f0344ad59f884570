import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { remarks } from '../tables.ts';

export const SettleRemark = z.strictObject({ story: Id, remark: Id, settled: z.boolean() });

/** Settles a note or comment with its answers, or opens it again. Nothing is deleted. */
export function settleRemark(actor: Actor, input: unknown): Promise<Result<{ settled: boolean }>> {
  return command(SettleRemark, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.comment');
    const [first] = await tx.select().from(remarks).where(eq(remarks.id, data.remark)).limit(1);
    if (!first || first.story !== story.id || first.under !== null) return refuse('not-found');
    if ((first.settledAt !== null) === data.settled) return { settled: data.settled };
    await tx
      .update(remarks)
      .set(data.settled ? { settledAt: now(), settledBy: actor.id } : { settledAt: null, settledBy: null })
      .where(eq(remarks.id, first.id));
    await emit(tx, actor, {
      kind: 'story.remark-settled',
      subject: story.id,
      after: { remark: first.id, settled: data.settled },
    });
    return { settled: data.settled };
  });
}
