/** A page as a machine without scripts reads it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

export type Found = {
  tag: string;
  text: string;
  attribute(name: string): string | undefined;
  within(tag: string): Found[];
};

function collect(node: Node, into: Element[]): Element[] {
  if (!('childNodes' in node)) return into;
  for (const child of node.childNodes) {
    if (isElement(child)) into.push(child);
    collect(child, into);
  }
  return into;
}

const textOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value // told by its name
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

const found = (element: Element): Found => ({
  tag: element.tagName,
  text: textOf(element).replace(/\s+/g, ' ').trim(),
  attribute: (name) => element.attrs.find((attr) => attr.name === name)?.value,
  within: (tag) =>
    collect(element, [])
      .filter((one) => one.tagName === tag)
      .map(found),
});

export type Entity = Record<string, unknown> & { '@type': string };

export type Page = {
  html: string;
  /** Everything up to the end of the head, as it came. */
  head: string;
  title: string;
  language: string;
  all(tag: string): Found[];
  /** Of the head: contents of the meta elements of a name or property. */
  meta(name: string): string[];
  links(rel: string): Found[];
  /** Structured data, parsed. */
  data: Entity[];
  /** Of one type: the first entity whose type ends so. */
  entity(type: string): Entity | undefined;
};

export function readPage(html: string): Page {
  const elements = collect(parse(html), []);
  const all = (tag: string): Found[] => elements.filter((one) => one.tagName === tag).map(found);
  const head = html.slice(0, html.indexOf('</head>'));
  const inHead = collect(parse(`${head}</head><body></body>`), []).map(found);
  const data = all('script')
    .filter((script) => script.attribute('type') === 'application/ld+json')
    .map(({ text }) => JSON.parse(text) as Entity); // what a machine would believe too
  return {
    html,
    head,
    title: inHead.find((one) => one.tag === 'title')?.text ?? '',
    language: all('html')[0]?.attribute('lang') ?? '',
    all,
    meta: (name) =>
      inHead
        .filter((one) => one.tag === 'meta' && (one.attribute('name') ?? one.attribute('property')) === name)
        .map((one) => one.attribute('content') ?? ''),
    links: (rel) => inHead.filter((one) => one.tag === 'link' && one.attribute('rel') === rel),
    data,
    entity: (type) => data.find((one) => one['@type'].endsWith(type)),
  };
}

/** Where a page says that the same person is too (rel=me). */
export const meOf = (page: Page): string[] =>
  page
    .all('a')
    .filter((link) => (link.attribute('rel') ?? '').split(' ').includes('me'))
    .map((link) => link.attribute('href') ?? '');

/** Every string in structured data under a key, however deep. */
export function valuesOf(data: unknown, key: string): string[] {
  if (Array.isArray(data)) return data.flatMap((one) => valuesOf(one, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name === key ? [value].flat().filter((one) => typeof one === 'string') : []),
    ...valuesOf(value, key),
  ]);
}
