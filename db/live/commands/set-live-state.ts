import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { SetLiveState } from '../model.ts';
import { tellOfLive } from '../outside.ts';
import { loadLive, stateOf } from '../releasing.ts';
import { liveSpans } from '../tables.ts';

/**
 * Pauses a live story, ends it (it is an ordinary story from then on), or lets it run again. Failures: invalid,
 * not-found, not-allowed, not-a-live-story.
 */
export function setLiveState(actor: Actor, input: unknown): Promise<Result<{ at: number }>> {
  return command(SetLiveState, input, async (tx, data) => {
    const story = await loadLive(tx, actor, data.story, 'story.publish');
    const at = actor.kind === 'system' && data.at !== null ? data.at : now();
    const before = await stateOf(tx, story.id);
    if (before !== data.state) {
      await tx
        .insert(liveSpans)
        .values({ story: story.id, state: data.state, liveFrom: at, actor: actor.id });
      const event = await emit(tx, actor, {
        kind: 'live.state',
        subject: story.id,
        before: { state: before },
        after: { state: data.state },
        correction: false,
      });
      // The time that it covers is part of what machines are told.
      await tellOfLive(tx, story.id, { event, at, correction: false });
    }
    return { at };
  });
}
