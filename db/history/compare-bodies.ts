/** Two bodies beside each other: what stayed is gathered, what was moved is named as moved. Pure. */
import { diffArrays } from 'diff';
import type { Block, Inline } from '#db/stories/blocks';
import { changedLine, compareLines, oneSided } from './compare-lines.ts';
import { countChanged, tokensOf } from './compare-words.ts';
import { type Line, linedText, linesOf } from './lines.ts';
import { pairBlocks } from './pair-blocks.ts';
import {
  type BlockChange,
  type BodyChange,
  type LineChange,
  PARAGRAPH,
  type Piece,
  settingNames,
} from './views.ts';

/** Words of a moved block that say which one it was. */
const OPENING_WORDS = 8;

/** One unchanged block between changes is shown: it is what they stand beside. */
const FOLD_FROM = 2;

const withoutId = ({ id: _, ...rest }: Block): string => JSON.stringify(rest);

/** Kinds of one running text: between them a block only changes its dress. */
const isText = (block: Block): block is Extract<Block, { kind: 'paragraph' | 'heading' }> =>
  block.kind === 'paragraph' || block.kind === 'heading';

function compareBlock(before: Block, after: Block): BlockChange {
  const [old, young] = [linesOf(before), linesOf(after)];
  const lines =
    isText(before) && isText(after)
      ? [changedLine(textLine(before), textLine(after))]
      : compareLines(old.lines, young.lines);
  const was = { ...old.settings, kind: before.kind };
  const is = { ...young.settings, kind: after.kind };
  // A block of another kind has other settings: that it is another kind says it.
  const changedSettings = (before.kind === after.kind ? settingNames : (['kind'] as const)).flatMap((name) =>
    was[name] === is[name] ? [] : [{ name, before: was[name] ?? null, after: is[name] ?? null }],
  );
  const told = changedSettings.length > 0 || lines.some(({ change }) => change !== 'same');
  const otherwise = !told && withoutId(before) !== withoutId(after);
  return {
    kind: after.kind,
    change: told || otherwise ? 'changed' : 'same',
    moved: null,
    divided: null,
    settings: young.settings,
    changedSettings,
    lines,
    otherwise,
  };
}

/** A block that stands in one version only, or is only shown. */
export function oneBlock(block: Block, change: 'added' | 'removed' | 'same'): BlockChange {
  const { lines, settings } = linesOf(block);
  return {
    kind: block.kind,
    change,
    moved: null,
    divided: null,
    settings,
    changedSettings: [],
    lines: lines.map((line) => oneSided(line, change)),
    otherwise: false,
  };
}

const textLine = (block: Extract<Block, { kind: 'paragraph' | 'heading' }>): Line => ({
  role: 'text',
  depth: 0,
  inlines: block.text,
});

function openingOf(block: Block): string {
  const tokens = tokensOf(linedText(linesOf(block)).replaceAll('\n', ' '));
  const words = tokens.flatMap((token, i) => (/[\p{L}\p{N}]/u.test(token) ? [i] : []));
  const end = words[OPENING_WORDS];
  return end === undefined ? tokens.join('') : `${tokens.slice(0, end).join('').trimEnd()}…`;
}

/** A block on its way: what became of it, and the blocks that it was made of. */
type Entry =
  | { is: 'pair'; before: Block; after: Block; moved: 'up' | 'down' | null }
  | { is: 'removed'; before: Block }
  | { is: 'added'; after: Block }
  | { is: 'gone'; before: Block }
  | { is: 'divided'; change: BlockChange };

/** Both texts as one sequence, in the order of the newer one. */
function entriesOf(before: readonly Block[], after: readonly Block[]): Entry[] {
  const pairs = pairBlocks(before, after);
  const backward = new Map([...pairs].map(([j, i]) => [i, j]));
  const inOldOrder = [...backward.keys()].sort((a, b) => a - b);
  const inNewOrder = [...pairs.entries()].sort(([a], [b]) => a - b).map(([, i]) => i);
  const staying = new Set(
    diffArrays(inOldOrder, inNewOrder).flatMap((run) => (run.added || run.removed ? [] : run.value)),
  );
  const found: Entry[] = [];
  let [i, j] = [0, 0];
  const oldUpTo = (end: number): void => {
    for (; i < end; i += 1) {
      const block = before[i];
      if (block)
        found.push(backward.has(i) ? { is: 'gone', before: block } : { is: 'removed', before: block });
    }
  };
  const newUpTo = (end: number): void => {
    for (; j < end; j += 1) {
      const block = after[j];
      const was = pairs.get(j);
      const other = was === undefined ? undefined : before[was];
      if (!block) continue;
      if (was === undefined || !other) found.push({ is: 'added', after: block });
      else found.push({ is: 'pair', before: other, after: block, moved: was < i ? 'down' : 'up' });
    }
  };
  for (const anchor of inNewOrder.filter((index) => staying.has(index))) {
    const at = backward.get(anchor) ?? 0;
    oldUpTo(anchor);
    newUpTo(at);
    const [was, is] = [before[anchor], after[at]];
    if (was && is) found.push({ is: 'pair', before: was, after: is, moved: null });
    [i, j] = [anchor + 1, at + 1];
  }
  oldUpTo(before.length);
  newUpTo(after.length);
  return found;
}

const END: Inline = { text: PARAGRAPH };

const changedWords = (line: LineChange): number => {
  const { added, removed } = countChanged(line.pieces);
  return added + removed;
};

const wordsOf = (block: Block): number =>
  countChanged(
    oneSided({ role: 'text', depth: 0, inlines: [{ text: linedText(linesOf(block)) }] }, 'added').pieces,
  ).added;

/** One paragraph beside two: the change that says so, when that reads better than one new or lost paragraph. */
function divided(
  one: Block,
  two: readonly [Block, Block],
  way: 'split' | 'joined',
  apart: number,
): Entry | null {
  if (!isText(one) || !isText(two[0]) || !isText(two[1])) return null;
  if ([one, ...two].some((block) => !linedText(linesOf(block)))) return null;
  const whole: Line = textLine(one);
  const parts: Line = { role: 'text', depth: 0, inlines: [...two[0].text, END, ...two[1].text] };
  const line = way === 'split' ? changedLine(whole, parts) : changedLine(parts, whole);
  const kept = line.pieces.some(({ text, change }) => change !== 'same' && text.includes(PARAGRAPH));
  if (!kept || changedWords(line) * 2 > apart) return null;
  const change = { ...oneBlock(way === 'split' ? two[0] : one, 'same'), change: 'changed' as const };
  return {
    is: 'divided',
    change: { ...change, divided: way, lines: [{ ...line, pieces: tidied(line.pieces) }] },
  };
}

/** The space that an end of a paragraph takes the place of is no change of its own. */
const tidied = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((some, i): Piece[] => {
    const besides = [pieces[i - 1], pieces[i + 1]].some((other) => other?.text === PARAGRAPH);
    if (!besides || some.change === 'same' || some.text.trim() !== '' || some.text === PARAGRAPH)
      return [some];
    return some.change === 'removed' ? [] : [{ ...some, change: 'same' }];
  });

/** Two entries beside each other that are one paragraph divided, or two made one. */
function dividedOf(first: Entry, second: Entry): Entry | null {
  for (const [pair, other, pairFirst] of [
    [first, second, true],
    [second, first, false],
  ] as const) {
    if (pair.is !== 'pair' || pair.moved) continue;
    const between = (more: Block): number =>
      changedWords(changedLine(asText(pair.before), asText(pair.after))) + wordsOf(more);
    if (other.is === 'added') {
      const two = pairFirst ? ([pair.after, other.after] as const) : ([other.after, pair.after] as const);
      return divided(pair.before, two, 'split', between(other.after));
    }
    if (other.is === 'removed') {
      const two = pairFirst ? ([pair.before, other.before] as const) : ([other.before, pair.before] as const);
      return divided(pair.after, two, 'joined', between(other.before));
    }
  }
  return null;
}

const asText = (block: Block): Line => ({
  role: 'text',
  depth: 0,
  inlines: [{ text: linedText(linesOf(block)) || ' ' }],
});

function findDivided(entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    const one = last ? dividedOf(last, entry) : null;
    if (one) found[found.length - 1] = one;
    else found.push(entry);
  }
  return found;
}

function blockOf(entry: Exclude<Entry, { is: 'gone' }>): BlockChange {
  switch (entry.is) {
    case 'pair':
      return { ...compareBlock(entry.before, entry.after), moved: entry.moved };
    case 'removed':
      return oneBlock(entry.before, 'removed');
    case 'added':
      return oneBlock(entry.after, 'added');
    case 'divided':
      return entry.change;
  }
}

/** What differs between two bodies, in the order of the newer one. */
export function compareBodies(before: readonly Block[], after: readonly Block[]): BodyChange[] {
  const found: BodyChange[] = [];
  let same: BlockChange[] = [];
  const close = (): void => {
    if (same.length >= FOLD_FROM) found.push({ kind: 'unchanged', blocks: same });
    else found.push(...same.map((block): BodyChange => ({ kind: 'block', block })));
    same = [];
  };
  for (const entry of findDivided(entriesOf(before, after))) {
    if (entry.is === 'gone') {
      close();
      const last = found.at(-1);
      const opening = openingOf(entry.before);
      if (last?.kind === 'moved-away')
        found[found.length - 1] = { ...last, openings: [...last.openings, opening] };
      else found.push({ kind: 'moved-away', openings: [opening] });
      continue;
    }
    const block = blockOf(entry);
    if (block.change === 'same' && !block.moved) {
      same.push(block);
      continue;
    }
    close();
    found.push({ kind: 'block', block });
  }
  close();
  return found;
}
