import { inArray } from 'drizzle-orm';
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

export const MoveQuote = z.strictObject({ from: QuoteDate, to: QuoteDate });

/**
 * Puts a quote on another day; what stands there goes to the day that it came from. Days that are over stay as readers
 * saw them. Failures: invalid, not-allowed, not-found, in-the-past.
 */
export function moveQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(MoveQuote, input, async (tx, { from, to }) => {
    if (!can(actor, 'quote.check')) refuse('not-allowed');
    const today = hkDate(now());
    if (from < today || to < today) refuse('in-the-past');
    const rows = await tx
      .select()
      .from(quotes)
      .where(inArray(quotes.date, [from, to]));
    if (!rows.some(({ date }) => date === from)) refuse('not-found');
    if (from === to) return { date: to };
    await tx.delete(quotes).where(inArray(quotes.date, [from, to]));
    const changedAt = now();
    await tx
      .insert(quotes)
      .values(rows.map((row) => ({ ...row, date: row.date === from ? to : from, changedAt })));
    await emit(tx, actor, { kind: 'quote.moved', subject: to, before: { date: from }, after: { date: to } });
    return { date: to };
  });
}
