/** What was copied in our own editor, and whatever else the editor reads by itself: without litter, without what cannot be printed. */
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { tidyText } from './words-of';

/** Conditional comments and the invisible parts that Word and Outlook wrap around their text. */
export const withoutLitter = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(o:p|style|script|title|xml|svg|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?o:p\s*\/?>/gi, '');

const isEmpty = (node: Node): boolean =>
  node.isTextblock && node.textContent.trim() === '' && node.childCount <= 1;

function tidy(fragment: Fragment, top: boolean): Fragment {
  const kept: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) {
      const text = tidyText(node.text ?? '');
      if (text !== '') kept.push(node.type.schema.text(text, node.marks));
      return;
    }
    if (top && fragment.childCount > 1 && isEmpty(node)) return;
    kept.push(node.isLeaf ? node : node.copy(tidy(node.content, false)));
  });
  return Fragment.fromArray(kept);
}

/** A pasted piece without empty paragraphs and without what cannot be printed. */
export function tidySlice(slice: Slice): Slice {
  const content = tidy(slice.content, true);
  if (content.childCount === 0) return slice;
  const open = (asked: number, node: Node | null | undefined): number => (node && !node.isLeaf ? asked : 0);
  return new Slice(
    content,
    open(slice.openStart, content.firstChild),
    open(slice.openEnd, content.lastChild),
  );
}
