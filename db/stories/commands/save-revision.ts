import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { countWords } from '#db/shared/text';
import { loadStory, loadVersion } from '../load.ts';
import { StoryContent, storyText } from '../model.ts';
import { revisions, stories } from '../tables.ts';

export const SaveRevision = z.strictObject({
  story: Id,
  /** The version that this text started from. */
  base: z.number().int().positive(),
  content: StoryContent,
});

/**
 * Keeps what was typed as a new revision; acknowledged only once it is on disk. A save that says nothing new gives
 * the version that is there. Failures: invalid, not-found, not-allowed, stale (with the newer version).
 */
export function saveRevision(actor: Actor, input: unknown): Promise<Result<{ version: number; at: number }>> {
  return command(SaveRevision, input, async (tx, data) => {
    const loaded = await loadStory(tx, actor, data.story, 'story.save');
    const newest = loaded.newest;
    // The answer to this very save was lost: it is the newest version already.
    if (
      newest.version === data.base + 1 &&
      newest.actor === actor.id &&
      JSON.stringify(newest.content) === JSON.stringify(data.content)
    )
      return { version: newest.version, at: newest.at };
    await loadVersion(tx, loaded, data.base);
    if (JSON.stringify(newest.content) === JSON.stringify(data.content))
      return { version: newest.version, at: newest.at };

    const at = now();
    const version = newest.version + 1;
    await tx
      .insert(revisions)
      .values({ id: newId(), story: data.story, version, content: data.content, actor: actor.id, at });
    await tx
      .update(stories)
      .set({
        version,
        changedAt: at,
        headline: data.content.headline,
        section: data.content.section,
        words: countWords(storyText(data.content)),
        ...(actor.id === 'system:import' ? { sourceVersion: version } : {}),
      })
      .where(eq(stories.id, data.story));
    await emit(tx, actor, { kind: 'story.saved', subject: data.story, after: { version } });
    return { version, at };
  });
}
