/** The blocks as nodes of the editor. What readers see of them here is drawn by the views (views.ts). */
import { Node } from '@tiptap/core';
import { Block } from '#db/stories/blocks';
import { blocksToDoc } from './document';

const id = { default: null, rendered: false };

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const Text = Node.create({ name: 'text', group: 'inline' });

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

/** One level only: whatever heading is pasted becomes a subhead. */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id }),
  parseHTML: () => ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
  renderHTML: () => ['h2', { class: 'subhead' }, 0],
});

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ id, ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node }) => [node.attrs.ordered === true ? 'ol' : 'ul', 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph list*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

export const BlockQuote = Node.create({
  name: 'blockQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  addAttributes: () => ({ id, source: { default: '', rendered: false } }),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

/** Blocks that are one thing: copied and pasted as their own JSON, which is checked on the way back in. */
const whole = (
  name: string,
  attributes: Record<string, unknown>,
  toBlock: (attrs: Record<string, unknown>) => unknown,
) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({
      id,
      ...Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [key, { default: value, rendered: false }]),
      ),
    }),
    parseHTML: () => [
      { tag: 'div[data-block]', getAttrs: (node) => attrsFrom(node.getAttribute('data-block') ?? '', name) },
    ],
    renderHTML: ({ node }) => ['div', { 'data-block': JSON.stringify(toBlock({ ...node.attrs })) }],
  });

/** Attributes of a pasted block, or false when it is none of ours or of another node. */
function attrsFrom(text: string, name: string): Record<string, unknown> | false {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return false;
  }
  const parsed = Block.safeParse(json);
  if (!parsed.success) return false;
  const node = blocksToDoc([parsed.data]).content?.[0];
  return node?.type === name && node.attrs ? node.attrs : false;
}

export const PullQuote = whole('pullQuote', { words: '', who: '' }, ({ id: of, words, who }) => ({
  id: of,
  kind: 'pull-quote',
  words,
  who,
}));

export const Picture = whole('picture', { use: null, size: 'column' }, ({ id: of, use, size }) => ({
  id: of,
  kind: 'picture',
  use,
  size,
}));

export const RelatedStory = whole('relatedStory', { story: '' }, ({ id: of, story }) => ({
  id: of,
  kind: 'related-story',
  story,
}));

/** A chart carries its JSON too: its fields change it as a whole. */
export const Chart = whole('chart', { block: null }, ({ block }) => block);

/** Every kind that is kept and not edited here: it carries its JSON. */
export const KeptBlock = whole('keptBlock', { block: null }, ({ block }) => block);

export const Divider = Node.create({
  name: 'divider',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({ id }),
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** The schema without any drawing: the editor adds views and keys to it. */
export const allNodes = [
  Doc,
  Text,
  Paragraph,
  Heading,
  List,
  ListItem,
  BlockQuote,
  PullQuote,
  Picture,
  Chart,
  RelatedStory,
  KeptBlock,
  Divider,
  HardBreak,
];
