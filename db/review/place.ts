/**
 * Where the words of a suggestion stand now: by the words and by what stood around them, never by trusting a position.
 * One that could be meant elsewhere, or whose words were changed, has no place: nothing is ever put in by guessing. Pure.
 */
import type { Block, ListItem } from '#db/stories/blocks';
import { inlineText } from '#db/stories/blocks';
import { MOST_AROUND, type Passage } from './model.ts';

/** A block of the text as plain words; items of a list and paragraphs of a quotation are a line each. */
export type TextBlock = { id: string; text: string };

/** From and to in the text of a block; alike for a place between two characters. */
export type Place = { block: string; from: number; to: number };

/** So much of what stood around the words tells them from the same words elsewhere. A Han character tells more. */
const TELLING = 12;
const HAN_TELLS = 3;
/** What is put between two characters needs so much of either side. */
const BESIDE = 3;
/** Words of this weight are the ones that were meant when they stand in the whole text once. */
const UNMISTAKABLE = 8;

const weight = (text: string): number =>
  text.length + (HAN_TELLS - 1) * (text.match(/\p{Script=Han}/gu)?.length ?? 0);

const itemLines = (item: ListItem): string =>
  [inlineText(item.text), ...(item.list?.items.map(itemLines) ?? [])].join('\n');

/** The text of a story as the writing screen spells it; blocks that are one thing have no words to choose. */
export function spelled(body: readonly Block[]): TextBlock[] {
  return body.map((block) => {
    const { id } = block;
    if (block.kind === 'paragraph' || block.kind === 'heading') return { id, text: inlineText(block.text) };
    if (block.kind === 'list') return { id, text: block.items.map(itemLines).join('\n') };
    if (block.kind === 'block-quote') return { id, text: block.paragraphs.map(inlineText).join('\n') };
    return { id, text: '' };
  });
}

/** The passage from one character of a block to another, with what stands around it. */
export function passageAt({ id, text }: TextBlock, from: number, to: number): Passage {
  return {
    block: id,
    quote: text.slice(from, to),
    offset: from,
    before: text.slice(Math.max(0, from - MOST_AROUND), from).toWellFormed(),
    after: text.slice(to, to + MOST_AROUND).toWellFormed(),
  };
}

/** Words that are struck take one of the spaces around them along. */
export function strikingOut({ text }: TextBlock, from: number, to: number): { from: number; to: number } {
  const [before, after] = [text[from - 1], text[to]];
  if (to > from && after === ' ' && (before === undefined || /\s/u.test(before))) return { from, to: to + 1 };
  if (to > from && before === ' ' && (after === undefined || /[\s.,;:!?…)”’]/u.test(after)))
    return { from: from - 1, to };
  return { from, to };
}

function occurrences(text: string, quote: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Every place between two characters beside which something of either side stands. */
function gaps(text: string, { before, after }: Passage): number[] {
  const [left, right] = [before.at(-1), after[0]];
  const found: number[] = [];
  for (let at = 0; at <= text.length; at += 1)
    if ((left === undefined || text[at - 1] === left) && (right === undefined || text[at] === right))
      found.push(at);
  return found;
}

type Found = Place & {
  /** How many characters of either side stand there unbroken. */
  before: number;
  after: number;
};

function look({ id, text }: TextBlock, passage: Passage): Found[] {
  const { quote, before, after } = passage;
  const starts = quote === '' ? gaps(text, passage) : occurrences(text, quote);
  return starts.map((from) => {
    const to = from + quote.length;
    let [left, right] = [0, 0];
    while (left < before.length && left < from && before.at(-1 - left) === text[from - 1 - left]) left += 1;
    while (right < after.length && to + right < text.length && after[right] === text[to + right]) right += 1;
    return { block: id, from, to, before: left, after: right };
  });
}

/** What stands around is enough to know the words by. */
function known({ before, after }: Found, passage: Passage): boolean {
  if (
    passage.quote === '' &&
    (before < Math.min(BESIDE, passage.before.length) || after < Math.min(BESIDE, passage.after.length))
  )
    return false;
  const around = passage.before.slice(passage.before.length - before) + passage.after.slice(0, after);
  return weight(around) >= TELLING;
}

/** The block reads around the words as it did, up to its ends. */
function untouched({ from, to, before, after }: Found, passage: Passage, { text }: TextBlock): boolean {
  const whole = before === passage.before.length && after === passage.after.length;
  const begins = passage.before.length >= MOST_AROUND || from === before;
  const ends = passage.after.length >= MOST_AROUND || to + after === text.length;
  return whole && begins && ends;
}

/** The one with most around it; of the same, the nearest to where it was. Null where two are as likely (`offset` null). */
function best(found: readonly Found[], offset: number | null): Place | null {
  const sorted = [...found].sort(
    (a, b) =>
      b.before + b.after - a.before - a.after ||
      (offset === null ? 0 : Math.abs(a.from - offset) - Math.abs(b.from - offset)),
  );
  const [first, second] = sorted;
  if (!first) return null;
  if (offset === null && second && second.before + second.after === first.before + first.after) return null;
  return { block: first.block, from: first.from, to: first.to };
}

/** Where the words of a suggestion stand, exactly as they were; null when they were changed, or could be others. */
export function placeOfPassage(passage: Passage, blocks: readonly TextBlock[]): Place | null {
  const own = blocks.find(({ id }) => id === passage.block);
  const here = own ? look(own, passage) : [];
  const sure = own && here.filter((one) => known(one, passage) || untouched(one, passage, own));
  if (sure && sure.length > 0) return best(sure, passage.offset);
  // The paragraph was divided or joined, or its words carried off.
  const elsewhere = blocks
    .filter((block) => block !== own)
    .flatMap((block) => look(block, passage).filter((one) => known(one, passage)));
  if (elsewhere.length > 0) return best(elsewhere, null);
  return mentionedOnce(passage, own, here, blocks);
}

/** Everything around the words is new, but they stood there once and stand there once: no others can be meant. */
function mentionedOnce(
  { quote, before, after }: Passage,
  own: TextBlock | undefined,
  here: readonly Found[],
  blocks: readonly TextBlock[],
): Place | null {
  // Nothing at all stands everywhere.
  if (quote === '') return null;
  if (occurrences(before + quote + after, quote).length !== 1 || !/[\p{L}\p{N}]/u.test(quote)) return null;
  const [only, ...more] = here;
  if (only) return own && more.length === 0 && quote.length > 1 ? placeIn(only) : null;
  if (weight(quote) < UNMISTAKABLE) return null;
  const all = blocks.flatMap(({ id, text }) =>
    occurrences(text, quote).map((from): Place => ({ block: id, from, to: from + quote.length })),
  );
  return all.length === 1 ? (all[0] ?? null) : null;
}

const placeIn = ({ block, from, to }: Found): Place => ({ block, from, to });

/** True when a text says already what is suggested. */
export const saysAlready = (passage: Passage, words: string, blocks: readonly TextBlock[]): boolean =>
  placeOfPassage({ ...passage, quote: words }, blocks) !== null;
