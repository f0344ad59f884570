import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { EditUpdate, type UpdateContent } from '../model.ts';
import {
  addRevision,
  loadUpdate,
  loggedWords,
  nextOf,
  refuseEmpty,
  releaseUpdate,
  setsTime,
} from '../releasing.ts';

/**
 * Changes the words of a posted update in place; its time and address stay. Words that are there already change
 * nothing. Failures: invalid, update-empty, not-found, not-allowed, stale (with the newer words), not-live.
 */
export function editUpdate(actor: Actor, input: unknown): Promise<Result<{ version: number; at: number }>> {
  return command(EditUpdate, input, async (tx, data) => {
    const { update, newest, release, story } = await loadUpdate(tx, actor, data, 'story.publish');
    refuseEmpty(data);
    const content: UpdateContent = {
      headline: data.headline,
      body: data.body,
      author: newest.content.author,
    };
    const at = now();
    if (JSON.stringify(content) === JSON.stringify(newest.content)) return { version: update.version, at };
    const revision = await addRevision(tx, actor, update, content);
    const next = {
      ...nextOf(release),
      revision: revision.id,
      kind: data.kind,
      updatedAt: setsTime(data.kind) ? at : release.updatedAt,
    };
    await releaseUpdate(tx, actor, story, next, content, {
      kind: 'live.edited',
      at,
      ...loggedWords(newest.content, content),
    });
    return { version: revision.version, at };
  });
}
