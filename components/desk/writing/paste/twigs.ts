/** Looking around in copied markup. Pure. */
import { attribute, type Leaf, styleOf, textOf, type Twig } from './tree';
import { tidyText } from './words-of';

export const classOf = (twig: Twig): string => attribute(twig, 'class');
export const isTwig = (leaf: Leaf): leaf is Twig => typeof leaf !== 'string';
export const count = (twig: Twig, tag: string): number =>
  twig.children
    .filter(isTwig)
    .reduce((sum, child) => sum + (child.tag === tag ? 1 : 0) + count(child, tag), 0);
export const holds = (twig: Twig, tag: string, named = /(?:)/): boolean =>
  twig.children
    .filter(isTwig)
    .some((child) => (child.tag === tag && named.test(classOf(child))) || holds(child, tag, named));

/** The marker that Word writes before an item, in a part that browsers are told to ignore. */
export function ignored(twig: Twig): string {
  for (const child of twig.children.filter(isTwig)) {
    if (/ignore/.test(styleOf(child).get('mso-list') ?? '')) return textOf(child);
    const found = ignored(child);
    if (found !== '') return found;
  }
  return '';
}

export function rowsOf(table: Twig): Twig[][] {
  return table.children.filter(isTwig).flatMap((child): Twig[][] => {
    if (child.tag === 'tr') {
      const cells = child.children.filter(isTwig).filter(({ tag }) => tag === 'td' || tag === 'th');
      return cells.length > 0 ? [cells] : [];
    }
    return /^t(head|body|foot)$/.test(child.tag) ? rowsOf(child) : [];
  });
}

export const captionOf = (table: Twig): string =>
  tidyText(
    table.children
      .filter(isTwig)
      .filter(({ tag }) => tag === 'caption')
      .map(textOf)
      .join(' '),
  )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
