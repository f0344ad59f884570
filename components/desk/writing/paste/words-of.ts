/** Runs of text as they are typed: spaces, letters and quotation marks. Pure. */
import { type DocNode, printable } from '../inlines';
import { curly } from './curly';

/** Letters and digits of full width are a keyboard's slip; full-width punctuation is Chinese. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );

/** Text as it may stand here: no non-breaking spaces, soft hyphens or marks of no width. */
export const tidyText = (text: string): string =>
  halfWidth(printable(text))
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '');

const isBreak = (node: DocNode | undefined): boolean => node?.type === 'hardBreak';

/**
 * The inline nodes of one block: spaces joined, none at its ends nor around a break, quotation marks curly. Empty when
 * the block holds nothing that a reader can see.
 */
export function settleInlines(nodes: readonly DocNode[], english: boolean): DocNode[] {
  const kept: DocNode[] = [];
  for (const node of nodes) {
    if (isBreak(node)) {
      trimEnd(kept);
      if (kept.length > 0) kept.push(node);
      continue;
    }
    let text = tidyText(node.text ?? '').replace(/ {2,}/g, ' ');
    const last = kept.at(-1);
    if (!last || isBreak(last) || last.text?.endsWith(' ')) text = text.replace(/^[ \u3000]+/, '');
    if (text !== '') kept.push({ ...node, text });
  }
  while (isBreak(kept.at(-1)) || trimEnd(kept)) if (isBreak(kept.at(-1))) kept.pop();
  if (!english) return kept;
  let before = '';
  return kept.map((node) => {
    if (isBreak(node)) before = '';
    if (node.text === undefined) return node;
    const isCode = node.marks?.some(({ type }) => type === 'code') ?? false;
    const text = isCode ? node.text : curly(node.text, before);
    before += text;
    return { ...node, text };
  });
}

/** Takes the space at the end away; true when something went. */
function trimEnd(kept: DocNode[]): boolean {
  const last = kept.at(-1);
  if (last?.text === undefined) return false;
  const text = last.text.replace(/[ \u3000]+$/, '');
  if (text === last.text) return false;
  kept.pop();
  if (text !== '') kept.push({ ...last, text });
  return true;
}
