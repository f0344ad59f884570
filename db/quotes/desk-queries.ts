import { asc, between, eq } from 'drizzle-orm';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import type { DeskQuote } from './model.ts';
import { quotes } from './tables.ts';

/** Quotes of a month (YYYY-MM), by date; [] for who may not read them. */
export async function quotesOfMonth(actor: Actor, month: string): Promise<DeskQuote[]> {
  if (!can(actor, 'quote.read')) return [];
  return (await db())
    .select()
    .from(quotes)
    .where(between(quotes.date, `${month}-01`, `${month}-31`))
    .orderBy(asc(quotes.date));
}

/** The quote of a date as written; null when there is none, or none that this person may see. */
export async function quoteForDesk(actor: Actor, date: string): Promise<DeskQuote | null> {
  if (!can(actor, 'quote.read')) return null;
  const [row] = await (await db()).select().from(quotes).where(eq(quotes.date, date)).limit(1);
  return row ?? null;
}
