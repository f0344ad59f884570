/** What the handlers of single elements may ask of the converter. Pure. */
import type { Inline, ListItem, Mark } from '#db/stories/blocks';
import type { FoundBlock, Note, Surroundings } from './found.ts';
import type { Shortcode } from './shortcodes.ts';
import type { Node } from './tree.ts';

export type Marks = readonly Mark[];

export type Walk = {
  around: Surroundings;
  shortcodes: readonly Shortcode[];
  note(note: Note): void;
  /** Blocks of some nodes as a text of their own; `flowing` keeps blank lines and players, as in a body. */
  blocksOf(nodes: readonly Node[], marks: Marks, flowing?: boolean): FoundBlock[];
};

const MOST_INLINES = 5_000;

/** Blocks as one run of words (paragraphs joined by line breaks), and what cannot be part of one. */
export function asInlines(blocks: readonly FoundBlock[]): { text: Inline[]; rest: FoundBlock[] } {
  const lines: Inline[][] = [];
  const rest: FoundBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') lines.push(block.text);
    else if (block.kind === 'block-quote')
      lines.push(...block.paragraphs, ...(block.source ? [[{ text: block.source }]] : []));
    else if (block.kind === 'list') lines.push(...itemLines(block.items));
    else rest.push(block);
  }
  return { text: joinLines(lines), rest };
}

export const joinLines = (lines: readonly Inline[][]): Inline[] =>
  lines.flatMap((line, i) => (i === 0 ? line : [{ break: true as const }, ...line])).slice(0, MOST_INLINES);

function itemLines(items: readonly ListItem[]): Inline[][] {
  return items.flatMap((item) => [
    [{ text: '• ' }, ...item.text],
    ...(item.list ? itemLines(item.list.items) : []),
  ]);
}
