import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { mustCompanyOf } from '../desk-queries.ts';
import { hear, mustMay, penNow, setPen, take } from '../hold.ts';
import { type Company, PageAt } from '../model.ts';

/**
 * Asks whoever has the pen for it. It passes at once when nobody has it or its holder has not touched a key for a while.
 * One person asks at a time: whoever asked first is not pushed aside. Failures: invalid, not-found, not-allowed.
 */
export function askForPen(actor: Actor, input: unknown): Promise<Result<Company>> {
  return command(PageAt, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.save');
    const pen = await penNow(tx, data.story);
    await hear(tx, actor, data, false);
    if (!pen) await take(tx, actor, data);
    else if (pen.person !== actor.id && (pen.asker === null || pen.asker === actor.id)) {
      await setPen(tx, data.story, {
        ...pen,
        asker: actor.id,
        askerPage: data.page,
        askedAt: pen.askedAt ?? now(),
      });
      await penNow(tx, data.story);
    }
    return mustCompanyOf(actor, data.story);
  });
}
