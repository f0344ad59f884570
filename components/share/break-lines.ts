/**
 * Where a text for a picture is broken into lines: English between words only, Chinese by the printers' rules (no line
 * begins with a closing mark or ends with an opening one) and rather between words than inside one. Pure.
 */
import type { Language } from '#db/shared/languages';

/** Width of a text in px at the size that is being tried. */
export type Measure = (text: string) => number;

/** A stretch that stays together; `dear` is what a line break before it costs, in parts of an even line. */
type Piece = { text: string; spaced: boolean; dear: number };

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const NEVER_FIRST = /^[，。、；：？！）」』》〉】〕…—～·‧％,.;:?!)\]}’”%々ー]/u;
const NEVER_LAST = /[（「『《〈【〔“‘([{$£€¥#]$/u;
const STOP = /[，。、；：？！」』》]$/u;

/** Breaks here are allowed but ugly. */
const INSIDE_A_WORD = 0.5;
const NOT_AFTER_A_STOP = 0.02;

const words = new Intl.Segmenter('zh-Hant-HK', { granularity: 'word' });
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => [...letters.segment(text)].map(({ segment }) => segment);

/** Offsets at which a word of the text begins. */
const wordStarts = (text: string): Set<number> => new Set([...words.segment(text)].map(({ index }) => index));

function piecesOf(text: string, language: Language): Piece[] {
  const starts = language === 'zh' || WIDE.test(text) ? wordStarts(text) : new Set<number>();
  const pieces: Piece[] = [];
  let spaced = false;
  let offset = 0;
  for (const letter of lettersOf(text)) {
    const at = offset;
    offset += letter.length;
    // A no-break space (U+00A0) is a letter like any other.
    if (/^[ \t\n]+$/.test(letter)) {
      spaced = true;
      continue;
    }
    const last = pieces.at(-1);
    const tied =
      last &&
      !spaced &&
      ((!WIDE.test(letter) && !WIDE.test(last.text.slice(-1)) && !/[—]$/.test(last.text)) ||
        NEVER_FIRST.test(letter) ||
        NEVER_LAST.test(last.text));
    if (tied) last.text += letter;
    else
      pieces.push({
        text: letter,
        spaced: spaced && last !== undefined,
        dear:
          spaced || !last ? 0 : !starts.has(at) ? INSIDE_A_WORD : STOP.test(last.text) ? 0 : NOT_AFTER_A_STOP,
      });
    spaced = false;
  }
  return pieces;
}

/** Cuts a piece that no line can hold; everything else is left whole. */
function fitting(pieces: readonly Piece[], width: number, measure: Measure): Piece[] {
  return pieces.flatMap((piece) => {
    if (measure(piece.text) <= width) return [piece];
    const parts: Piece[] = [];
    for (const letter of lettersOf(piece.text)) {
      const last = parts.at(-1);
      if (last && measure(last.text + letter) <= width) last.text += letter;
      else parts.push({ text: letter, spaced: last ? false : piece.spaced, dear: last ? 0 : piece.dear });
    }
    return parts;
  });
}

const lineOf = (pieces: readonly Piece[], from: number, to: number): string =>
  pieces
    .slice(from, to)
    .map(({ text, spaced }, i) => (spaced && i > 0 ? ` ${text}` : text))
    .join('');

/** How many lines of `width` px the text needs. */
function fewest(pieces: readonly Piece[], width: number, measure: Measure): number {
  let lines = 0;
  for (let from = 0; from < pieces.length; lines += 1) {
    let to = from + 1;
    while (to < pieces.length && measure(lineOf(pieces, from, to + 1)) <= width) to += 1;
    from = to;
  }
  return lines;
}

/**
 * The text in as few lines as `width` px allows, as even as they can be. Gives the lines without the spaces at their
 * ends; [] for an empty text.
 */
export function breakLines(text: string, language: Language, width: number, measure: Measure): string[] {
  const pieces = fitting(piecesOf(text, language), width, measure);
  const count = fewest(pieces, width, measure);
  const even = measure(lineOf(pieces, 0, pieces.length)) / Math.max(1, count);
  // best[k][to]: cheapest way to set the first `to` pieces in k lines.
  type Way = { cost: number; from: number };
  const best: (Way | undefined)[][] = [[{ cost: 0, from: 0 }]];
  for (let k = 1; k <= count; k += 1) {
    const row: (Way | undefined)[] = [];
    for (let from = k - 1; from < pieces.length; from += 1) {
      const before = best[k - 1]?.[from];
      if (!before) continue;
      for (let to = from + 1; to <= pieces.length; to += 1) {
        const long = measure(lineOf(pieces, from, to));
        if (long > width && to > from + 1) break;
        const uneven = (long - even) / width;
        const cost = before.cost + uneven * uneven + (from > 0 ? (pieces[from]?.dear ?? 0) : 0);
        if (cost < (row[to]?.cost ?? Infinity)) row[to] = { cost, from };
      }
    }
    best.push(row);
  }
  const lines: string[] = [];
  for (let k = count, to = pieces.length; k > 0; k -= 1) {
    const from = best[k]?.[to]?.from ?? 0;
    lines.unshift(lineOf(pieces, from, to));
    to = from;
  }
  return lines;
}
