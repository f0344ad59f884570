import { quotesEast } from './quotes-east.ts';
import { quotesWest } from './quotes-west.ts';
import type { SampleQuote } from './types.ts';

/** How East and West take turns, a letter a day: strictly until today (place 15), then two days in five East. */
const turns = [...'WE'.repeat(8), ...'WWEWE'.repeat(9)];

/** How many of the days before `place` belong to `side`: the place of its next quote in its own list. */
const before = (place: number, side: string) => turns.slice(0, place).filter((turn) => turn === side).length;

/**
 * The 61 quotes of the sample edition in running order, one a day: place 0 runs fifteen days before the
 * first start, place 15 on the day itself, place 60 forty-five days ahead.
 */
export const quotes: readonly SampleQuote[] = turns.flatMap((side, place) => {
  const list = side === 'E' ? quotesEast : quotesWest;
  const next = before(place, side);
  return list.slice(next, next + 1);
});
