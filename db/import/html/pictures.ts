/** Pictures, galleries and figures as they stand in a post. Pure. */
import { cleanLine, isVisible } from './clean-text.ts';
import { addressIn, isPictureFile, webAddress } from './embeds.ts';
import type { Attachment, FoundBlock, FoundPicture } from './found.ts';
import { plainOf } from './lists.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  hasClass,
  isElement,
  type Node,
  textOf,
} from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';

const ALT = 500;
const CAPTION = 600;

export const pictureOf = (attachment: Attachment): FoundPicture => ({
  address: attachment.address,
  alt: cleanLine(attachment.alt, ALT),
  caption: cleanLine(attachment.caption, CAPTION),
});

/** Where an image really lies: pages that load late keep it apart from `src`. */
function sourceOf(walk: Walk, element: Element): string | undefined {
  const number = /(?:^|\s)wp-image-(\d+)/.exec(attribute(element, 'class'))?.[1];
  const known = number ? walk.around.attachment(Number(number)) : undefined;
  if (known && isPictureFile(known.address)) return known.address;
  for (const name of ['data-orig-file', 'data-src', 'data-lazy-src', 'data-original', 'src'])
    if (attribute(element, name) && !attribute(element, name).startsWith('data:'))
      return webAddress(attribute(element, name), walk.around.base);
  return undefined;
}

const isDot = (element: Element): boolean =>
  ['width', 'height'].every((side) => /^[01](px)?$/.test(attribute(element, side)));

/** An image; undefined for smileys (words) and counting dots, which are noted. */
export function imageIn(
  walk: Walk,
  element: Element,
  marks: Marks,
): FoundPicture | { words: string } | undefined {
  const alt = cleanLine(attribute(element, 'alt'), ALT);
  if (hasClass(element, 'wp-smiley') || hasClass(element, 'emoji')) return { words: alt };
  const address = sourceOf(walk, element);
  if (!address) {
    const given = attribute(element, 'src').slice(0, 120);
    walk.note({ kind: 'picture', text: `an image without a usable address${given ? `: ${given}` : ''}` });
    return alt ? { words: alt } : undefined;
  }
  if (isDot(element)) {
    walk.note({ kind: 'element', text: `a counting dot: ${address}` });
    return undefined;
  }
  const link = marks.find((mark) => mark.kind === 'link');
  if (link?.kind === 'link' && !isPictureFile(link.address))
    walk.note({ kind: 'link', text: `a picture no longer leads to ${link.address}` });
  return { address, alt, caption: '' };
}

/** Everything that a gallery shows, each with its own caption. */
export function galleryBlock(walk: Walk, element: Element): FoundBlock[] {
  const pictures: FoundPicture[] = [];
  let caption = '';
  // Captions of single pictures stand in figures or items of their own; any other is the gallery's.
  const ofOne = new Set<Element>();
  for (const item of elementsIn(childrenOf(element))) {
    if (item.tagName !== 'figure' && item.tagName !== 'li' && !hasClass(item, 'gallery-item')) continue;
    const inner = [...elementsIn(childrenOf(item))];
    const images = inner.filter((e) => e.tagName === 'img');
    const [image] = images;
    const words = inner.find((e) => e.tagName === 'figcaption' || hasClass(e, 'gallery-caption'));
    if (!image || images.length > 1 || ofOne.has(image)) continue;
    ofOne.add(image);
    if (words) ofOne.add(words);
    const picture = imageIn(walk, image, []);
    if (picture && 'address' in picture)
      pictures.push({ ...picture, caption: words ? cleanLine(textOf([words]), CAPTION) : '' });
  }
  for (const e of elementsIn(childrenOf(element))) {
    if (ofOne.has(e)) continue;
    if (e.tagName === 'img') {
      const picture = imageIn(walk, e, []);
      if (picture && 'address' in picture) pictures.push(picture);
    } else if (e.tagName === 'figcaption') caption = cleanLine(textOf([e]), 200);
  }
  return galleryOf(pictures, caption);
}

/** One picture is no gallery. */
export function galleryOf(pictures: FoundPicture[], caption: string): FoundBlock[] {
  const [first] = pictures;
  if (!first) return caption ? [{ kind: 'paragraph', text: [{ text: caption }] }] : [];
  if (pictures.length === 1) return [{ kind: 'found-picture', ...first, caption: first.caption || caption }];
  const blocks: FoundBlock[] = [];
  for (let i = 0; i < pictures.length; i += 100)
    blocks.push({
      kind: 'found-gallery',
      caption: i === 0 ? caption : '',
      pictures: pictures.slice(i, i + 100),
    });
  return blocks;
}

/** Gives a caption to the one thing that a figure shows; else it stays a paragraph below. */
export function withCaption(blocks: readonly FoundBlock[], caption: string): FoundBlock[] {
  if (!isVisible(caption)) return [...blocks];
  const shown = blocks.filter((b) => /^(found-picture|found-gallery|table|embed|file)$/.test(b.kind));
  const [only] = shown;
  const own = captioned(only, caption);
  if (shown.length === 1 && own) return blocks.map((block) => (block === only ? own : block));
  return [...blocks, { kind: 'paragraph', text: [{ text: caption }] }];
}

function captioned(block: FoundBlock | undefined, caption: string): FoundBlock | undefined {
  if (block?.kind === 'found-picture' && !block.caption)
    return { ...block, caption: cleanLine(caption, CAPTION) };
  if (block?.kind === 'found-gallery' && !block.caption)
    return { ...block, caption: cleanLine(caption, 200) };
  if (block?.kind === 'table' && !block.caption) return { ...block, caption: cleanLine(caption, 300) };
  if (block?.kind === 'embed' || block?.kind === 'file') return { ...block, title: cleanLine(caption, 300) };
  return undefined;
}

/** A figure: what it shows with its caption, whatever that is. */
export function figureBlocks(walk: Walk, element: Element, marks: Marks): FoundBlock[] {
  const children = childrenOf(element);
  const isCaption = (node: Node) => isElement(node) && node.tagName === 'figcaption';
  const caption = plainOf(asInlines(walk.blocksOf(children.filter(isCaption), [])).text);
  const content = children.filter((node) => !isCaption(node));
  if (hasClass(element, 'wp-block-embed') || /(^|\s)wp-block-embed-/.test(attribute(element, 'class'))) {
    const address = addressIn(textOf(content), walk.around.base);
    if (address) return [{ kind: 'embed', address, title: cleanLine(caption, 300) }];
  }
  return withCaption(walk.blocksOf(content, marks, true), caption);
}

/** `[caption]<img> words[/caption]`, or with the words in an attribute. */
export function captionBlocks(walk: Walk, nodes: readonly Node[], marks: Marks, given: string): FoundBlock[] {
  const blocks = walk.blocksOf(nodes, marks);
  const shown = blocks.filter((block) => block.kind !== 'paragraph');
  const words = plainOf(asInlines(blocks.filter((block) => block.kind === 'paragraph')).text);
  return withCaption(shown, [words, cleanLine(given, CAPTION)].filter(isVisible).join(' '));
}
