import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteDate } from '../model.ts';
import { refuseWrongSource } from '../source.ts';
import { quotes } from '../tables.ts';

export const CheckQuote = z.strictObject({
  date: QuoteDate,
  /** `changedAt` (ms UTC) of the words that were looked at. Left out where nobody looked. */
  seen: z.number().int().optional(),
});

/**
 * Says that words and source were checked, by someone other than the writer; a quote that is held because its source was
 * corrected is shown again from then. Failures: not-allowed, not-found, checked-by-writer, quote-changed (since
 * `seen`), invalid (the source is not public, or the words stand there no longer).
 */
export function checkQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(CheckQuote, input, async (tx, data) => {
    if (!can(actor, 'quote.check')) refuse('not-allowed');
    const [row] = await tx.select().from(quotes).where(eq(quotes.date, data.date)).limit(1);
    if (!row) return refuse('not-found');
    if (row.writer === actor.id) refuse('checked-by-writer');
    if (data.seen !== undefined && data.seen !== row.changedAt) refuse('quote-changed');
    await refuseWrongSource(tx, row);
    const at = now();
    await tx
      .update(quotes)
      .set({ checkedBy: actor.id, checkedAt: at, changedAt: at })
      .where(eq(quotes.date, data.date));
    await emit(tx, actor, { kind: 'quote.checked', subject: data.date });
    return { date: data.date };
  });
}
