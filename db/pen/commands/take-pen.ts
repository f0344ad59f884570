import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { mustCompanyOf } from '../desk-queries.ts';
import { hear, mustMay, penNow, take } from '../hold.ts';
import { type Company, PageAt } from '../model.ts';

/**
 * Somebody begins to type: the pen is theirs when nobody else has it. Between pages of one person it goes to where they
 * type. Failures: invalid, not-found, not-allowed, pen-held.
 */
export function takePen(actor: Actor, input: unknown): Promise<Result<Company>> {
  return command(PageAt, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.save');
    const pen = await penNow(tx, data.story);
    if (pen && pen.person !== actor.id) return refuse('pen-held');
    await hear(tx, actor, data, true);
    if (pen?.page !== data.page) await take(tx, actor, data);
    return mustCompanyOf(actor, data.story);
  });
}
