import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteDate } from '../model.ts';
import { quotes } from '../tables.ts';

export const CheckQuote = z.strictObject({ date: QuoteDate });

/** Says that words and source were checked, by someone other than the writer. Failures: not-allowed, not-found, checked-by-writer. */
export function checkQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(CheckQuote, input, async (tx, data) => {
    if (!can(actor, 'quote.check')) refuse('not-allowed');
    const [row] = await tx.select().from(quotes).where(eq(quotes.date, data.date)).limit(1);
    if (!row) return refuse('not-found');
    if (row.writer === actor.id) refuse('checked-by-writer');
    await tx.update(quotes).set({ checkedBy: actor.id, changedAt: now() }).where(eq(quotes.date, data.date));
    await emit(tx, actor, { kind: 'quote.checked', subject: data.date });
    return { date: data.date };
  });
}
