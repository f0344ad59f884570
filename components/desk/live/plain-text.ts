/**
 * An update as plain text to type in, and back. What the text cannot say (a picture, a table) stands in it as a line of
 * its own in double brackets and is kept byte for byte. Pure.
 */
import { newId } from '#db/shared/id';
import { type Block, type Inline, isSafeAddress, type ListItem, type Mark } from '#db/stories/blocks';

const INLINE = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|\[([^\]\n]+)\]\(([^)\s]+)\)|(\n)/gu;
const KEPT = /^\[\[(\d+)(?::.*)?\]\]$/u;
/** A link to a story of ours, kept by its id. */
const STORY = /^story:([0-9a-z_-]{1,40})$/u;
const BULLET = /^- /u;
const NUMBER = /^\d+\. /u;
const ID_LENGTH = 8;

function inlines(text: string): Inline[] {
  const parts: Inline[] = [];
  const add = (words: string, mark?: Mark): void => {
    if (words) parts.push(mark ? { text: words, marks: [mark] } : { text: words });
  };
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, bold, italic, words, address = '', line] = found;
    // An address that no page may lead to stays as it was typed.
    const story = STORY.exec(address)?.[1];
    if (words !== undefined && !story && !isSafeAddress(address)) continue;
    add(text.slice(at, found.index));
    at = found.index + whole.length;
    if (bold) add(bold, { kind: 'bold' });
    else if (italic) add(italic, { kind: 'italic' });
    else if (words && story) add(words, { kind: 'story-link', story });
    else if (words) add(words, { kind: 'link', address });
    else if (line) parts.push({ break: true });
  }
  add(text.slice(at));
  return parts;
}

/** Unnumbered: every block gets an id of its own afterwards. */
function chunkToBlock(chunk: string): Block {
  const id = newId(ID_LENGTH);
  const lines = chunk.split('\n');
  const items = (mark: RegExp): ListItem[] =>
    lines.map((line) => ({ text: inlines(line.replace(mark, '')) }));
  if (lines.every((line) => BULLET.test(line)))
    return { id, kind: 'list', ordered: false, items: items(BULLET) };
  if (lines.every((line) => NUMBER.test(line)))
    return { id, kind: 'list', ordered: true, items: items(NUMBER) };
  if (lines.every((line) => line.startsWith('> ')))
    return { id, kind: 'block-quote', paragraphs: lines.map((line) => inlines(line.slice(2))), source: '' };
  return { id, kind: 'paragraph', text: inlines(chunk) };
}

/** The blocks of a text. `kept` are the blocks that its lines in double brackets stand for, by number from 1. */
export function textToBlocks(text: string, kept: readonly Block[] = []): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[\t ]*\n/u)
    .map((chunk) => chunk.replace(/^\n+|\s+$/gu, ''))
    .filter((chunk) => chunk !== '')
    .map((chunk) => {
      const number = KEPT.exec(chunk)?.[1];
      return (number && kept[Number(number) - 1]) || chunkToBlock(chunk);
    });
}

const markings: Partial<Record<Mark['kind'], (words: string, mark: Mark) => string>> = {
  bold: (words) => `**${words}**`,
  italic: (words) => `*${words}*`,
  'story-link': (words, mark) => (mark.kind === 'story-link' ? `[${words}](story:${mark.story})` : words),
  link: (words, mark) => (mark.kind === 'link' ? `[${words}](${mark.address})` : words),
};

const inlineWords = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if ('break' in part) return '\n';
      const [mark] = part.marks ?? [];
      return (mark && markings[mark.kind]?.(part.text, mark)) ?? part.text;
    })
    .join('');

/** A block as text; undefined for a kind that has none. */
function blockWords(block: Block): string | undefined {
  switch (block.kind) {
    case 'paragraph':
      return inlineWords(block.text);
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${inlineWords(item.text)}`)
        .join('\n');
    case 'block-quote':
      return block.paragraphs.map((text) => `> ${inlineWords(text)}`).join('\n');
    default:
      return undefined;
  }
}

const bare = ({ id: _, ...block }: Block): string => JSON.stringify(block);

/** The text of a body, and the blocks that only a line stands for. `nameOf` is what a person calls such a block. */
export function blocksToText(
  body: readonly Block[],
  nameOf: (block: Block) => string,
): { text: string; kept: Block[] } {
  const kept: Block[] = [];
  const chunks = body.map((block) => {
    const words = blockWords(block);
    const [back, ...more] = words === undefined ? [] : textToBlocks(words);
    if (words !== undefined && back && more.length === 0 && bare(back) === bare(block)) return words;
    kept.push(block);
    return `[[${kept.length}: ${nameOf(block)}]]`;
  });
  return { text: chunks.join('\n\n'), kept };
}
