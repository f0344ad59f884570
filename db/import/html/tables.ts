/** Tables of data, and tables that only laid a page out. Pure. */
import type { Inline } from '#db/stories/blocks';
import { cleanLine } from './clean-text.ts';
import type { FoundBlock } from './found.ts';
import { plainOf } from './lists.ts';
import { attribute, childrenOf, type Element, isElement, type Node, textOf } from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';

const MOST_ROWS = 500;
const MOST_COLUMNS = 30;
const MOST_PLAIN = 50_000;

type Row = { cells: Element[]; inHead: boolean };

const inside = (element: Element, tags: RegExp): Element[] =>
  childrenOf(element).filter((child): child is Element => isElement(child) && tags.test(child.tagName));

function rowsOf(table: Element): Row[] {
  const row = (tr: Element, inHead: boolean): Row => ({ cells: inside(tr, /^t[dh]$/), inHead });
  return inside(table, /^(thead|tbody|tfoot|tr)$/).flatMap((part) =>
    part.tagName === 'tr'
      ? [row(part, false)]
      : inside(part, /^tr$/).map((tr) => row(tr, part.tagName === 'thead')),
  );
}

/** A table, in parts when it is longer than ours; then what its cells held that no cell can. */
export function tableBlocks(walk: Walk, table: Element, marks: Marks): FoundBlock[] {
  const rows = rowsOf(table).filter((row) => row.cells.length > 0);
  const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
  // One cell: it was there for the layout.
  if (only) return walk.blocksOf(childrenOf(only), marks, true);
  if (rows.length === 0) return [];

  const caption = cleanLine(textOf(inside(table, /^caption$/) as Node[]), 300);
  const headed = rows[0]?.inHead || rows[0]?.cells.every((cell) => cell.tagName === 'th') || false;
  const rest: FoundBlock[] = [];
  const cells = rows.map((row, i) =>
    row.cells.flatMap((cell) => cellOf(walk, cell, marks, headed && i === 0, rest)),
  );
  const widest = Math.max(...cells.map((row) => row.length));
  if (widest > MOST_COLUMNS) {
    walk.note({ kind: 'limit', text: `a table of ${widest} columns came as plain lines` });
    const plain = cells.map((row) => row.map(plainOf).join('\t')).join('\n');
    return [{ kind: 'preformatted', text: plain.slice(0, MOST_PLAIN) }, ...rest];
  }
  const even = cells.map((row) => [
    ...row,
    ...Array.from({ length: widest - row.length }, (): Inline[] => []),
  ]);
  const blocks: FoundBlock[] = [];
  for (let i = 0; i < even.length; i += MOST_ROWS)
    blocks.push({
      kind: 'table',
      caption: i === 0 ? caption : '',
      headed: headed && i === 0,
      rows: even.slice(i, i + MOST_ROWS),
    });
  return [...blocks, ...rest];
}

/** A cell, and an empty one for every further column that it spanned. */
function cellOf(walk: Walk, cell: Element, marks: Marks, inHeadRow: boolean, rest: FoundBlock[]): Inline[][] {
  const isName = cell.tagName === 'th' && !inHeadRow && !marks.some((mark) => mark.kind === 'bold');
  const read = asInlines(walk.blocksOf(childrenOf(cell), isName ? [...marks, { kind: 'bold' }] : marks));
  rest.push(...read.rest);
  if (Number(attribute(cell, 'rowspan')) > 1)
    walk.note({ kind: 'limit', text: 'a table cell that spanned rows stands in the first of them' });
  const span = Math.min(Math.max(1, Math.trunc(Number(attribute(cell, 'colspan'))) || 1), MOST_COLUMNS);
  return [read.text, ...Array.from({ length: span - 1 }, (): Inline[] => [])];
}
