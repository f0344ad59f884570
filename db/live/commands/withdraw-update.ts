import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { WithdrawUpdate } from '../model.ts';
import { loadUpdate, nextOf, releaseUpdate } from '../releasing.ts';

/**
 * Takes an update off the page, also off pages that are open. Its corrections stay. Who may publish may: it is a change
 * of the story's text, not the withdrawal of a story. Failures: invalid, not-found, not-allowed, stale, not-live.
 */
export function withdrawUpdate(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(WithdrawUpdate, input, async (tx, data) => {
    const { newest, release, story } = await loadUpdate(tx, actor, data, 'story.publish');
    const at = now();
    await releaseUpdate(
      tx,
      actor,
      story,
      { ...nextOf(release), kind: 'withdrawn', pinned: false, keyEvent: false },
      newest.content,
      { kind: 'live.withdrawn', at, after: { reason: data.reason } },
    );
    return { at };
  });
}
