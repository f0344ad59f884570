import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { mustCompanyOf } from '../desk-queries.ts';
import { hear, mustMay, penNow, setPen } from '../hold.ts';
import { type Company, LONGER_MS, PageAt } from '../model.ts';

/** "Two more minutes": it passes by itself no sooner than then. Failures: invalid, not-found, not-allowed (it is another's by now). */
export function keepPen(actor: Actor, input: unknown): Promise<Result<Company>> {
  return command(PageAt, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.save');
    const pen = await penNow(tx, data.story);
    await hear(tx, actor, data, false);
    if (pen?.person !== actor.id) return refuse('not-allowed');
    await setPen(tx, data.story, { ...pen, keptUntil: now() + LONGER_MS });
    return mustCompanyOf(actor, data.story);
  });
}
