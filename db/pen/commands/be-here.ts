import { z } from 'zod';
import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { mustCompanyOf } from '../desk-queries.ts';
import { hear, mustMay, penNow, setPen } from '../hold.ts';
import { type Company, PageAt } from '../model.ts';

export const BeHere = PageAt.extend({
  /** Something was typed since the page said so last. */
  typed: z.boolean().default(false),
});

/**
 * An open page says that it is there, and hears who else is. Opening a story takes no pen. Failures: invalid, not-found,
 * not-allowed (the id is another page's).
 */
export function beHere(actor: Actor, input: unknown): Promise<Result<Company>> {
  return command(BeHere, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.read');
    const pen = await penNow(tx, data.story);
    await hear(tx, actor, data, data.typed);
    if (data.typed && pen?.page === data.page) await setPen(tx, data.story, { ...pen, keyAt: now() });
    return mustCompanyOf(actor, data.story);
  });
}
