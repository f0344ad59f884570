/** Markup from a clipboard as a small tree: in a browser its own parser makes it, in tests parse5 does. */
export type Leaf = string | Twig;
export type Twig = {
  /** Lower case. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Leaf[];
};

export const attribute = (twig: Twig, name: string): string => twig.attributes[name] ?? '';

/** The declarations of a style attribute, also those that only Word knows (`mso-list`). */
export function styleOf(twig: Twig): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of attribute(twig, 'style').split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      );
  }
  return found;
}

export const textOf = (leaf: Leaf): string =>
  typeof leaf === 'string' ? leaf : leaf.children.map(textOf).join('');

/** What a style is called while a browser reads the text. */
const SET_ASIDE = 'data-style-set-aside';

function twigOf(element: Element): Twig {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries(
      [...element.attributes].map(({ name, value }) => [name === SET_ASIDE ? 'style' : name, value]),
    ),
    children: [...element.childNodes].flatMap((child): Leaf[] => {
      if (child instanceof Element) return [twigOf(child)];
      return child.nodeType === 3 ? [child.nodeValue ?? ''] : [];
    }),
  };
}

/**
 * The tree of an HTML text. A document that nobody shows: nothing in it is loaded, nothing runs. Its styles are only
 * read, so they are set aside before: the door's policy refuses them even there, aloud.
 */
export function readTree(html: string): Twig {
  const quiet = html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(\s*=)/gi, `$1${SET_ASIDE}$2`));
  return twigOf(new DOMParser().parseFromString(quiet, 'text/html').body);
}
