/** Where the words of a comment stand now: by block and quote, never by trusting a position. Pure. */
import type { Anchor } from '#db/review/model';

export type TextBlock = { id: string; text: string };

/** From and to in the text of a block; an empty span is the whole block. */
export type Place = { block: string; from: number; to: number };

/** A passage this long is told apart from chance when it stands in another block. */
const TELLING = 8;
const TELLING_HAN = 4;
/** Of words that were changed in the middle, this share must still be there. */
const ENOUGH = 0.6;

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

const nearest = (found: readonly number[], to: number): number | undefined =>
  [...found].sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];

const tells = (quote: string): boolean =>
  quote.length >= TELLING || (quote.match(/\p{Script=Han}/gu)?.length ?? 0) >= TELLING_HAN;

/** The place of an anchor in the text as it is; null when its words are gone. */
export function placeOf(anchor: Anchor, blocks: readonly TextBlock[]): Place | null {
  const own = blocks.find(({ id }) => id === anchor.block);
  const { quote } = anchor;
  if (quote === '') return own ? { block: own.id, from: 0, to: 0 } : null;
  const here = own && nearest(occurrences(own.text, quote), anchor.offset);
  if (own && here !== undefined) return { block: own.id, from: here, to: here + quote.length };
  return elsewhere(quote, blocks) ?? (own ? changed(own, quote, anchor.offset) : null);
}

/** The paragraph was divided, joined, or its words carried off: they count where they stand once and tell something. */
function elsewhere(quote: string, blocks: readonly TextBlock[]): Place | null {
  if (!tells(quote)) return null;
  const found = blocks.flatMap(({ id, text }) =>
    occurrences(text, quote).map((from): Place => ({ block: id, from, to: from + quote.length })),
  );
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}

/** Something was changed within the words: their beginning and their end still stand there, in order. */
function changed({ id, text }: TextBlock, quote: string, offset: number): Place | null {
  const least = Math.ceil(quote.length * ENOUGH);
  for (let head = quote.length - 1; head >= 0; head -= 1) {
    const from = head === 0 ? undefined : nearest(occurrences(text, quote.slice(0, head)), offset);
    if (head > 0 && from === undefined) continue;
    const after = from === undefined ? 0 : from + head;
    for (let tail = quote.length - head; tail >= 0 && head + tail >= least; tail -= 1) {
      if (tail === 0) return from === undefined ? null : { block: id, from, to: after };
      const ends = occurrences(text, quote.slice(-tail)).filter(
        (at) => at >= after && at - after <= quote.length,
      );
      const [end] = from === undefined ? [nearest(ends, offset + quote.length - tail)] : ends;
      if (end !== undefined) return { block: id, from: from ?? end, to: end + tail };
    }
  }
  return null;
}
