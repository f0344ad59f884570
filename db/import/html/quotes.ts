/** Block quotes and pull quotes, with who said it. Pure. */
import type { Inline } from '#db/stories/blocks';
import { cleanLine, isVisible } from './clean-text.ts';
import type { FoundBlock } from './found.ts';
import { plainOf } from './lists.ts';
import { childrenOf, type Element, hasClass, isElement, type Node, textOf } from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';

const MOST_PARAGRAPHS = 50;
const MOST_SOURCE = 300;

/** A cite, a footer, or a paragraph with nothing but a cite in it. */
function isSource(node: Node): node is Element {
  if (!isElement(node)) return false;
  if (/^(cite|footer|figcaption)$/.test(node.tagName)) return true;
  if (node.tagName !== 'p' && node.tagName !== 'div') return false;
  const seen = childrenOf(node).filter((child) => isElement(child) || isVisible(textOf([child])));
  return seen.length === 1 && seen[0] !== undefined && isElement(seen[0]) && seen[0].tagName === 'cite';
}

/** A quotation: its paragraphs and its source; pictures and tables that stood in it come after. */
export function quoteBlocks(walk: Walk, element: Element, marks: Marks, pulled: boolean): FoundBlock[] {
  const children = childrenOf(element);
  const sources = children.filter(isSource);
  const source = cleanLine(
    sources
      .map((cite) => textOf([cite]))
      .join('; ')
      .replace(/^\s*[—–-]+\s*/, ''),
    MOST_SOURCE,
  );
  const words = children.filter((child) => !sources.some((cite) => cite === child));
  const inner = walk.blocksOf(words, marks, true);
  const paragraphs: Inline[][] = [];
  const rest: FoundBlock[] = [];
  for (const block of inner) {
    const read = asInlines([block]);
    if (read.text.length > 0) paragraphs.push(read.text);
    rest.push(...read.rest);
  }
  if (paragraphs.length === 0)
    return source ? [{ kind: 'paragraph', text: [{ text: source }] }, ...rest] : rest;

  const plain = paragraphs.map(plainOf).join(' ');
  if (
    (pulled || hasClass(element, 'pullquote')) &&
    plain.length <= 400 &&
    source.length <= 200 &&
    rest.length === 0
  )
    return [{ kind: 'pull-quote', words: cleanLine(plain, 400), who: source }];
  const quotes: FoundBlock[] = [];
  for (let i = 0; i < paragraphs.length; i += MOST_PARAGRAPHS)
    quotes.push({
      kind: 'block-quote',
      paragraphs: paragraphs.slice(i, i + MOST_PARAGRAPHS),
      source: i + MOST_PARAGRAPHS >= paragraphs.length ? source : '',
    });
  return [...quotes, ...rest];
}
