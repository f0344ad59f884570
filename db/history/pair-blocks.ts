/** Which block of an older text is which of a newer one: by its id, by its words, and by likeness. Pure. */
import type { Block } from '#db/stories/blocks';
import { likeness, wordCounts } from './compare-words.ts';
import { linedText, linesOf } from './lines.ts';

/** The same id with less in common than this is another paragraph that took its place. */
const SAME_ID = 0.2;
/** Without the same id, two paragraphs are one that was retyped from here on. */
const RETYPED = 0.55;
/** Fewer words than this say nothing about who they are: dividers, one-word paragraphs. */
const TELLING_WORDS = 4;
/** Blocks to look through for retyped ones; beyond it (a text pasted anew over another) they count as new. */
const MOST_PAIRS = 40_000;

type Known = { block: Block; words: Map<string, number>; size: number; body: string };

const known = (block: Block): Known => {
  const words = wordCounts(linedText(linesOf(block)));
  const { id: _, ...rest } = block;
  return { block, words, size: [...words.values()].reduce((a, b) => a + b, 0), body: JSON.stringify(rest) };
};

/** Index of the older block for each index of the newer ones that had one. */
export function pairBlocks(before: readonly Block[], after: readonly Block[]): Map<number, number> {
  const [old, young] = [before.map(known), after.map(known)];
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (j: number, i: number): void => {
    pairs.set(j, i);
    taken.add(i);
  };
  const byId = new Map(old.map(({ block }, i) => [block.id, i]));
  const each = (visit: (some: Known, j: number) => void): void =>
    young.forEach((some, j) => {
      if (!pairs.has(j)) visit(some, j);
    });

  // The very same block.
  each((some, j) => {
    const i = byId.get(some.block.id);
    if (i !== undefined && old[i]?.body === some.body) pair(j, i);
  });
  // The same words under another id: pasted back, or imported anew.
  const byBody = new Map<string, number[]>();
  old.forEach(({ body, size }, i) => {
    if (!taken.has(i) && size >= TELLING_WORDS) byBody.set(body, [...(byBody.get(body) ?? []), i]);
  });
  each((some, j) => {
    const i = byBody.get(some.body)?.shift();
    if (i !== undefined) pair(j, i);
  });
  // The same id, rewritten in part. Of other kinds than text the id alone tells.
  each((some, j) => {
    const i = byId.get(some.block.id);
    const was = i === undefined ? undefined : old[i];
    if (i === undefined || !was || taken.has(i)) return;
    const wordless = was.size === 0 || some.size === 0;
    if (wordless ? was.block.kind === some.block.kind : likeness(was.words, some.words) >= SAME_ID)
      pair(j, i);
  });
  // Retyped under another id: the likest first.
  const open = {
    old: old.flatMap((some, i) => (taken.has(i) || some.size < TELLING_WORDS ? [] : [{ some, i }])),
    young: young.flatMap((some, j) => (pairs.has(j) || some.size < TELLING_WORDS ? [] : [{ some, j }])),
  };
  if (open.old.length * open.young.length > MOST_PAIRS) return pairs;
  const candidates = open.young
    .flatMap(({ some, j }) =>
      open.old.map((other) => ({ j, i: other.i, like: likeness(other.some.words, some.words) })),
    )
    .filter(({ like }) => like >= RETYPED)
    .sort((a, b) => b.like - a.like);
  for (const { j, i } of candidates) if (!pairs.has(j) && !taken.has(i)) pair(j, i);
  return pairs;
}
