/**
 * What was copied elsewhere, as nodes of our document: paragraphs, subheads, lists, quotations, tables, links, bold,
 * italic. Fonts, colours, comments, struck-out changes and empties stay behind. Pure: the markup comes as a tree.
 */
import { newId } from '#db/shared/id';
import { playerOf } from '#db/shared/embeds';
import type { Inline } from '#db/stories/blocks';
import { type DocMark, type DocNode, docToInlines } from '../inlines';
import { type FlatItem, isNumbered, listsOf } from './lists';
import { attribute, type Leaf, styleOf, textOf, type Twig } from './tree';
import { isHeading, isLitter, isQuotation, marksWith, type Setting } from './twig-marks';
import { captionOf, classOf, count, holds, ignored, rowsOf } from './twigs';
import { settleInlines, tidyText } from './words-of';

/** Nodes for the document, and what was left out on the way. */
export type Pasted = { nodes: DocNode[]; pictures: number };

const BLOCKS = new Set(
  'p div section article main header footer aside address center form fieldset figure figcaption dl dt dd li td th tr tbody thead tfoot caption body html h1 h2 h3 h4 h5 h6 details summary hgroup'.split(
    ' ',
  ),
);

const empty = (type: string, content: DocNode[]): DocNode => ({ type, attrs: { id: null }, content });

class Writer {
  readonly nodes: DocNode[] = [];
  pictures = 0;
  private run: DocNode[] = [];
  private items: FlatItem[] = [];
  /** How the block that is being read is written down. */
  private as: 'paragraph' | 'heading' = 'paragraph';

  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** Ends the block. Two breaks in a row part paragraphs, as mail programs write them. */
  private flush(): void {
    const { run } = this;
    this.run = [];
    for (const part of partsOf(run)) {
      const content = settleInlines(part, this.setting.english);
      if (content.length === 0) continue;
      this.endItems();
      this.nodes.push(empty(this.as, this.as === 'heading' ? content.map(withoutBold) : content));
    }
  }

  private endItems(): void {
    this.nodes.push(...listsOf(this.items));
    this.items = [];
  }

  private put(node: DocNode): void {
    this.flush();
    this.endItems();
    this.nodes.push(node);
  }

  end(): Pasted {
    this.flush();
    this.endItems();
    return { nodes: this.nodes, pictures: this.pictures };
  }

  read(leaves: readonly Leaf[], marks: readonly DocMark[], kept: boolean): void {
    for (const leaf of leaves) {
      if (typeof leaf === 'string') this.text(leaf, marks, kept);
      else this.twig(leaf, marks, kept);
    }
  }

  private text(text: string, marks: readonly DocMark[], kept: boolean): void {
    const lines = kept ? text.replace(/\r\n?/g, '\n').split('\n') : [text.replace(/[\t\n\r\f ]+/g, ' ')];
    lines.forEach((line, i) => {
      if (i > 0) this.run.push({ type: 'hardBreak' });
      if (line !== '')
        this.run.push(
          marks.length > 0 ? { type: 'text', text: line, marks: [...marks] } : { type: 'text', text: line },
        );
    });
  }

  private twig(twig: Twig, marks: readonly DocMark[], kept: boolean): void {
    const { tag, children } = twig;
    const style = styleOf(twig);
    if (isLitter(twig, style)) return;
    if (tag === 'br') {
      if (/apple-interchange-newline/i.test(classOf(twig))) return;
      if (/always|page/.test(style.get('page-break-before') ?? '')) return this.flush();
      this.run.push({ type: 'hardBreak' });
      return;
    }
    if (tag === 'img' || tag === 'picture') {
      // Letters are the same everywhere, and spacers are one pixel.
      if (tag === 'img' && attribute(twig, 'alt').length <= 2 && isEmoji(attribute(twig, 'alt')))
        return this.text(attribute(twig, 'alt'), marks, kept);
      if (attribute(twig, 'width') !== '1' && attribute(twig, 'height') !== '1') this.pictures++;
      return;
    }
    if (tag === 'iframe') {
      const address = attribute(twig, 'src');
      if (playerOf(address))
        this.put({
          type: 'keptBlock',
          attrs: { id: null, block: { id: newId(), kind: 'embed', address, title: '' } },
        });
      return;
    }
    if (tag === 'hr') return this.put({ type: 'divider', attrs: { id: null } });
    if (tag === 'pre') return this.preformatted(twig);
    if (tag === 'table') return this.table(twig, marks);
    if (tag === 'ul' || tag === 'ol') return this.list(twig);
    // The words under a picture that stays behind are about nothing.
    if (tag === 'figure' && holds(twig, 'img')) {
      this.flush();
      this.pictures += count(twig, 'img');
      return;
    }
    const space = style.get('white-space') ?? style.get('white-space-collapse');
    const keeps = space === undefined ? kept : /pre|preserve|break-spaces/.test(space);
    const own = marksWith(marks, twig, style, this.setting);
    if (isQuotation(twig, style)) return this.quotation(children, keeps);
    if (/\blevel\d/.test(style.get('mso-list') ?? '')) return this.wordItem(twig, style, own);
    if (isHeading(twig)) {
      this.flush();
      this.as = 'heading';
      this.read(children, own, keeps);
      this.flush();
      this.as = 'paragraph';
      return;
    }
    const block = BLOCKS.has(tag) || tag === 'blockquote';
    if (block) this.flush();
    this.read(children, own, keeps);
    if (block) this.flush();
  }

  /** A paragraph that Word counts as an item: the marker says of which kind of list. */
  private wordItem(twig: Twig, style: ReadonlyMap<string, string>, marks: readonly DocMark[]): void {
    this.flush();
    const level = Number(/level(\d)/.exec(style.get('mso-list') ?? '')?.[1] ?? 1);
    const marker = ignored(twig);
    this.items.push(...this.itemOf(twig.children, marks, level, isNumbered(marker)));
  }

  /** The inline content of an item; blocks within it stand on lines of their own. */
  private itemOf(
    leaves: readonly Leaf[],
    marks: readonly DocMark[],
    level: number,
    ordered: boolean,
  ): FlatItem[] {
    const inside = new Writer(this.setting);
    inside.read(leaves, marks, false);
    const { nodes, pictures } = inside.end();
    this.pictures += pictures;
    const content: DocNode[] = [];
    for (const node of nodes)
      for (const words of linesOf(node)) {
        if (content.length > 0) content.push({ type: 'hardBreak' });
        content.push(...words);
      }
    return content.length > 0 ? [{ level, ordered, content }] : [];
  }

  private list(twig: Twig, level = 1): void {
    this.flush();
    const ordered = twig.tag === 'ol';
    for (const child of twig.children) {
      if (typeof child === 'string') continue;
      // Google Docs puts a list beside the item that it belongs to.
      if (child.tag === 'ul' || child.tag === 'ol') this.list(child, level + 1);
      else if (child.tag === 'li') {
        // Word on the web keeps every item in a list of its own, and says how deep it stands.
        const said = Number(attribute(child, 'data-aria-level'));
        const at = said >= 1 && said <= 9 && /OutlineElement/.test(classOf(child)) ? said : level;
        const isList = (leaf: Leaf): leaf is Twig =>
          typeof leaf !== 'string' && (leaf.tag === 'ul' || leaf.tag === 'ol');
        const words = child.children.filter((leaf) => !isList(leaf));
        this.items.push(
          ...this.itemOf(words, marksWith([], child, styleOf(child), this.setting), at, ordered),
        );
        for (const under of child.children.filter(isList)) this.list(under, at + 1);
      } else this.read([child], [], false);
    }
    // A paragraph ends the list; another list of the same kind goes on with it only where Word parted them.
    if (level === 1 && !holds(twig, 'li', /OutlineElement/)) this.endItems();
  }

  private quotation(leaves: readonly Leaf[], kept: boolean): void {
    const inside = new Writer(this.setting);
    inside.read(leaves, [], kept);
    const { nodes, pictures } = inside.end();
    this.pictures += pictures;
    const paragraphs = nodes.flatMap((node) => linesOf(node).map((words) => empty('paragraph', words)));
    if (paragraphs.length > 0)
      this.put({ type: 'blockQuote', attrs: { id: null, source: '' }, content: paragraphs });
  }

  private preformatted(twig: Twig): void {
    const text = tidyText(textOf(twig)).replace(/^\n|\s+$/g, '');
    if (text === '') return;
    // One line in a `<pre>` is how programs for plain text copy a paragraph.
    if (!holds(twig, 'code') && !/\n/.test(text)) return this.read([{ ...twig, tag: 'p' }], [], true);
    this.put({
      type: 'keptBlock',
      attrs: { id: null, block: { id: newId(), kind: 'preformatted', text: text.slice(0, 50_000) } },
    });
  }

  /** Figures stay a table; a table that only holds a mail in place is taken apart. */
  private table(twig: Twig, marks: readonly DocMark[]): void {
    const rows = rowsOf(twig);
    const wide = Math.max(0, ...rows.map((row) => row.length));
    const nested = rows.some((row) => row.some((cell) => holds(cell, 'table')));
    if (attribute(twig, 'role') === 'presentation' || nested || rows.length < 2 || wide < 2) {
      this.flush();
      for (const row of rows)
        for (const cell of row) {
          this.read(cell.children, marks, false);
          this.flush();
        }
      return;
    }
    const words = rows.slice(0, 500).map((row) =>
      Array.from({ length: Math.min(wide, 30) }, (_, i): Inline[] => {
        const cell = row[i];
        if (!cell) return [];
        const [item] = this.itemOf(cell.children, [], 1, false);
        return docToInlines(item?.content);
      }),
    );
    const [first] = rows;
    // Word and Google Docs know no head of a table, only a first row in bold.
    const isBold = (part: Inline): boolean =>
      'break' in part || (part.marks?.some(({ kind }) => kind === 'bold') ?? false);
    const headed =
      (first?.every(({ tag }) => tag === 'th') ?? false) ||
      (words[0]?.every((cell) => cell.length > 0 && cell.every(isBold)) ?? false);
    const plain = headed ? words.map((row, i) => (i === 0 ? row.map(unmarked) : row)) : words;
    if (!plain.some((row) => row.some((cell) => cell.length > 0))) return;
    this.put({
      type: 'keptBlock',
      attrs: {
        id: null,
        block: { id: newId(), kind: 'table', caption: captionOf(twig), headed, rows: plain },
      },
    });
  }
}

const isEmoji = (text: string): boolean => /\p{Extended_Pictographic}/u.test(text);
const withoutBold = (node: DocNode): DocNode => {
  const { marks = [], ...rest } = node;
  const left = marks.filter(({ type }) => type !== 'bold');
  return left.length > 0 ? { ...rest, marks: left } : rest;
};
const unmarked = (cell: Inline[]): Inline[] =>
  cell.map((part) => ('break' in part ? part : { text: part.text }));

/** Lines of words in a node of whatever kind. */
function linesOf(node: DocNode): DocNode[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.content ?? []];
  return (node.content ?? []).flatMap(linesOf);
}

/** A run of inline nodes, parted where two breaks follow one another. */
function partsOf(run: readonly DocNode[]): DocNode[][] {
  const parts: DocNode[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    if (node.type === 'hardBreak') breaks++;
    else if ((node.text ?? '').trim() !== '') {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)?.push(node);
  }
  return parts;
}

/** The nodes of copied markup. */
export function htmlToDoc(tree: Twig, setting: Setting): Pasted {
  const writer = new Writer(setting);
  writer.read(tree.children, [], false);
  return writer.end();
}
