import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { MarkUpdate } from '../model.ts';
import { loadUpdate, nextOf, releaseUpdate } from '../releasing.ts';

/**
 * Pins an update over the others (one at a time), makes it a key event, or takes either away. Failures: invalid,
 * not-found, not-allowed, stale, not-live.
 */
export function markUpdate(actor: Actor, input: unknown): Promise<Result<{ version: number }>> {
  return command(MarkUpdate, input, async (tx, data) => {
    const { update, newest, release, story } = await loadUpdate(tx, actor, data, 'story.publish');
    const { pinned, keyEvent } = data;
    if (release.pinned !== pinned || release.keyEvent !== keyEvent)
      await releaseUpdate(
        tx,
        actor,
        story,
        { ...nextOf(release), kind: 'mark', pinned, keyEvent },
        newest.content,
        { kind: 'live.marked', at: now(), after: { pinned, keyEvent } },
      );
    return { version: update.version };
  });
}
