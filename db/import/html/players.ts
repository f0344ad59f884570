/** Sound, film, frames and files: each becomes an address that readers can follow. Pure. */
import { cleanLine } from './clean-text.ts';
import { addressIn, fileName, webAddress } from './embeds.ts';
import type { FoundBlock } from './found.ts';
import { attribute, childrenOf, type Element, elementsIn, textOf } from './tree.ts';
import type { Walk } from './walk.ts';

/** An embed by its address; noted when there is none that readers can be sent to. */
export function embedBlock(walk: Walk, given: string, title: string, what: string): FoundBlock[] {
  const address = webAddress(given, walk.around.base);
  if (address) return [{ kind: 'embed', address, title: cleanLine(title, 300) }];
  walk.note({
    kind: 'embed',
    text: `${what} without a usable address${given ? `: ${given.slice(0, 120)}` : ''}`,
  });
  return [];
}

/** `<iframe>`, `<embed>`, `<object>`, `<audio>`, `<video>`. */
export function playerBlocks(walk: Walk, element: Element): FoundBlock[] {
  const inner = [...elementsIn(childrenOf(element))];
  const nested = inner.find(
    (e) => attribute(e, 'src') !== '' && /^(source|embed|iframe|video|audio)$/.test(e.tagName),
  );
  const parameter = inner.find(
    (e) => e.tagName === 'param' && /^(movie|src|url)$/i.test(attribute(e, 'name')),
  );
  const given =
    attribute(element, 'src') ||
    attribute(element, 'data-src') ||
    attribute(element, 'data') ||
    (nested && attribute(nested, 'src')) ||
    (parameter && attribute(parameter, 'value')) ||
    '';
  const own = attribute(element, 'title') || attribute(element, 'aria-label');
  const title =
    own ||
    (/^(audio|video)$/.test(element.tagName) && given
      ? fileName(webAddress(given, walk.around.base) ?? '')
      : '');
  return embedBlock(walk, given, title, `<${element.tagName}>`);
}

/** WordPress's file block: one address, however often its markup links to it. */
export function fileBlocks(walk: Walk, element: Element): FoundBlock[] {
  for (const e of elementsIn(childrenOf(element))) {
    if (e.tagName !== 'a') continue;
    const address = webAddress(attribute(e, 'href'), walk.around.base);
    if (!address) continue;
    walk.note({ kind: 'old-site', text: `a file stays where it is: ${address}` });
    return [{ kind: 'file', address, title: cleanLine(textOf([e]), 300) || fileName(address) }];
  }
  walk.note({ kind: 'embed', text: 'a file without a usable address' });
  return [];
}

export const firstAddress = (walk: Walk, words: readonly string[]): string | undefined =>
  words.map((word) => addressIn(word, walk.around.base)).find((found) => found !== undefined);
