import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import { indexDraft } from '#db/search/drafts';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { stories } from '#db/stories/tables';
import { RemarkWords } from '../model.ts';
import { ask, askedFor } from '../people.ts';
import { remarks } from '../tables.ts';

export const ReturnStory = z.strictObject({ story: Id, reason: RemarkWords });

/**
 * Gives a story back to its writer as a draft. The reason stands among the notes and reaches the writer; handed in
 * again, it comes back to the same editor unless another is named.
 */
export function returnStory(actor: Actor, input: unknown): Promise<Result<{ state: string }>> {
  return command(ReturnStory, input, async (tx, data) => {
    const { story, newest } = await loadStory(tx, actor, data.story, 'story.ready');
    if (story.state !== 'in-review' && story.state !== 'ready') refuse('not-allowed');
    const asked = await askedFor(tx, story.id);
    const writer = asked.writer ?? story.owner;
    // It waits for somebody from now on, and its list says so.
    if (!writer.startsWith('system:'))
      await ask(tx, actor, { story: story.id, part: 'writer', person: writer });
    if (asked.editor === undefined && actor.kind === 'user')
      await ask(tx, actor, { story: story.id, part: 'editor', person: actor.id });
    const at = now();
    await tx
      .insert(remarks)
      .values({
        id: newId(),
        story: story.id,
        kind: 'return',
        words: data.reason,
        mentions: [],
        author: actor.id,
        at,
      });
    await indexDraft(tx, story.id, newest.content);
    await tx.update(stories).set({ state: 'draft', changedAt: at }).where(eq(stories.id, story.id));
    await emit(tx, actor, {
      kind: 'story.moved-on',
      subject: story.id,
      before: { state: story.state },
      after: { state: 'draft', version: story.version, reason: data.reason },
    });
    await tell(tx, actor, story, { kind: 'returned', to: [writer, story.owner], words: data.reason });
    return { state: 'draft' };
  });
}
