import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteInput } from '../model.ts';
import { quotes } from '../tables.ts';

/** Writes the quote of a date; it is shown once somebody else has checked it. Failures: invalid, not-allowed. */
export function saveQuote(actor: Actor, input: unknown): Promise<Result<{ date: string }>> {
  return command(QuoteInput, input, async (tx, data) => {
    if (!can(actor, 'quote.write')) refuse('not-allowed');
    const [before] = await tx.select().from(quotes).where(eq(quotes.date, data.date)).limit(1);
    // A reporter may not take a checked quote off the page by rewriting it.
    if (before?.checkedBy && !can(actor, 'quote.check')) refuse('not-allowed');
    const row = { ...data, writer: actor.id, checkedBy: null, changedAt: now() };
    await tx.insert(quotes).values(row).onConflictDoUpdate({ target: quotes.date, set: row });
    await emit(tx, actor, { kind: 'quote.saved', subject: data.date, ...changedOnly(before, data) });
    return { date: data.date };
  });
}
