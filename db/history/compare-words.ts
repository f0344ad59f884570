/** Which words differ between two texts, as a proof-reader would mark them. Pure. */
import { diffArrays } from 'diff';
import { type Change, PARAGRAPH, type Piece } from './views.ts';

/** A word with its figures, hyphens and currency; Chinese by runs, which are cut into words below. */
const TOKEN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])*[$£€¥](?=\p{N})[\p{N}.,]*\p{N}(?:[\p{L}]+)?|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[’'.,:-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*[%°]?|[\n\u2029]|[^\S\n\u2029]+|./gsu;

const chinese = new Intl.Segmenter('zh-Hant-HK', { granularity: 'word' });
const HAN = /^\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;
const SPACE = /^\s+$/u;
const SENTENCE_END = /^[.!?。！？」”]$/u;

/** More differences than this in one line and it counts as written anew. */
const MOST_EDITS = 2_000;

/** Words, spaces and marks of a text, in order; nothing is lost. */
export function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).flatMap((token) =>
    HAN.test(token) ? Array.from(chinese.segment(token), ({ segment }) => segment) : [token],
  );
}

const isWord = (token: string): boolean => WORD.test(token);
const wordsIn = (tokens: readonly string[]): number => tokens.filter(isWord).length;

/** How often each word stands in a text. */
export function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text)) {
    if (!isWord(token)) continue;
    const word = token.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Share of the words that two texts have in common, 0 to 1; two texts without words are alike. */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((x, y) => x + y, 0);
  const all = sum(a) + sum(b);
  if (all === 0) return 1;
  let common = 0;
  for (const [word, n] of a) common += Math.min(n, b.get(word) ?? 0);
  return (2 * common) / all;
}

/** What stays, then what goes and what comes in its place. */
type Step = { same: string[]; removed: string[]; added: string[] };

function stepsOf(before: readonly string[], after: readonly string[]): Step[] | undefined {
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!found) return undefined;
  const steps: Step[] = [{ same: [], removed: [], added: [] }];
  for (const run of found) {
    const last = steps.at(-1);
    if (!run.added && !run.removed) steps.push({ same: [...run.value], removed: [], added: [] });
    else if (last) last[run.added ? 'added' : 'removed'].push(...run.value);
  }
  return steps;
}

const sizeOf = (step: Step): number => Math.max(wordsIn(step.removed), wordsIn(step.added));
const isEdit = (step: Step): boolean => step.removed.length > 0 || step.added.length > 0;

/** True for what stays between two changes and only makes them hard to read: a space, or fewer words than either has. */
function isChaff(same: readonly string[], before: Step, after: Step): boolean {
  if (same.length === 0) return true;
  if (same.includes(PARAGRAPH)) return false;
  if (same.every((token) => SPACE.test(token))) return sizeOf(before) > 0 && sizeOf(after) > 0;
  const words = wordsIn(same);
  return words > 0 && words < Math.min(sizeOf(before), sizeOf(after));
}

/** Makes one change of two that are divided by chaff, until none is left. */
function gather(steps: readonly Step[]): Step[] {
  let found = [...steps];
  for (;;) {
    const kept: Step[] = [];
    for (const step of found) {
      const last = kept.at(-1);
      if (last && isEdit(last) && isEdit(step) && isChaff(step.same, last, step)) {
        last.removed = [...last.removed, ...step.same, ...step.removed];
        last.added = [...last.added, ...step.same, ...step.added];
      } else kept.push({ ...step });
    }
    if (kept.length === found.length) return kept;
    found = kept;
  }
}

/** How good a place to begin a change is, seen from the two tokens before it. */
function placeOf(before: readonly string[]): number {
  const [last, earlier] = [before.at(-1), before.at(-2)];
  if (last === undefined || last === PARAGRAPH || last === '\n') return 5;
  if (SENTENCE_END.test(last)) return HAN.test(earlier ?? '') ? 4 : 1;
  if (SPACE.test(last)) return earlier !== undefined && SENTENCE_END.test(earlier) ? 4 : 2;
  return isWord(last) ? 0 : 1;
}

/** Moves words that came or went by themselves to where a sentence or a word begins: "quickly ", not " quickly". */
function settle(steps: Step[]): Step[] {
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    if (step.removed.length > 0 === step.added.length > 0) return;
    const side = step.removed.length > 0 ? 'removed' : 'added';
    const edit = [...step[side]];
    let best = { place: placeOf(step.same), same: step.same, edit, after: next?.same ?? [] };
    const look = (same: string[], moved: string[], after: string[]): void => {
      const place = placeOf(same);
      if (place > best.place) best = { place, same, edit: moved, after };
    };
    // To the left as far as it goes.
    let [same, moved, after] = [[...step.same], [...edit], [...(next?.same ?? [])]];
    while (next && same.length > 0 && same.at(-1) === moved.at(-1)) {
      const token = same.pop() ?? '';
      moved = [token, ...moved.slice(0, -1)];
      after = [token, ...after];
      look([...same], [...moved], [...after]);
    }
    // And to the right.
    [same, moved, after] = [[...step.same], [...edit], [...(next?.same ?? [])]];
    while (next && after.length > 0 && after[0] === moved[0]) {
      const token = after.shift() ?? '';
      moved = [...moved.slice(1), token];
      same.push(token);
      look([...same], [...moved], [...after]);
    }
    step.same = best.same;
    step[side] = best.edit;
    if (next) next.same = best.after;
  });
  return steps;
}

/** What two sides of a change begin or end with alike (a space, say) stays. */
function trim(steps: Step[]): Step[] {
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    while (step.removed.length > 1 && step.added.length > 1 && step.removed[0] === step.added[0]) {
      step.same = [...step.same, ...step.removed.slice(0, 1)];
      [step.removed, step.added] = [step.removed.slice(1), step.added.slice(1)];
    }
    while (
      next &&
      step.removed.length > 1 &&
      step.added.length > 1 &&
      step.removed.at(-1) === step.added.at(-1)
    ) {
      next.same = [...step.removed.slice(-1), ...next.same];
      [step.removed, step.added] = [step.removed.slice(0, -1), step.added.slice(0, -1)];
    }
  });
  return steps;
}

const piece = (tokens: readonly string[], change: Change): Piece[] =>
  tokens.length > 0 ? [{ text: tokens.join(''), change }] : [];

const whole = (before: readonly string[], after: readonly string[]): Piece[] => [
  ...piece(before, 'removed'),
  ...piece(after, 'added'),
];

/** Words of `after` that are not in `before` and the other way round, in reading order. */
export function compareWords(before: string, after: string): Piece[] {
  if (before === after) return piece([before].filter(Boolean), 'same');
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const steps = stepsOf(old, young);
  if (!steps) return whole(old, young);
  const settled = trim(settle(gather(steps)));
  const kept = settled.reduce((n, step) => n + wordsIn(step.same), 0);
  // Hardly a word is left: two texts side by side are easier to read than their common articles.
  if (kept * 4 < Math.min(wordsIn(old), wordsIn(young)) && kept < 6) return whole(old, young);
  return join(
    settled.flatMap(({ same, removed, added }) => [
      ...piece(same, 'same'),
      ...piece(removed, 'removed'),
      ...piece(added, 'added'),
    ]),
  );
}

/** Pieces of the same change beside each other are one. */
const join = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((joined, next) => {
    const last = joined.at(-1);
    if (last?.change === next.change) joined[joined.length - 1] = { ...last, text: last.text + next.text };
    else joined.push(next);
    return joined;
  }, []);

/** Words that came and went in some pieces. */
export function countChanged(pieces: readonly Piece[]): { added: number; removed: number } {
  const of = (change: Change): number =>
    pieces.filter((some) => some.change === change).reduce((n, { text }) => n + wordsIn(tokensOf(text)), 0);
  return { added: of('added'), removed: of('removed') };
}
