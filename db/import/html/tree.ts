/** The HTML of a post as a tree, with limits that hold against markup made to tangle a parser. Pure. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const MOST_ELEMENTS = 200_000;
const TANGLED = 'tangled markup';

/** The tree, or undefined when the markup would grow beyond all measure. */
export function parseHtml(html: string): Node[] | undefined {
  let made = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...given) {
      made += 1;
      // Unclosed formatting elements are opened again in every paragraph: a parser's tree may be far larger than its text.
      if (made > MOST_ELEMENTS) throw new Error(TANGLED);
      return defaultTreeAdapter.createElement(...given);
    },
  };
  try {
    return parseFragment(html, { treeAdapter, scriptingEnabled: false }).childNodes;
  } catch (error) {
    if (error instanceof Error && error.message === TANGLED) return undefined;
    throw error;
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const childrenOf = (element: Element): Node[] =>
  'content' in element
    ? (element as DefaultTreeAdapterTypes.Template).content.childNodes
    : element.childNodes;

export const attribute = (element: Element, name: string): string =>
  element.attrs.find((given) => given.name === name)?.value ?? '';

export const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class').split(/\s+/).includes(name);

/** Elements below some nodes, in document order, without recursion. `into` says whose children are looked at. */
export function* elementsIn(
  nodes: readonly Node[],
  into: (element: Element) => boolean = () => true,
): Generator<Element> {
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    if (into(node)) stack.push(...[...childrenOf(node)].reverse());
  }
}

const UNSEEN = new Set(['script', 'style', 'template', 'noembed', 'noframes', 'title', 'head']);

/** All text below some nodes, line breaks kept, without recursion. */
export function textOf(nodes: readonly Node[]): string {
  const words: string[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') words.push('value' in node ? node.value : '');
    else if (isElement(node)) {
      if (node.tagName === 'br') words.push('\n');
      if (!UNSEEN.has(node.tagName)) stack.push(...[...childrenOf(node)].reverse());
    }
  }
  return words.join('');
}
