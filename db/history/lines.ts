/** Every block as lines of words and a few settings, so that all kinds are compared the same way. Pure. */
import { type Block, type Inline, inlineText, type ListItem, type PictureUse } from '#db/stories/blocks';
import type { LineRole, SettingName } from './views.ts';

export type Line = { role: LineRole; depth: number; inlines: readonly Inline[] };

export type LinedBlock = { lines: Line[]; settings: Partial<Record<SettingName, string>> };

/** Between the cells of a row, and between a term and what belongs to it. */
const CELL = ' | ';
const TERM = ': ';

const plain = (text: string): Inline[] => (text ? [{ text }] : []);
const line = (role: LineRole, inlines: readonly Inline[], depth = 0): Line => ({ role, depth, inlines });

/** A line of plain words; none when there are none. */
export const wordsLine = (role: LineRole, text: string | null): Line[] =>
  text ? [line(role, plain(text))] : [];

const itemLines = (items: readonly ListItem[], depth: number): Line[] =>
  items.flatMap((item) => [line('item', item.text, depth), ...itemLines(item.list?.items ?? [], depth + 1)]);

/** The words that a story gives a picture; what follows the picture's own record is not among them. */
export const useLines = (use: PictureUse): Line[] => [
  ...wordsLine('alt', use.alt),
  ...wordsLine('caption', use.caption),
  ...wordsLine('credit', use.credit),
];

const joined = (parts: readonly (readonly Inline[])[], between: string): Inline[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [...plain(between), ...part]));

/** How deep each list of a block is numbered, in the order of its items. */
const orders = (list: { ordered: boolean; items: readonly ListItem[] }): string =>
  [
    list.ordered ? 'numbered' : 'bulleted',
    ...list.items.flatMap((item) => (item.list ? [orders(item.list)] : [])),
  ].join(' ');

export function linesOf(block: Block): LinedBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { lines: [line('text', block.text)], settings: {} };
    case 'list':
      return { lines: itemLines(block.items, 0), settings: { ordered: orders(block) } };
    case 'block-quote':
      return {
        lines: [...block.paragraphs.map((text) => line('text', text)), ...wordsLine('source', block.source)],
        settings: {},
      };
    case 'pull-quote':
      return { lines: [...wordsLine('text', block.words), ...wordsLine('who', block.who)], settings: {} };
    case 'picture':
      return { lines: useLines(block.use), settings: { picture: block.use.picture, size: block.size } };
    case 'gallery':
      return {
        lines: [
          ...wordsLine('title', block.title),
          ...block.pictures.flatMap((use) => [...wordsLine('picture', use.picture), ...useLines(use)]),
        ],
        settings: {},
      };
    case 'figure':
      return {
        lines: [
          ...wordsLine('title', block.title),
          ...wordsLine('subtitle', block.subtitle),
          ...useLines(block.use),
          ...wordsLine('source', block.source),
        ],
        settings: { picture: block.use.picture },
      };
    case 'chart':
      return {
        lines: [
          ...wordsLine('title', block.title),
          ...wordsLine('subtitle', block.subtitle),
          line('row', joined([block.rowsAre, ...block.series].map(plain), CELL)),
          ...block.rows.map(({ label, values }) =>
            line('row', joined([label, ...values.map((value) => `${value ?? ''}`)].map(plain), CELL)),
          ),
          ...wordsLine('source', block.source),
        ],
        settings: { size: block.size, shape: block.shape, sample: block.sample ? 'yes' : 'no' },
      };
    case 'fact-box':
      return {
        lines: [
          ...wordsLine('title', block.title),
          ...block.rows.map((row) => line('row', joined([plain(row.term), row.text], TERM))),
        ],
        settings: {},
      };
    case 'table':
      return {
        lines: [
          ...wordsLine('caption', block.caption),
          ...block.rows.map((row) => line('row', joined(row, CELL))),
        ],
        settings: { headed: block.headed ? 'yes' : 'no' },
      };
    case 'embed':
    case 'file':
      return { lines: wordsLine('title', block.title), settings: { address: block.address } };
    case 'related-story':
      return { lines: [], settings: { story: block.story } };
    case 'timeline':
      return {
        lines: [
          ...wordsLine('title', block.title),
          ...block.entries.map((entry) => line('entry', joined([plain(entry.when), entry.text], TERM))),
        ],
        settings: {},
      };
    case 'preformatted':
      return { lines: block.text.split('\n').map((text) => line('code', plain(text))), settings: {} };
    case 'divider':
      return { lines: [], settings: {} };
  }
}

export const lineText = (some: Line): string => inlineText(some.inlines);

/** All words of a block, as they are compared. */
export const linedText = (block: LinedBlock): string => block.lines.map(lineText).join('\n');
