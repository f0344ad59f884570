import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { isWithdrawn } from '#db/stories/removal';
import { stories } from '#db/stories/tables';
import { ask, askedFor, colleaguesOn } from '../people.ts';

export const HandInStory = z.strictObject({
  story: Id,
  /** Who is to look at it; null = whichever editor takes it. */
  editor: Id.nullable().default(null),
});

/** Sends a story for review. A named editor has it from now on, and is told. */
export function handInStory(actor: Actor, input: unknown): Promise<Result<{ state: string }>> {
  return command(HandInStory, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.review');
    if (isWithdrawn(story, now())) refuse('not-allowed');
    if (data.editor !== null) {
      const [editor] = await colleaguesOn(tx, story, [data.editor]);
      if (!editor?.readies) refuse('invalid', { fields: { editor: 'unknown' } });
    }
    const before = await askedFor(tx, story.id);
    await ask(tx, actor, { story: story.id, part: 'editor', person: data.editor });
    await tx.update(stories).set({ state: 'in-review', changedAt: now() }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.moved-on',
      subject: story.id,
      before: { state: story.state, editor: before.editor ?? null },
      after: { state: 'in-review', version: story.version, editor: data.editor },
    });
    if (data.editor !== null) await tell(tx, actor, story, { kind: 'handed-in', to: [data.editor] });
    return { state: 'in-review' };
  });
}
