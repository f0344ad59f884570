import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { releasesOf } from '#db/stories/release';
import { now } from '#db/core/clock';
import { AskInspection } from '../model.ts';
import { oweInspection } from '../queue.ts';

/** Has the pages of a story read once more as a crawler would. Failures: invalid, not-found, not-allowed, not-live. */
export function askInspection(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(AskInspection, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.publish');
    const t = now();
    if ((await releasesOf(tx, story.id)).every(({ liveFrom, held }) => held || liveFrom > t))
      refuse('not-live');
    await oweInspection(tx, story.id);
    return { story: story.id };
  });
}
