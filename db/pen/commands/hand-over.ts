import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { mustCompanyOf } from '../desk-queries.ts';
import { hear, mustMay, penNow, setPen } from '../hold.ts';
import { type Company, PageAt, passTo } from '../model.ts';

/**
 * Whoever has the pen gives it to who asked for it, or lays it down when nobody did. The page has saved its text before.
 * Failures: invalid, not-found, not-allowed (also: it is another's by now).
 */
export function handOver(actor: Actor, input: unknown): Promise<Result<Company>> {
  return command(PageAt, input, async (tx, data) => {
    await mustMay(tx, actor, data.story, 'story.save');
    const pen = await penNow(tx, data.story);
    await hear(tx, actor, data, false);
    if (pen?.person !== actor.id) return refuse('not-allowed');
    const to =
      pen.asker !== null && pen.askerPage !== null ? { person: pen.asker, page: pen.askerPage } : null;
    await setPen(tx, data.story, to && passTo(to, now()));
    return mustCompanyOf(actor, data.story);
  });
}
