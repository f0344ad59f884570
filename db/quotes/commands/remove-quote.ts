import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { hkDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteDate } from '../model.ts';
import { quotes } from '../tables.ts';

export const RemoveQuote = z.strictObject({
  date: QuoteDate,
  /** `changedAt` (ms UTC) of the quote that was looked at. Left out where nobody looked. */
  seen: z.number().int().optional(),
});

/**
 * Empties a day that is not over; the log keeps the words. A day that is over keeps its page, whoever asks: what must go
 * from readers, for its rights or an error, is saved anew, and they do not see it until somebody else has checked it.
 * Failures: not-allowed, in-the-past, not-found, quote-changed (since `seen`: nothing is removed).
 */
export function removeQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(RemoveQuote, input, async (tx, data) => {
    if (!can(actor, 'quote.check')) refuse('not-allowed');
    if (data.date < hkDate(now())) refuse('in-the-past');
    const [row] = await tx.select().from(quotes).where(eq(quotes.date, data.date)).limit(1);
    if (!row) return refuse('not-found');
    if (data.seen !== undefined && data.seen !== row.changedAt) refuse('quote-changed');
    await tx.delete(quotes).where(eq(quotes.date, data.date));
    await emit(tx, actor, { kind: 'quote.removed', subject: data.date, before: row });
    return { date: data.date };
  });
}
