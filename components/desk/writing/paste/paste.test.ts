import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSchema } from '@tiptap/core';
import { Node as PmNode } from '@tiptap/pm/model';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Body } from '#db/stories/blocks';
import { docToBlocks } from '../document';
import type { DocNode } from '../inlines';
import { allMarks } from '../marks';
import { allNodes } from '../nodes';
import { copiedAddress, loneAddress } from './address';
import { curly } from './curly';
import { htmlToDoc } from './html-to-doc';
import { plainToDoc } from './plain-to-doc';
import { sumOf } from './sum';
import type { Leaf, Twig } from './tree';

const schema = getSchema([...allNodes, ...allMarks]);
const FOLDER = join(import.meta.dirname, 'fixtures');

type Parsed = DefaultTreeAdapterTypes.ChildNode;

function leafOf(node: Parsed): Leaf[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tag: node.tagName, attributes, children: node.childNodes.flatMap(leafOf) }];
}

/** The body as a browser's parser makes it. */
function treeOf(html: string): Twig {
  const [root] = parse(html).childNodes.flatMap(leafOf);
  const body =
    typeof root === 'object' && root.children.find((leaf) => typeof leaf === 'object' && leaf.tag === 'body');
  if (typeof body !== 'object') throw new Error('A document without a body.');
  return body;
}

const SETTING = { english: true, origins: ['https://paper.example'] };

/** Through the schema, and past the newsroom's border: what is pasted can be saved. */
function blocksOf(nodes: DocNode[]) {
  const doc = PmNode.fromJSON(schema, { type: 'doc', content: nodes });
  doc.check();
  const blocks = docToBlocks(doc.toJSON());
  expect(Body.safeParse(blocks).error?.issues).toBeUndefined();
  return blocks.map(({ id: _, ...block }) => block);
}

const samples = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

describe('what comes from other programs', () => {
  it.each(samples)('%s', (file) => {
    const name = file.replace(/\.txt$/, '');
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const english = !name.startsWith('chinese');
    const { nodes, pictures } = name.endsWith('.html')
      ? htmlToDoc(treeOf(text), { ...SETTING, english })
      : { nodes: plainToDoc(text, english), pictures: 0 };
    const wanted: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect({ sum: sumOf(nodes, pictures), blocks: blocksOf(nodes) }).toEqual(wanted);
  });

  it('knows at least the programs that journalists use', () => {
    expect(samples.length).toBeGreaterThanOrEqual(13);
  });

  it('gives nothing for nothing', () => {
    expect(htmlToDoc(treeOf('<p>&nbsp;</p><br><div> </div>'), SETTING).nodes).toEqual([]);
    expect(plainToDoc(' \n\n \n', true)).toEqual([]);
  });
});

describe('curly quotation marks', () => {
  it.each([
    ['"We count," she said.', '“We count,” she said.'],
    ["It's 'fine'.", 'It’s ‘fine’.'],
    ["the '90s and 'tis", 'the ’90s and ’tis'],
    ['("yes")', '(“yes”)'],
    ['6\'2" tall, a 5" gap', '6\'2" tall, a 5" gap'],
    ['"It was 61"', '“It was 61”'],
    ['"\'Shut\', he said"', '“‘Shut’, he said”'],
    ['"But I—"', '“But I—”'],
    ['他說"好"', '他說"好"'],
    ["rock 'n' roll", 'rock ‘n’ roll'],
  ])('%s', (straight, wanted) => expect(curly(straight)).toBe(wanted));

  it('knows what stands before', () => {
    expect(curly('" and more', '“begun')).toBe('” and more');
    expect(curly('"begun', 'He said: ')).toBe('“begun');
  });
});

describe('copied addresses', () => {
  it.each([
    ['https://paper.example/2026/08/23/x', '/2026/08/23/x'],
    ['https://paper.example', '/'],
    ['https://paper.example.com/', 'https://paper.example.com/'],
    ['#top', undefined],
    ['/elsewhere', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///C:/a.docx', undefined],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['https://www.google.com/url?q=https://example.com/a&sa=D', 'https://example.com/a'],
    ['https://www.google.com/url?q=javascript:x', 'https://www.google.com/url?q=javascript:x'],
  ])('%s', (given, wanted) => expect(copiedAddress(given, SETTING.origins)).toBe(wanted));

  it('stands alone or does not', () => {
    expect(loneAddress(' https://youtu.be/abcdefghijk\n')).toBe('https://youtu.be/abcdefghijk');
    expect(loneAddress('see https://youtu.be/abcdefghijk')).toBeUndefined();
    expect(loneAddress('youtu.be/abcdefghijk')).toBeUndefined();
  });
});
