import { describe, expect, it } from 'vitest';
import type { Block } from '#db/stories/blocks';
import { blocksToText, textToBlocks } from './plain-text';

const bare = (blocks: readonly Block[]) => blocks.map(({ id: _, ...block }) => block);
const name = (block: Block): string => block.kind;

describe('a text', () => {
  it('is paragraphs, lists and quotes with their marks', () => {
    const text = 'One **two** and *three*,\n[four](https://a.example/).\n\n- a\n- b\n\n1. c\n\n> said\n> so';
    expect(bare(textToBlocks(text))).toEqual([
      {
        kind: 'paragraph',
        text: [
          { text: 'One ' },
          { text: 'two', marks: [{ kind: 'bold' }] },
          { text: ' and ' },
          { text: 'three', marks: [{ kind: 'italic' }] },
          { text: ',' },
          { break: true },
          { text: 'four', marks: [{ kind: 'link', address: 'https://a.example/' }] },
          { text: '.' },
        ],
      },
      { kind: 'list', ordered: false, items: [{ text: [{ text: 'a' }] }, { text: [{ text: 'b' }] }] },
      { kind: 'list', ordered: true, items: [{ text: [{ text: 'c' }] }] },
      { kind: 'block-quote', paragraphs: [[{ text: 'said' }], [{ text: 'so' }]], source: '' },
    ]);
    const { text: back, kept } = blocksToText(textToBlocks(text), name);
    expect(back).toBe(text);
    expect(kept).toEqual([]);
  });

  it('leads to our own stories by their ids', () => {
    const [block] = textToBlocks('See [the ferry](story:abc).');
    expect(block).toMatchObject({ text: [{}, { marks: [{ kind: 'story-link', story: 'abc' }] }, {}] });
    expect(blocksToText(block ? [block] : [], name).text).toBe('See [the ferry](story:abc).');
  });

  it('leads nowhere that a page may not', () => {
    expect(bare(textToBlocks('[x](javascript:alert)'))).toEqual([
      { kind: 'paragraph', text: [{ text: '[x](javascript:alert)' }] },
    ]);
  });

  it('is nothing without words', () => expect(textToBlocks(' \n\n \n')).toEqual([]));
});

describe('what a text cannot say', () => {
  const odd: Block[] = [
    { id: 'a', kind: 'divider' },
    { id: 'b', kind: 'paragraph', text: [{ text: 'stars *' }, { text: 'x', marks: [{ kind: 'code' }] }] },
    { id: 'c', kind: 'paragraph', text: [{ text: 'plain' }] },
  ];

  it('is kept byte for byte, in its place', () => {
    const { text, kept } = blocksToText(odd, name);
    expect(text).toBe('[[1: divider]]\n\n[[2: paragraph]]\n\nplain');
    const back = textToBlocks(`New.\n\n${text}`, kept);
    expect(back.slice(1, 3)).toEqual(odd.slice(0, 2));
    expect(back).toHaveLength(4);
  });

  it('goes when its line goes', () => {
    const { kept } = blocksToText(odd, name);
    expect(textToBlocks('[[2: paragraph]]', kept)).toEqual([odd[1]]);
  });
});
