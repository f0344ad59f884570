/**
 * Turns the HTML of a WordPress post into our blocks: classic text without paragraphs, block-editor markup, shortcodes,
 * or all three mixed. Nothing is dropped in silence: what our blocks cannot hold is noted. Pure.
 */
import type { Mark } from '#db/stories/blocks';
import { Builder } from './builder.ts';
import { cleanText, cutAt, isVisible } from './clean-text.ts';
import type { FoundBlock, Note, NoteKind, Surroundings } from './found.ts';
import { isInlineTag, marksWithin } from './inline-marks.ts';
import { listBlocks } from './lists.ts';
import { figureBlocks, galleryBlock, imageIn } from './pictures.ts';
import { fileBlocks, playerBlocks } from './players.ts';
import { quoteBlocks } from './quotes.ts';
import { codeBlocks, shortcodeBlocks } from './shortcode-blocks.ts';
import { markShortcodes, SHORTCODE_TAG } from './shortcodes.ts';
import { tableBlocks } from './tables.ts';
import {
  attribute,
  childrenOf,
  type Element,
  hasClass,
  isElement,
  type Node,
  parseHtml,
  textOf,
} from './tree.ts';
import { asInlines, type Marks, type Walk } from './walk.ts';
import { madeByServer, readWpComment } from './wp-comments.ts';

/** Longest post that is converted, UTF-16 units: six times the longest novel chapter anyone has run. */
export const MOST_CONTENT = 1_000_000;
const MOST_DEPTH = 120;
const MOST_NOTES = 200;

/** Elements that are taken out with all that they hold, and how that is called in the report. */
const REMOVED: Readonly<Record<string, NoteKind>> = {
  ...namedAll('script', 'script style link meta base title noembed noframes'),
  ...namedAll('form', 'form input select textarea datalist'),
  ...namedAll('element', 'svg canvas map frameset'),
};

function namedAll(kind: NoteKind, tags: string): Record<string, NoteKind> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, kind]));
}

const bold: Mark = { kind: 'bold' };

export type Converted = { blocks: FoundBlock[]; notes: Note[] };

export function htmlToBlocks(given: string, around: Surroundings): Converted {
  const notes: Note[] = [];
  const said = new Set<string>();
  const note = (one: Note) => {
    const key = `${one.kind} ${one.text}`;
    if (said.has(key) || notes.length >= MOST_NOTES) return;
    said.add(key);
    notes.push({ ...one, text: cleanText(one.text).replace(/\s+/g, ' ') });
  };
  let html = cleanText(given);
  if (html.length > MOST_CONTENT) {
    note({
      kind: 'limit',
      text: `the text is ${html.length} characters long; what follows the first ${MOST_CONTENT} was left out`,
    });
    html = cutAt(html, MOST_CONTENT);
  }
  const marked = markShortcodes(html, note);
  const nodes = parseHtml(marked.html);
  if (!nodes) {
    note({ kind: 'limit', text: 'the markup is too tangled to be read: its words came without it' });
    const builder = new Builder(note, true);
    builder.text(html.replace(/<[^<>]*>|\[[^[\]]*\]/g, ' '), [], true);
    builder.flush();
    return { blocks: builder.blocks, notes };
  }
  return { blocks: new Conversion(around, marked.shortcodes, note).whole(nodes), notes };
}

class Conversion implements Walk {
  readonly around: Surroundings;
  readonly shortcodes: Walk['shortcodes'];
  readonly note: (note: Note) => void;
  /** How many blocks of the block editor are open here: inside them blank lines mean nothing. */
  #wpDepth = 0;
  #depth = 0;

  constructor(around: Surroundings, shortcodes: Walk['shortcodes'], note: (note: Note) => void) {
    this.around = around;
    this.shortcodes = shortcodes;
    this.note = note;
  }

  whole(nodes: readonly Node[]): FoundBlock[] {
    return this.blocksOf(nodes, [], true);
  }

  blocksOf(nodes: readonly Node[], marks: Marks, flowing = false): FoundBlock[] {
    const builder = new Builder(this.note, flowing);
    this.#flow(builder, nodes, marks, flowing);
    builder.flush();
    return builder.blocks;
  }

  #flow(to: Builder, nodes: readonly Node[], marks: Marks, auto: boolean): void {
    if (this.#depth >= MOST_DEPTH) {
      this.note({
        kind: 'limit',
        text: `markup nested deeper than ${MOST_DEPTH} levels came as plain words`,
      });
      to.text(textOf(nodes), marks, false);
      return;
    }
    this.#depth += 1;
    for (const node of nodes) {
      if (node.nodeName === '#text')
        to.text('value' in node ? node.value : '', marks, auto && this.#wpDepth === 0);
      else if (node.nodeName === '#comment') this.#comment(to, 'data' in node ? node.data : '');
      else if (isElement(node)) this.#element(to, node, marks, auto);
    }
    this.#depth -= 1;
  }

  #comment(to: Builder, data: string): void {
    const comment = readWpComment(data);
    if (!comment) {
      // <!--more--> and <!--nextpage--> part a text; any other comment was never seen.
      if (/^(more|nextpage)/.test(data)) to.flush();
      return;
    }
    to.flush();
    if (comment.closes) this.#wpDepth = Math.max(0, this.#wpDepth - 1);
    else if (!comment.opens) to.block(...madeByServer(this, comment));
    // A classic block inside the block editor is classic text.
    else if (comment.name !== 'freeform') this.#wpDepth += 1;
  }

  #element(to: Builder, element: Element, marks: Marks, auto: boolean): void {
    const tag = element.tagName;
    const within = marksWithin(this, element, marks);
    const inside = childrenOf(element);
    const parted = (content: Marks) => {
      to.flush();
      this.#flow(to, inside, content, auto);
      to.flush();
    };
    if (hasClass(element, 'wp-block-gallery') || hasClass(element, 'gallery'))
      return to.block(...galleryBlock(this, element));
    if (hasClass(element, 'wp-block-file')) return to.block(...fileBlocks(this, element));
    const removed = REMOVED[tag];
    if (removed) return this.note({ kind: removed, text: `<${tag}> was taken out` });
    switch (tag) {
      case 'br':
        return to.break();
      case SHORTCODE_TAG:
        return this.#shortcode(to, element, within, auto);
      case 'q':
        to.text('“', within, false);
        this.#flow(to, inside, within, auto);
        return to.text('”', within, false);
      case 'rt':
        to.text('(', within, false);
        this.#flow(to, inside, within, false);
        return to.text(')', within, false);
      case 'rp':
      case 'source':
      case 'track':
      case 'param':
        return undefined;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(to, inside, within);
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        if (Number(attribute(element, 'start')) > 1)
          this.note({
            kind: 'element',
            text: `a list that began with ${attribute(element, 'start')} begins with 1`,
          });
        return to.block(...listBlocks(this, element, within));
      case 'li':
        return to.block(...this.blocksOf(inside, within));
      case 'dt':
      case 'summary':
        return parted([...within, bold]);
      case 'blockquote':
        return to.block(...quoteBlocks(this, element, within, false));
      case 'pre':
      case 'xmp':
      case 'listing':
      case 'plaintext':
        return this.#preformatted(to, inside);
      case 'table':
        return to.block(...tableBlocks(this, element, within));
      case 'hr':
        return to.block({ kind: 'divider' });
      case 'figure':
        return this.#figure(to, element, within);
      case 'img':
        return this.#image(to, element, within);
      case 'iframe':
      case 'embed':
      case 'object':
      case 'audio':
      case 'video':
        return to.block(...playerBlocks(this, element));
      case 'address':
        return parted([...within, { kind: 'italic' }]);
      default:
        if (isInlineTag(tag) || tag.includes('-') || tag.includes(':'))
          return this.#flow(to, inside, within, auto);
        this.#backdrop(to, element);
        return parted(within);
    }
  }

  #shortcode(to: Builder, element: Element, marks: Marks, auto: boolean): void {
    const shortcode = this.shortcodes[Number(attribute(element, 'n') || 'NaN')];
    const blocks = shortcode ? shortcodeBlocks(this, shortcode, childrenOf(element), marks) : null;
    if (blocks) to.block(...blocks);
    else this.#flow(to, childrenOf(element), marks, auto);
  }

  #heading(to: Builder, nodes: readonly Node[], marks: Marks): void {
    const { text, rest } = asInlines(this.blocksOf(nodes, marks));
    to.block(...(text.length > 0 ? [{ kind: 'heading' as const, text }] : []), ...rest);
  }

  #figure(to: Builder, element: Element, marks: Marks): void {
    if (!hasClass(element, 'wp-block-pullquote')) return to.block(...figureBlocks(this, element, marks));
    const quotes = childrenOf(element).flatMap((child) =>
      isElement(child) && child.tagName === 'blockquote'
        ? quoteBlocks(this, child, marks, true)
        : this.blocksOf([child], marks),
    );
    to.block(...quotes);
  }

  #preformatted(to: Builder, nodes: readonly Node[]): void {
    const text = cleanText(textOf(nodes)).replace(/^\n/, '').trimEnd();
    to.block(...(isVisible(text) ? codeBlocks(text) : []));
  }

  #image(to: Builder, element: Element, marks: Marks): void {
    const found = imageIn(this, element, marks);
    if (!found) return;
    if ('words' in found) return to.text(found.words, marks, false);
    const last = to.blocks.at(-1);
    // Late loading writes an image twice, the second time for browsers without scripts.
    if (last?.kind === 'found-picture' && last.address === found.address) return;
    to.block({ kind: 'found-picture', ...found });
  }

  /** A picture that lies behind words (the cover block). */
  #backdrop(to: Builder, element: Element): void {
    const address = /background(?:-image)?:[^;]*url\(\s*["']?(https?:[^"')\s]{3,1990})/i.exec(
      attribute(element, 'style').slice(0, 3_000),
    )?.[1];
    if (address) to.block({ kind: 'found-picture', address, alt: '', caption: '' });
  }
}
