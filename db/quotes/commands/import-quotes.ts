import { z } from 'zod';
import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteInput } from '../model.ts';
import { isRepeated } from '../repeats.ts';
import { tableOfQuotes } from '../table-of-quotes.ts';
import { quotes } from '../tables.ts';

export const ImportQuotes = z.strictObject({ table: z.string().max(200_000, { error: 'too-long' }) });

/**
 * Takes in a pasted table of quotes, each unchecked: all of them or none. Failures: not-allowed; invalid, whose `fields`
 * hold a reason by number of the line (from 1).
 */
export function importQuotes(actor: Actor, input: unknown): Promise<Result<{ dates: string[] }>> {
  return command(ImportQuotes, input, async (tx, { table }) => {
    if (!can(actor, 'quote.write')) refuse('not-allowed');
    const { lines, wrong } = tableOfQuotes(table);
    const dates: string[] = [];
    for (const { line, ...given } of lines) {
      const parsed = parseInput(QuoteInput, given);
      if (!parsed.ok) {
        wrong[line] = Object.values(parsed.error.fields ?? {})[0] ?? 'not-understood';
        continue;
      }
      const quote = parsed.value;
      if ((await tx.$count(quotes, eq(quotes.date, quote.date))) > 0) wrong[line] = 'day-taken';
      else if (await isRepeated(tx, quote)) wrong[line] = 'quoted-already';
      else {
        await tx.insert(quotes).values({ ...quote, writer: actor.id, checkedBy: null, changedAt: now() });
        await emit(tx, actor, { kind: 'quote.saved', subject: quote.date, before: null, after: quote });
        dates.push(quote.date);
      }
    }
    if (dates.length === 0 && Object.keys(wrong).length === 0) wrong[1] = 'required';
    if (Object.keys(wrong).length > 0) refuse('invalid', { fields: wrong });
    return { dates };
  });
}
