import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { QuoteInput, type SavedQuote } from '../model.ts';

import { nearestOfSpeaker, refuseRepeat } from '../repeats.ts';
import { refuseWrongSource } from '../source.ts';
import { quotes } from '../tables.ts';

export const SaveQuote = QuoteInput.extend({
  /** `changedAt` (ms UTC) of what the form was opened on; null: the day was empty. Left out where nobody looked. */
  seen: z.number().int().nullable().optional(),
});

/**
 * Writes the quote of a date; it is shown once somebody else has checked it. Failures: invalid (also: the same words on
 * another day, a source that is not public, a passage that does not stand in it), not-allowed, quote-changed (since
 * `seen`: nothing is overwritten).
 */
export function saveQuote(actor: Actor, input: unknown): Promise<Result<SavedQuote>> {
  return command(SaveQuote, input, async (tx, { seen, ...data }) => {
    if (!can(actor, 'quote.write')) refuse('not-allowed');
    const [before] = await tx.select().from(quotes).where(eq(quotes.date, data.date)).limit(1);
    // A reporter may not take a checked quote off the page by rewriting it.
    if (before?.checkedBy && !can(actor, 'quote.check')) refuse('not-allowed');
    if (seen !== undefined && seen !== (before?.changedAt ?? null)) refuse('quote-changed');
    await refuseRepeat(tx, data);
    await refuseWrongSource(tx, data);
    const row = { ...data, writer: actor.id, checkedBy: null, checkedAt: null, changedAt: now() };
    await tx.insert(quotes).values(row).onConflictDoUpdate({ target: quotes.date, set: row });
    await emit(tx, actor, { kind: 'quote.saved', subject: data.date, ...changedOnly(before, data) });
    return { date: data.date, changedAt: row.changedAt, speakerOn: await nearestOfSpeaker(tx, data) };
  });
}
