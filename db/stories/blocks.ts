/**
 * The body of a story: a versioned, closed union of blocks. No HTML is stored. A new kind does not compile until
 * it has a face (components/story/blocks), a feed form and a plain-text form. Pure: reaches the browser.
 */
import { z } from 'zod';
import { Id } from '#db/shared/id';
import { line, prose } from '#db/shared/text';
import { chartParts, isFinishedChart, isFullChart } from './chart.ts';

export const MAX_BLOCKS = 2_000;

/** Addresses that a reader may be sent to: the web, mail, telephone, or a path of our own. */
export const LinkAddress = z
  .string()
  .max(2_000, { error: 'too-long' })
  .refine(isSafeAddress, { error: 'address' });

/** True for http(s), mailto and tel addresses and for paths on this site; never for scripts or `//host`. */
export function isSafeAddress(address: string): boolean {
  if (!address.isWellFormed() || /[\u0000-\u0020\u007f\\]/.test(address)) return false;
  if (/^\/(?!\/)/.test(address) || address.startsWith('#')) return true;
  try {
    return (
      ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(address).protocol) && /^[a-z]+:/i.test(address)
    );
  } catch {
    return false;
  }
}

export const Mark = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bold') }),
  z.strictObject({ kind: z.literal('italic') }),
  z.strictObject({ kind: z.literal('strike') }),
  z.strictObject({ kind: z.literal('superscript') }),
  z.strictObject({ kind: z.literal('subscript') }),
  z.strictObject({ kind: z.literal('code') }),
  z.strictObject({
    kind: z.literal('language'),
    tag: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  }),
  z.strictObject({ kind: z.literal('link'), address: LinkAddress }),
  /** A link to a story of ours, kept by id: printed as plain words while that story is not visible. */
  z.strictObject({ kind: z.literal('story-link'), story: Id }),
]);
export type Mark = z.infer<typeof Mark>;

export const Inline = z.union([
  z.strictObject({ text: prose(20_000).min(1), marks: z.array(Mark).max(8).optional() }),
  z.strictObject({ break: z.literal(true) }),
]);
export type Inline = z.infer<typeof Inline>;
const Inlines = z.array(Inline).max(5_000);

/** How one story uses a picture: null means "follow the picture's own record". */
export const PictureUse = z.strictObject({
  picture: Id,
  alt: line(500).nullable(),
  caption: line(600).nullable(),
  credit: line(200).nullable(),
});
export type PictureUse = z.infer<typeof PictureUse>;

export type ListItem = { text: Inline[]; list?: { ordered: boolean; items: ListItem[] } | undefined };
const itemAt = (depth: number): z.ZodType<ListItem> =>
  z.strictObject({
    text: Inlines,
    list:
      depth >= 6
        ? z.undefined().optional()
        : z
            .strictObject({
              ordered: z.boolean(),
              items: z
                .array(itemAt(depth + 1))
                .min(1)
                .max(500),
            })
            .optional(),
  });
const Items = z.array(itemAt(1)).min(1).max(500);

const id = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/);
const block = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ id, kind: z.literal(kind), ...shape });

export const Block = z.discriminatedUnion('kind', [
  block('paragraph', { text: Inlines }),
  block('heading', { text: Inlines }),
  block('list', { ordered: z.boolean(), items: Items }),
  block('block-quote', { paragraphs: z.array(Inlines).min(1).max(50), source: line(300) }),
  block('pull-quote', { words: line(400), who: line(200) }),
  block('picture', { use: PictureUse, size: z.enum(['column', 'wide']) }),
  block('gallery', { title: line(200), pictures: z.array(PictureUse).min(1).max(100) }),
  block('figure', { use: PictureUse, title: line(200), subtitle: line(300), source: line(300) }),
  block('chart', chartParts).refine(isFullChart, { error: 'chart-rows', path: ['rows'] }),
  block('fact-box', {
    title: line(200),
    rows: z.array(z.strictObject({ term: line(200), text: Inlines })).max(60),
  }),
  block('table', {
    caption: line(300),
    headed: z.boolean(),
    rows: z.array(z.array(Inlines).min(1).max(30)).min(1).max(500),
  }),
  block('embed', { address: LinkAddress, title: line(300) }),
  block('file', { address: LinkAddress, title: line(300) }),
  block('related-story', { story: Id }),
  block('timeline', {
    title: line(200),
    entries: z.array(z.strictObject({ when: line(100), text: Inlines })).max(100),
  }),
  block('preformatted', { text: prose(50_000) }),
  block('divider', {}),
]);
export type Block = z.infer<typeof Block>;

export const Body = z.array(Block).max(MAX_BLOCKS, { error: 'too-long' });

export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((part) => ('break' in part ? '\n' : part.text)).join('');

const itemText = (item: ListItem): string =>
  [inlineText(item.text), ...(item.list?.items.map(itemText) ?? [])].join('\n');

export type ChartBlock = Extract<Block, { kind: 'chart' }>;

/** A chart that is begun. */
export const emptyChart = (blockId: string): ChartBlock => ({
  id: blockId,
  kind: 'chart',
  title: '',
  subtitle: '',
  source: '',
  sample: false,
  shape: 'line',
  size: 'column',
  rowsAre: '',
  series: [''],
  rows: [],
});

/** Bars that a front has room for. */
const MOST_FRONT_BARS = 14;

/** The chart that stands for a story on a front: the first that is finished and no taller than a row. */
export const frontChart = (body: readonly Block[]): ChartBlock | undefined =>
  body
    .filter((b) => b.kind === 'chart')
    .find(
      (b) => isFinishedChart(b) && (b.shape === 'line' || b.rows.length * b.series.length <= MOST_FRONT_BARS),
    );

const chartText = ({ title, subtitle, source, series, rows }: ChartBlock): string =>
  [
    title,
    subtitle,
    series.filter(Boolean).join(' '),
    ...rows.map(({ label, values }) => [label, ...values.filter((value) => value !== null)].join(' ')),
    source,
  ]
    .filter(Boolean)
    .join('\n');

/** Plain words of one block, for search, counting and comparing. */
export function blockText(b: Block): string {
  switch (b.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(b.text);
    case 'list':
      return b.items.map(itemText).join('\n');
    case 'block-quote':
      return [...b.paragraphs.map(inlineText), b.source].filter(Boolean).join('\n');
    case 'pull-quote':
      return [b.words, b.who].filter(Boolean).join('\n');
    case 'picture':
      return b.use.caption ?? '';
    case 'gallery':
      return [b.title, ...b.pictures.map((use) => use.caption ?? '')].filter(Boolean).join('\n');
    case 'figure':
      return [b.title, b.subtitle, b.source].filter(Boolean).join('\n');
    case 'chart':
      return chartText(b);
    case 'fact-box':
      return [b.title, ...b.rows.map((row) => `${row.term} ${inlineText(row.text)}`)].join('\n');
    case 'table':
      return [b.caption, ...b.rows.map((row) => row.map(inlineText).join(' '))].filter(Boolean).join('\n');
    case 'embed':
    case 'file':
      return b.title;
    case 'timeline':
      return [b.title, ...b.entries.map((entry) => `${entry.when} ${inlineText(entry.text)}`)].join('\n');
    case 'preformatted':
      return b.text;
    case 'related-story':
    case 'divider':
      return '';
  }
}

/** Plain words of a whole body. */
export const bodyText = (body: readonly Block[]): string => body.map(blockText).filter(Boolean).join('\n');

/** Every inline run of a block, wherever it stands. */
export function* inlinesOf(b: Block): Generator<Inline> {
  const ofItems = function* (items: readonly ListItem[]): Generator<Inline> {
    for (const item of items) {
      yield* item.text;
      if (item.list) yield* ofItems(item.list.items);
    }
  };
  switch (b.kind) {
    case 'paragraph':
    case 'heading':
      yield* b.text;
      return;
    case 'list':
      yield* ofItems(b.items);
      return;
    case 'block-quote':
      for (const paragraph of b.paragraphs) yield* paragraph;
      return;
    case 'fact-box':
      for (const row of b.rows) yield* row.text;
      return;
    case 'table':
      for (const row of b.rows) for (const cell of row) yield* cell;
      return;
    case 'timeline':
      for (const entry of b.entries) yield* entry.text;
      return;
    default:
      return;
  }
}

/** Pictures that a body uses. */
export function picturesOf(body: readonly Block[]): string[] {
  return body.flatMap((b) => {
    if (b.kind === 'picture' || b.kind === 'figure') return [b.use.picture];
    if (b.kind === 'gallery') return b.pictures.map((use) => use.picture);
    return [];
  });
}

/** Stories that a body links to or recommends. */
export function storiesOf(body: readonly Block[]): string[] {
  const found = new Set<string>();
  for (const b of body) {
    if (b.kind === 'related-story') found.add(b.story);
    for (const part of inlinesOf(b)) {
      if ('break' in part) continue;
      for (const mark of part.marks ?? []) if (mark.kind === 'story-link') found.add(mark.story);
    }
  }
  return [...found];
}
