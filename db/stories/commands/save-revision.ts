import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { mayWriteText } from '#db/pen/hold';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { countWords } from '#db/shared/text';
import { currentOf, loadStory, revisionOf } from '../load.ts';
import { changedFields, isTextField, mergeFields } from '../merge-fields.ts';
import { StoryContent, storyText } from '../model.ts';
import { revisions, stories } from '../tables.ts';

export const SaveRevision = z.strictObject({
  story: Id,
  /** The version that this text started from. */
  base: z.number().int().positive(),
  content: StoryContent,
  /** The open page that it comes from: a save of the text takes the pen for it when nobody has it. */
  page: Id.optional(),
});

export type Saved = {
  version: number;
  at: number;
  /** The whole story, when it holds what others saved since `base`. */
  content?: StoryContent;
};

/**
 * Keeps what was typed as a new revision; acknowledged only once it is on disk. What others saved since `base` stays, by
 * field; a field that both changed refuses the save. A save that says nothing new gives the version that is there.
 * Failures: invalid, not-found, not-allowed, stale (with the newer version), pen-held (likewise: somebody else writes
 * the text).
 */
export function saveRevision(actor: Actor, input: unknown): Promise<Result<Saved>> {
  return command(SaveRevision, input, async (tx, data): Promise<Saved> => {
    const { newest } = await loadStory(tx, actor, data.story, 'story.save');
    // The answer to this very save was lost: it is the newest version already.
    if (
      newest.version === data.base + 1 &&
      newest.actor === actor.id &&
      JSON.stringify(newest.content) === JSON.stringify(data.content)
    )
      return { version: newest.version, at: newest.at };
    const current = currentOf(newest);
    const from = data.base === newest.version ? newest : await revisionOf(tx, data.story, data.base);
    if (!from) return refuse('stale', { current });
    const { content, conflicts } = mergeFields(from.content, data.content, newest.content);
    const others = newest === from ? {} : { content };
    const changed = changedFields(newest.content, content);
    if (changed.some(isTextField) && !(await mayWriteText(tx, actor, data)))
      return refuse('pen-held', { current });
    if (conflicts.length > 0) return refuse('stale', { current });
    if (JSON.stringify(newest.content) === JSON.stringify(content))
      return { version: newest.version, at: newest.at, ...others };

    const at = now();
    const version = newest.version + 1;
    await tx
      .insert(revisions)
      .values({ id: newId(), story: data.story, version, content, actor: actor.id, at });
    await tx
      .update(stories)
      .set({
        version,
        changedAt: at,
        headline: content.headline,
        section: content.section,
        words: countWords(storyText(content)),
        ...(actor.id === 'system:import' ? { sourceVersion: version } : {}),
      })
      .where(eq(stories.id, data.story));
    await emit(tx, actor, { kind: 'story.saved', subject: data.story, after: { version } });
    return { version, at, ...others };
  });
}
