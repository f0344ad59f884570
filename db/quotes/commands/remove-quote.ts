import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteDate } from '../model.ts';
import { quotes } from '../tables.ts';

export const RemoveQuote = z.strictObject({ date: QuoteDate });

/** Empties a day; the log keeps the words. Failures: not-allowed, not-found. */
export function removeQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(RemoveQuote, input, async (tx, data) => {
    if (!can(actor, 'quote.check')) refuse('not-allowed');
    const [row] = await tx.delete(quotes).where(eq(quotes.date, data.date)).returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, { kind: 'quote.removed', subject: data.date, before: row });
    return { date: data.date };
  });
}
