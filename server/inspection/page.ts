/** What a crawler takes from a page: its head, its structured data, and what a reader would see. Pure. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export type PageLink = { rel: string; href: string; type: string; hreflang: string };

export type SeenPage = {
  /** Of the head alone: elsewhere none of it counts. */
  title: string;
  links: PageLink[];
  /** By name or property, lower case; a tag that is there twice keeps both. */
  metas: Map<string, string[]>;
  /** The text of each block of structured data. */
  data: string[];
  h1: string[];
  /** Parts with an address of their own, as updates of a live story: by id, with the first time and heading in each. */
  parts: { id: string; time: string; heading: string }[];
  /** Of every <time>. */
  times: string[];
  anchors: { href: string; text: string }[];
  /** Addresses of every picture, as `src` and in sets. */
  pictures: string[];
};

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value ?? '';

function textOf(node: Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const words = (node: Node): string => textOf(node).replace(/\s+/g, ' ').trim();

/** The first element of such a name below another. */
function firstOf(node: Element, name: RegExp): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = name.test(child.tagName) ? child : firstOf(child, name);
    if (found) return found;
  }
  return undefined;
}

function partOf(node: Element): { time: string; heading: string } {
  const [time, heading] = [firstOf(node, /^time$/), firstOf(node, /^h[2-6]$/)];
  return { time: time ? attribute(time, 'datetime') : '', heading: heading ? words(heading) : '' };
}

/** The addresses of a `srcset`. */
const inSet = (set: string): string[] =>
  set.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);

export function seePage(html: string): SeenPage {
  const seen: SeenPage = {
    title: '',
    links: [],
    metas: new Map(),
    data: [],
    h1: [],
    parts: [],
    times: [],
    anchors: [],
    pictures: [],
  };
  const meta = (element: Element): void => {
    const name = (attribute(element, 'name') || attribute(element, 'property')).toLowerCase();
    if (name) seen.metas.set(name, [...(seen.metas.get(name) ?? []), attribute(element, 'content')]);
  };
  const look = (node: Node, inHead: boolean): void => {
    if (isElement(node)) {
      const { tagName } = node;
      if (inHead && tagName === 'title') seen.title = words(node);
      if (inHead && tagName === 'meta') meta(node);
      if (inHead && tagName === 'link')
        seen.links.push({
          rel: attribute(node, 'rel'),
          href: attribute(node, 'href'),
          type: attribute(node, 'type'),
          hreflang: attribute(node, 'hreflang'),
        });
      if (tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
        seen.data.push(textOf(node));
      if (tagName === 'h1') seen.h1.push(words(node));
      if (tagName === 'article' && attribute(node, 'id') !== '')
        seen.parts.push({ id: attribute(node, 'id'), ...partOf(node) });
      if (tagName === 'time') seen.times.push(attribute(node, 'datetime'));
      if (tagName === 'a') seen.anchors.push({ href: attribute(node, 'href'), text: words(node) });
      if (tagName === 'img' || tagName === 'source')
        seen.pictures.push(attribute(node, 'src'), ...inSet(attribute(node, 'srcset')));
    }
    if ('childNodes' in node)
      for (const child of node.childNodes) look(child, inHead || child.nodeName === 'head');
  };
  look(parse(html), false);
  return seen;
}
