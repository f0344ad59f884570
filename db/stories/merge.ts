/**
 * Three-way merge of whole stories, by field and, inside the body, by block id: what was published while an update
 * waited is carried into that update, so that it never brings a corrected error back. Pure.
 */
import type { Block } from './blocks.ts';
import { type StoryContent, withoutSigners } from './model.ts';

export type Merged = {
  content: StoryContent;
  /** Fields or block ids that both changed, differently. */ conflicts: string[];
};

/** With the keys of every object in one order: a text that went through an editor has them in another. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, ordered(held)]),
  );
}

/** True when two values say the same. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** Picks one side's value: the one that changed. When both did, differently, the waiting one stays and is reported. */
function pick<T>(base: T, waiting: T, published: T, name: string, conflicts: string[]): T {
  if (same(waiting, published) || same(base, published)) return waiting;
  if (same(base, waiting)) return published;
  conflicts.push(name);
  return waiting;
}

function mergeBody(
  base: readonly Block[],
  waiting: readonly Block[],
  published: readonly Block[],
  conflicts: string[],
): Block[] {
  const inBase = new Map(base.map((block) => [block.id, block]));
  const inWaiting = new Map(waiting.map((block) => [block.id, block]));
  const inPublished = new Map(published.map((block) => [block.id, block]));
  const merged: Block[] = [];
  for (const block of waiting) {
    const was = inBase.get(block.id);
    const is = inPublished.get(block.id);
    if (was && !is) {
      // Taken out by what was published: it goes here too, unless it was rewritten meanwhile.
      if (!same(was, block)) {
        conflicts.push(block.id);
        merged.push(block);
      }
    } else if (is) merged.push(pick(was ?? is, block, is, block.id, conflicts));
    else merged.push(block);
  }
  // Blocks that were published and are new: after the block they follow there.
  published.forEach((block, i) => {
    if (inBase.has(block.id) || inWaiting.has(block.id)) {
      const was = inBase.get(block.id);
      if (was && !inWaiting.has(block.id) && !same(was, block)) conflicts.push(block.id);
      return;
    }
    const before = published
      .slice(0, i)
      .reverse()
      .find((other) => merged.some((kept) => kept.id === other.id));
    const place = before ? merged.findIndex((kept) => kept.id === before.id) + 1 : 0;
    merged.splice(place, 0, block);
  });
  return inOrder(merged, base, waiting, published);
}

/** True when blocks that stand in both stand in another order. */
function moved(from: readonly Block[], to: readonly Block[]): boolean {
  const [before, after] = [from, to].map((body) => new Set(body.map(({ id }) => id)));
  const shared = (body: readonly Block[], other: ReadonlySet<string> | undefined): string[] =>
    body.map(({ id }) => id).filter((id) => other?.has(id));
  return !same(shared(from, after), shared(to, before));
}

/** Blocks that only the published side moved stand where it put them; what it does not have follows its neighbour. */
function inOrder(
  merged: Block[],
  base: readonly Block[],
  waiting: readonly Block[],
  published: readonly Block[],
): Block[] {
  if (!moved(base, published) || moved(base, waiting)) return merged;
  const place = new Map(published.map(({ id }, i) => [id, i]));
  let last = -1;
  return merged
    .map((block, i) => ({ block, i, at: (last = place.get(block.id) ?? last) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ block }) => block);
}

/** `base` is what both started from, `waiting` the queued update, `published` what has just gone out. */
export function mergeStories(base: StoryContent, waiting: StoryContent, published: StoryContent): Merged {
  const conflicts: string[] = [];
  const { body: _, ...fields } = waiting;
  // A field that not every story has may stand in one of the two alone.
  const names = new Set([...Object.keys(fields), ...Object.keys(published)]);
  names.delete('body');
  const entries = [...names].map((key) => {
    // Every key of StoryContent but `body`; the three have the same shape by type.
    const name = key as Exclude<keyof StoryContent, 'body'>;
    return [name, pick<unknown>(base[name], waiting[name], published[name], name, conflicts)] as const;
  });
  const body = mergeBody(base.body, waiting.body, published.body, conflicts);
  // The entries are exactly the fields that were taken apart above.
  return {
    content: withoutSigners({ ...waiting, ...(Object.fromEntries(entries) as Partial<StoryContent>), body }),
    conflicts,
  };
}
