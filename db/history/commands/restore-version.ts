import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { saveRevision } from '#db/stories/commands/save-revision';
import { loadStory, loadVersion, revisionOf } from '#db/stories/load';
import { StoryContent } from '#db/stories/model';
import { fieldNames } from '../compare.ts';

export const RestoreVersion = z.strictObject({
  story: Id,
  /** The newest version, as it was seen: what was saved since is never written over. */
  base: z.number().int().positive(),
  /** The version that comes back. */
  version: z.number().int().positive(),
  /** One field of it alone; null = the whole story. */
  field: z.enum(fieldNames).nullable().default(null),
});

/**
 * Saves an older version, or one field of it, as a new version on top of `base`. When it says what stands there
 * already, nothing is saved and the version is `base`. Failures: invalid, not-found (the story, or this version of
 * it), not-allowed, stale (with the newer version).
 */
export function restoreVersion(
  actor: Actor,
  input: unknown,
): Promise<Result<{ version: number; at: number }>> {
  return command(RestoreVersion, input, async (tx, data) => {
    const loaded = await loadStory(tx, actor, data.story, 'story.save');
    const newest = await loadVersion(tx, loaded, data.base);
    const old = await revisionOf(tx, data.story, data.version);
    if (!old) return refuse('not-found');
    const content = StoryContent.safeParse(
      data.field === null ? old.content : { ...newest.content, [data.field]: old.content[data.field] },
    );
    // Written when other rules held: it can be read, and taken over by hand.
    if (!content.success) return refuse('invalid');
    const saved = await saveRevision(actor, { story: data.story, base: data.base, content: content.data });
    if (!saved.ok) return refuse(saved.error.code, saved.error);
    if (saved.value.version !== newest.version)
      await emit(tx, actor, {
        kind: 'story.restored',
        subject: data.story,
        after: { version: saved.value.version, from: data.version, field: data.field },
      });
    return saved.value;
  });
}
