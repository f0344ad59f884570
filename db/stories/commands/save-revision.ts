import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { mayWriteText } from '#db/pen/hold';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { keepVersion } from '../keep-version.ts';
import { currentOf, loadStory, revisionOf } from '../load.ts';
import { changedFields, isTextField, mergeFields } from '../merge-fields.ts';
import { StoryContent } from '../model.ts';

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

    return { ...(await keepVersion(tx, actor, newest, content)), ...others };
  });
}
