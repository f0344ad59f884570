/**
 * The editor's document *is* our block union: one node per block, the block's id on it. Both ways, and nothing is
 * lost on the way there and back. Pure.
 */
import { newId } from '#db/shared/id';
import { Block, type Inline, inlineText, type ListItem, PictureUse } from '#db/stories/blocks';
import { type DocNode, docToInlines, inlinesToDoc, printable } from './inlines';

type ListBlock = { ordered: boolean; items: ListItem[] };

/** Lists may be nested this deep (db/stories/blocks). */
export const DEEPEST_LIST = 6;

const paragraph = (text: readonly Inline[], id: string | null = null): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: inlinesToDoc(text),
});

const listToDoc = ({ ordered, items }: ListBlock, id: string | null): DocNode => ({
  type: 'list',
  attrs: { id, ordered },
  content: items.map((item) => ({
    type: 'listItem',
    content: [paragraph(item.text), ...(item.list ? [listToDoc(item.list, null)] : [])],
  })),
});

function blockToDoc(block: Block): DocNode {
  const { id } = block;
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.text, id);
    case 'heading':
      return { type: 'heading', attrs: { id }, content: inlinesToDoc(block.text) };
    case 'list':
      return listToDoc(block, id);
    case 'block-quote':
      return {
        type: 'blockQuote',
        attrs: { id, source: block.source },
        content: block.paragraphs.map((text) => paragraph(text)),
      };
    case 'pull-quote':
      return { type: 'pullQuote', attrs: { id, words: block.words, who: block.who } };
    case 'picture':
      return { type: 'picture', attrs: { id, use: block.use, size: block.size } };
    case 'chart':
      return { type: 'chart', attrs: { id, block } };
    case 'related-story':
      return { type: 'relatedStory', attrs: { id, story: block.story } };
    case 'divider':
      return { type: 'divider', attrs: { id } };
    default:
      return { type: 'keptBlock', attrs: { id, block } };
  }
}

/** The document for a body; a body without blocks is one empty paragraph to write in. */
export function blocksToDoc(body: readonly Block[]): DocNode {
  return { type: 'doc', content: body.length > 0 ? body.map(blockToDoc) : [paragraph([])] };
}

const word = (value: unknown): string => (typeof value === 'string' ? printable(value) : '');

function docToList(node: DocNode, depth: number): ListBlock {
  const items = (node.content ?? []).flatMap((item): ListItem[] => {
    const [first, ...rest] = item.content ?? [];
    const text = docToInlines(first?.type === 'paragraph' ? first.content : []);
    // Lists that stand one after the other under one item are one list.
    const lists = rest.filter((child) => child.type === 'list').map((child) => docToList(child, depth + 1));
    const [head] = lists;
    if (!head) return [{ text }];
    const under = lists.flatMap((list) => list.items);
    if (depth >= DEEPEST_LIST) return [{ text }, ...under];
    return [{ text, list: { ordered: head.ordered, items: under } }];
  });
  return { ordered: node.attrs?.ordered === true, items: items.length > 0 ? items : [{ text: [] }] };
}

/** A node as a block; undefined for what is none (it cannot be in a document of our schema). */
function docToBlock(node: DocNode): Block | undefined {
  const attrs = node.attrs ?? {};
  const id = typeof attrs.id === 'string' && attrs.id !== '' ? attrs.id : newId();
  switch (node.type) {
    case 'paragraph':
      return { id, kind: 'paragraph', text: docToInlines(node.content) };
    case 'heading':
      return { id, kind: 'heading', text: docToInlines(node.content) };
    case 'list':
      return { id, kind: 'list', ...docToList(node, 1) };
    case 'blockQuote': {
      const paragraphs = (node.content ?? []).map((child) => docToInlines(child.content));
      return {
        id,
        kind: 'block-quote',
        paragraphs: paragraphs.length > 0 ? paragraphs : [[]],
        source: word(attrs.source),
      };
    }
    case 'pullQuote':
      return { id, kind: 'pull-quote', words: word(attrs.words), who: word(attrs.who) };
    case 'picture': {
      const use = PictureUse.safeParse(attrs.use);
      const size = attrs.size === 'wide' ? 'wide' : 'column';
      return use.success ? { id, kind: 'picture', use: use.data, size } : undefined;
    }
    case 'relatedStory':
      return { id, kind: 'related-story', story: word(attrs.story) };
    case 'divider':
      return { id, kind: 'divider' };
    case 'chart':
    case 'keptBlock':
      return keptBlock(attrs.block, id);
    default:
      return undefined;
  }
}

/** The kept JSON itself, not a copy made by a schema: only its id may have been mended. */
function keptBlock(kept: unknown, id: string): Block | undefined {
  if (!Block.safeParse(kept).success) return undefined;
  const block = kept as Block; // it has just been parsed; the value itself is wanted, byte for byte
  return block.id === id ? block : { ...block, id };
}

const asWritten = new WeakMap<Block, string>();

/** JSON of a block after one way there and back: the same words, runs joined and marks in our order. */
function roundTrip(block: Block): string {
  const known = asWritten.get(block);
  if (known !== undefined) return known;
  const back = docToBlock(blockToDoc(block));
  const text = JSON.stringify(back);
  asWritten.set(block, text);
  return text;
}

/**
 * The blocks of a document. `originals` are the blocks that were opened, by id: one that nobody touched comes back
 * as that very object, so that opening and saving changes not a byte of it.
 */
export function docToBlocks(doc: DocNode, originals: ReadonlyMap<string, Block> = new Map()): Block[] {
  const nodes = doc.content ?? [];
  const [only] = nodes;
  if (nodes.length === 1 && only?.type === 'paragraph' && !only.attrs?.id && !only.content?.length) return [];
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const block = docToBlock(node);
    if (!block) return [];
    const mended = seen.has(block.id) ? { ...block, id: newId() } : block;
    seen.add(mended.id);
    const original = originals.get(mended.id);
    return original && roundTrip(original) === JSON.stringify(mended) ? original : mended;
  });
}

/** What is kept of what was typed: paragraphs and subheads without a word are only room to write in. */
export const withoutEmpty = (body: readonly Block[]): Block[] =>
  body.filter(
    (block) =>
      !(block.kind === 'paragraph' || block.kind === 'heading') || inlineText(block.text).trim() !== '',
  );
