/** No quote twice, and nobody too often. */
import { and, between, eq, ne } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import { addDays } from '#db/shared/hk-time';
import { APART_DAYS, type QuoteInput } from './model.ts';
import { quotes } from './tables.ts';

/** Letters and digits alone: a comma more does not make another quote of it. */
const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the same words stand on another day. */
export async function isRepeated(tx: Db, { date, words }: QuoteInput): Promise<boolean> {
  const others = await tx.select({ words: quotes.words }).from(quotes).where(ne(quotes.date, date));
  const wanted = bare(words);
  return others.some((other) => bare(other.words) === wanted);
}

/** Refuses (invalid) words that stand on another day: what may come back on an empty day is marked so, not written twice. */
export async function refuseRepeat(tx: Db, quote: QuoteInput): Promise<void> {
  if (await isRepeated(tx, quote)) refuse('invalid', { fields: { words: 'quoted-already' } });
}

const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));

/** The nearest other day within 60 days (YYYY-MM-DD) on which the same person is quoted; null when there is none. */
export async function nearestOfSpeaker(tx: Db, { date, speaker }: QuoteInput): Promise<string | null> {
  const near = await tx
    .select({ date: quotes.date })
    .from(quotes)
    .where(
      and(
        eq(quotes.speaker, speaker),
        ne(quotes.date, date),
        between(quotes.date, addDays(date, -APART_DAYS), addDays(date, APART_DAYS)),
      ),
    );
  const [nearest] = near.map((row) => row.date).sort((a, b) => daysBetween(a, date) - daysBetween(b, date));
  return nearest ?? null;
}
