/** Lists from paragraphs that only say how deep they stand, as Word keeps them. Pure. */
import { DEEPEST_LIST } from '../document';
import type { DocNode } from '../inlines';

export type FlatItem = { level: number; ordered: boolean; content: DocNode[] };

const item = (content: DocNode[], lists: DocNode[] = []): DocNode => ({
  type: 'listItem',
  content: [{ type: 'paragraph', attrs: { id: null }, content }, ...lists],
});

/** The lists of a run of items: one, or several where the numbering of the outermost begins or ends. */
export function listsOf(items: readonly FlatItem[], deep = 1): DocNode[] {
  const lists: DocNode[] = [];
  let i = 0;
  while (i < items.length) {
    const first = items[i];
    if (!first) break;
    let end = i + 1;
    while (end < items.length && (items[end]?.level ?? 0) > first.level) end++;
    const under = items.slice(i + 1, end);
    const made =
      deep < DEEPEST_LIST
        ? [item(first.content, listsOf(under, deep + 1))]
        : [first, ...under].map(({ content }) => item(content));
    const last = lists.at(-1);
    if (last?.attrs?.ordered === first.ordered) last.content?.push(...made);
    else lists.push({ type: 'list', attrs: { id: null, ordered: first.ordered }, content: made });
    i = end;
  }
  return lists;
}

/** Numbers and letters count; dots, squares and Word's hollow “o” do not. */
export const isNumbered = (marker: string): boolean =>
  /^[(（]?([0-9]{1,3}|[a-z]{1,4}|[〇一二三四五六七八九十]{1,3})[.)、）．]/iu.test(marker.trim());
