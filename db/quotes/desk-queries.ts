import { and, asc, between, eq, gte, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { addDays, hkDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import type { DeskQuote, QuoteOfMonth } from './model.ts';
import { standIn } from './stand-in.ts';
import { heldAt, standsAt } from './standing.ts';
import { quotes } from './tables.ts';

const withHeld = (tx: Db, t: number) => ({
  row: quotes,
  held: sql<boolean>`${heldAt(tx, t)}`.mapWith(Boolean),
});

/**
 * A month (YYYY-MM) for the desk, by date: what is written, and from today on what would stand in on a day without a
 * quote. [] for who may not read them.
 */
export async function quotesOfMonth(actor: Actor, month: string): Promise<QuoteOfMonth[]> {
  if (!can(actor, 'quote.read')) return [];
  const tx = await db();
  const t = now();
  const found = await tx
    .select(withHeld(tx, t))
    .from(quotes)
    .where(between(quotes.date, `${month}-01`, `${month}-31`))
    .orderBy(asc(quotes.date));
  const byDate = new Map(found.map(({ row, held }) => [row.date, { ...row, held }]));
  const today = hkDate(t);
  const days: QuoteOfMonth[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) {
    const quote = byDate.get(date) ?? null;
    // What is unchecked or held leaves its day empty.
    const empty = date >= today && (quote === null || quote.held || quote.checkedBy === null);
    const instead = empty ? await standIn(tx, date, standsAt(tx, t)) : undefined;
    days.push({ date, quote, instead: instead ? { words: instead.words, wordsZh: instead.wordsZh } : null });
  }
  return days;
}

/** The quote of a date as written; null when there is none, or none that this person may see. */
export async function quoteForDesk(actor: Actor, date: string): Promise<DeskQuote | null> {
  if (!can(actor, 'quote.read')) return null;
  const tx = await db();
  const [found] = await tx.select(withHeld(tx, now())).from(quotes).where(eq(quotes.date, date)).limit(1);
  return found ? { ...found.row, held: found.held } : null;
}

/** Days from `date` on (YYYY-MM-DD) whose checked quote is held back now. */
export async function heldQuotes(tx: Db, date: string): Promise<string[]> {
  const found = await tx
    .select({ date: quotes.date })
    .from(quotes)
    .where(and(gte(quotes.date, date), heldAt(tx, now())))
    .orderBy(asc(quotes.date));
  return found.map((row) => row.date);
}
