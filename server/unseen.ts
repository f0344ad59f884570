/** What a finished page loses when it is no page of the paper yet. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

const isStructuredData = (element: Element): boolean =>
  element.tagName === 'script' && element.attrs.some(({ value }) => value === 'application/ld+json');

/**
 * The page without the story's id, by which the browser module would count a view, and without structured data, which
 * is for the published page. `also` sees every element that stays.
 */
export function unseen(html: string, also: (element: Element) => void = () => undefined): string {
  const change = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node) || !isStructuredData(node));
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      node.attrs = node.attrs.filter(({ name }) => name !== 'data-story');
      also(node);
      change(node);
    }
  };
  const document = parse(html);
  change(document);
  return serialize(document);
}
