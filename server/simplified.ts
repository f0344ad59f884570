/** The Simplified view of a Chinese page: `/zh-hans/**` is the finished `/zh` page with its characters converted. */
import { type DefaultTreeAdapterTypes } from 'parse5';
import { originalOfSimplified, placeOf, simplifiedPath } from '#db/shared/paths';
import { convertToSimplified } from '#db/shared/simplified';

type Element = DefaultTreeAdapterTypes.Element;

/** What an address of the Simplified view shows; undefined for every other address, and for what is no page. */
export function simplifiedView(path: string): { original: string } | undefined {
  const original = originalOfSimplified(path);
  if (original === undefined) return undefined;
  const place = placeOf(original);
  return place && place.rule.body !== 'html' ? undefined : { original };
}

/** Words that a reader sees or hears outside of running text. */
const SPOKEN = new Set([
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'data-copied',
  'data-saved',
  'data-sure',
  'data-title',
  'data-note',
]);
const NOT_READ = new Set(['script', 'style', 'template', 'code', 'pre', 'textarea']);

const attributeOf = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name);

/** An address of the Chinese edition as one of this view; feeds and other files stay where they are. */
function inView(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const isPage = (path === '/zh' || path.startsWith('/zh/')) && !/\.\w+$/.test(path);
  return isPage ? simplifiedPath(address) : address;
}

function convertAttributes(element: Element): void {
  const isOriginal = attributeOf(element, 'data-original') !== undefined;
  for (const attr of element.attrs) {
    if (SPOKEN.has(attr.name)) attr.value = convertToSimplified(attr.value);
    // A link in the head names the original's language.
    const namesLanguage = attr.name === 'lang' || (attr.name === 'hreflang' && element.tagName === 'a');
    if (namesLanguage && attr.value === 'zh-Hant-HK' && !isOriginal) attr.value = 'zh-Hans';
  }
  // What a reader sends goes to the edition itself; only what they ask for is shown in this view.
  const asks = element.tagName === 'form' && attributeOf(element, 'method')?.value.toLowerCase() !== 'post';
  const leads = element.tagName === 'a' ? 'href' : asks ? 'action' : undefined;
  if (leads === undefined || isOriginal) return;
  const address = attributeOf(element, leads);
  if (address) address.value = inView(address.value);
}

/** Search engines keep the original alone. */
function convertHead(element: Element): boolean {
  const { tagName } = element;
  if (tagName === 'script') return attributeOf(element, 'type')?.value !== 'application/ld+json';
  if (tagName === 'meta' && attributeOf(element, 'name')?.value === 'robots') {
    const content = attributeOf(element, 'content');
    if (content) content.value = 'noindex, follow';
  }
  return true;
}

function convert(parent: DefaultTreeAdapterTypes.ParentNode): void {
  parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node) || convertHead(node));
  for (const node of parent.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) node.value = convertToSimplified(node.value);
    if (!('tagName' in node)) continue;
    convertAttributes(node);
    // Japanese has characters of its own, and the original's name stays as it is.
    const language = attributeOf(node, 'lang')?.value ?? 'zh';
    const isOriginal = attributeOf(node, 'data-original') !== undefined;
    if (!NOT_READ.has(node.tagName) && language.startsWith('zh') && !isOriginal) convert(node);
  }
}

/** Converts a finished Chinese page in place: words, links and language; structured data goes, robots are sent away. */
export const simplify = (document: DefaultTreeAdapterTypes.Document): void => convert(document);
