import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { stories } from '../tables.ts';

export const MoveStory = z.strictObject({ story: Id, to: z.enum(['draft', 'in-review', 'ready']) });

/** Moves a story along the desk: sent to an editor, taken back, ready. Readers see no difference. */
export function moveStory(actor: Actor, input: unknown): Promise<Result<{ state: string }>> {
  return command(MoveStory, input, async (tx, data) => {
    const { story } = await loadStory(
      tx,
      actor,
      data.story,
      data.to === 'ready' ? 'story.ready' : 'story.review',
    );
    if (story.state === 'withdrawn') refuse('not-allowed');
    await tx.update(stories).set({ state: data.to, changedAt: now() }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.moved-on',
      subject: story.id,
      before: { state: story.state },
      after: { state: data.to, version: story.version },
    });
    return { state: data.to };
  });
}
