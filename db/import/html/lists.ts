/** Lists, nested as deep as ours go. Pure. */
import type { Inline, ListItem } from '#db/stories/blocks';
import { isVisible } from './clean-text.ts';
import type { FoundBlock } from './found.ts';
import { childrenOf, type Element, isElement, type Node } from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';

const MOST_ITEMS = 500;
const MOST_DEPTH = 6;

const isList = (node: Node): node is Element => isElement(node) && /^(ul|ol|menu|dir)$/.test(node.tagName);

/** A list, in parts when it is longer than ours may be; then whatever its items held that no item can. */
export function listBlocks(walk: Walk, element: Element, marks: Marks): FoundBlock[] {
  const rest: FoundBlock[] = [];
  const items = itemsOf(walk, element, marks, rest);
  const fitted = fit(walk, items, 1);
  const ordered = element.tagName === 'ol';
  const blocks: FoundBlock[] = [];
  for (let i = 0; i < fitted.length; i += MOST_ITEMS)
    blocks.push({ kind: 'list', ordered, items: fitted.slice(i, i + MOST_ITEMS) });
  return [...blocks, ...rest];
}

function itemsOf(walk: Walk, element: Element, marks: Marks, rest: FoundBlock[]): ListItem[] {
  const items: ListItem[] = [];
  let loose: Node[] = [];
  const endLoose = () => {
    const item = itemOf(walk, loose, marks, rest);
    if (item) items.push(item);
    loose = [];
  };
  for (const child of childrenOf(element)) {
    if (isElement(child) && child.tagName === 'li') {
      endLoose();
      const item = itemOf(walk, childrenOf(child), marks, rest);
      if (item) items.push(item);
    } else if (isList(child)) {
      // A list straight inside a list belongs to the item before it.
      endLoose();
      const nested = walk.blocksOf([child], marks);
      const last = items.at(-1) ?? { text: [] };
      if (items.length === 0) items.push(last);
      addNested(last, nested, rest);
    } else loose.push(child);
  }
  endLoose();
  return items.filter((item) => item.list || item.text.length > 0);
}

function itemOf(walk: Walk, nodes: readonly Node[], marks: Marks, rest: FoundBlock[]): ListItem | undefined {
  const blocks = walk.blocksOf(nodes, marks);
  const own = asInlines(blocks.filter((block) => block.kind !== 'list'));
  const item: ListItem = { text: own.text };
  addNested(
    item,
    blocks.filter((block) => block.kind === 'list'),
    rest,
  );
  rest.push(...own.rest);
  return item.list || item.text.some((part) => 'text' in part && isVisible(part.text)) ? item : undefined;
}

/** Hangs nested lists below an item: one list, in the order of the first. */
function addNested(item: ListItem, blocks: readonly FoundBlock[], rest: FoundBlock[]): void {
  for (const block of blocks) {
    if (block.kind !== 'list') rest.push(block);
    else if (item.list) item.list.items.push(...block.items);
    else item.list = { ordered: block.ordered, items: [...block.items] };
  }
}

/** What lies deeper or is longer than our lists allow moves up beside its parent. */
function fit(walk: Walk, items: readonly ListItem[], depth: number): ListItem[] {
  return items.flatMap((item): ListItem[] => {
    if (!item.list) return [item];
    const inner = fit(walk, item.list.items, depth + 1);
    if (depth >= MOST_DEPTH) {
      walk.note({ kind: 'limit', text: `a list deeper than ${MOST_DEPTH} levels was made shallower` });
      return [{ text: item.text }, ...inner];
    }
    if (inner.length > MOST_ITEMS) {
      walk.note({ kind: 'limit', text: `a nested list of ${inner.length} items was made shallower` });
      return [
        { text: item.text, list: { ...item.list, items: inner.slice(0, MOST_ITEMS) } },
        ...inner.slice(MOST_ITEMS),
      ];
    }
    return [
      inner.length > 0 ? { text: item.text, list: { ...item.list, items: inner } } : { text: item.text },
    ];
  });
}

export const plainOf = (inlines: readonly Inline[]): string =>
  inlines.map((part) => ('break' in part ? ' ' : part.text)).join('');
