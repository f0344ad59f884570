import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import { ask, askedFor } from '#db/review/people';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { isWithdrawn } from '../removal.ts';
import { stories } from '../tables.ts';

export const MoveStory = z.strictObject({ story: Id, to: z.enum(['draft', 'in-review', 'ready']) });

/**
 * Moves a story along the desk: sent to whichever editor takes it, taken back by whoever writes it, ready. Anybody else
 * gives it back with a reason (db/review/commands/return-story). Readers see no difference.
 */
export function moveStory(actor: Actor, input: unknown): Promise<Result<{ state: string }>> {
  return command(MoveStory, input, async (tx, data) => {
    const { story } = await loadStory(
      tx,
      actor,
      data.story,
      data.to === 'ready' ? 'story.ready' : 'story.review',
    );
    if (isWithdrawn(story, now())) refuse('not-allowed');
    const { writer = story.owner, editor } = await askedFor(tx, story.id);
    const writes = actor.id === story.owner || actor.id === writer || actor.kind === 'system';
    if (data.to === 'draft' && story.state !== 'draft' && !writes)
      refuse('invalid', { fields: { reason: 'required' } });
    await tx.update(stories).set({ state: data.to, changedAt: now() }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.moved-on',
      subject: story.id,
      before: { state: story.state },
      after: { state: data.to, version: story.version },
    });
    if (data.to === 'ready' && story.state !== 'ready') {
      if (editor === undefined && actor.kind === 'user')
        await ask(tx, actor, { story: story.id, part: 'editor', person: actor.id });
      await tell(tx, actor, story, { kind: 'ready', to: [writer, story.owner] });
    }
    return { state: data.to };
  });
}
