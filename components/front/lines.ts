/**
 * How many lines a text takes: the browser's own way of filling lines, greedily and with Chinese punctuation kept off
 * the wrong end (`line-break: strict`), from the faces' letter widths. Balancing moves words between lines and never
 * changes how many there are. Pure.
 */
import { type Face, letters, OTHER_LETTER } from './letters';

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Never at the beginning of a line; half of its square is white behind it. */
const CLOSING = /[，。、：；？！」』）》〉】％]/u;
/** Never at the end of a line; half of its square is white before it. */
const OPENING = /[「『（《〈【]/u;
/** White that Chinese has around Latin letters and figures (`text-autospace`), em. */
const AUTOSPACE = 0.125;
/** White that falls away between two marks, and behind a mark at the end of a full line (`text-spacing-trim`), em. */
const TRIMMED = 0.5;
/** Letters stand a little closer in words than alone. */
const KERNED = 0.995;
/** Texts whose parts are remembered. */
const KEPT = 500;

/** What is never broken: a word, or a character with the marks that hold on to it. Widths in em. */
type Unit = { width: number; gap: number; ends: string };

const isHan = (letter: string): boolean => HAN.test(letter);

function letterWidth(letter: string, before: string, face: Face): number {
  if (!isHan(letter)) return (letters[face].get(letter) ?? OTHER_LETTER) * KERNED;
  const trimmed =
    (CLOSING.test(before) && (OPENING.test(letter) || CLOSING.test(letter))) ||
    (OPENING.test(before) && OPENING.test(letter));
  return trimmed ? 1 - TRIMMED : 1;
}

/** Whether a line may end between two letters of which neither is a space. */
function mayBreak(before: string, letter: string): boolean {
  if (OPENING.test(before) || CLOSING.test(letter)) return false;
  return isHan(before) || isHan(letter) || /[-–—]/.test(before);
}

function unitsOf(text: string, face: Face): Unit[] {
  const units: Unit[] = [];
  let before = '';
  let space = 0;
  for (const letter of text.replace(/\s+/gu, ' ').trim()) {
    if (letter === ' ') {
      space = letters[face].get(' ') ?? 0;
      continue;
    }
    const last = units.at(-1);
    const width = letterWidth(letter, space > 0 ? '' : before, face);
    const meets = before !== '' && space === 0 && isHan(before) !== isHan(letter);
    const gap = space > 0 ? space : meets && !/\p{P}/u.test(before + letter) ? AUTOSPACE : 0;
    if (last && space === 0 && !mayBreak(before, letter)) {
      last.width += gap + width;
      last.ends = letter;
    } else units.push({ width, gap, ends: letter });
    before = letter;
    space = 0;
  }
  return units;
}

const kept = new Map<string, Unit[]>();

/** A row is tried in many ways: a text is taken apart once. */
function knownUnits(text: string, face: Face): Unit[] {
  const key = `${face} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= KEPT) kept.clear();
  const units = unitsOf(text, face);
  kept.set(key, units);
  return units;
}

/** Lines that a text takes at a size (px) in a column (px); at least one. */
export function lineCount(text: string, size: number, width: number, face: Face): number {
  const room = width / size;
  let lines = 1;
  let used = 0;
  for (const { width: own, gap, ends } of knownUnits(text, face)) {
    const hangs = CLOSING.test(ends) ? TRIMMED : 0;
    if (used > 0 && used + gap + own - hangs > room) {
      lines += 1;
      used = own;
    } else used += (used > 0 ? gap : 0) + own;
    // A word that is longer than its line is broken anywhere.
    while (used - hangs > room && used > 1) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}
