import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { leave, mustMay } from '../hold.ts';
import { PageAt } from '../model.ts';

/** A page is closed: its pen is free, or goes to who asked for it. Failures: invalid, not-found. */
export function leaveStory(actor: Actor, input: unknown): Promise<Result<null>> {
  return command(PageAt, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.read');
    await leave(tx, actor, data);
    return null;
  });
}
