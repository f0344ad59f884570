import { getSchema } from '@tiptap/core';
import { Node as PmNode } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, Body, type Inline, type ListItem } from '#db/stories/blocks';
import { blocksToDoc, docToBlocks, withoutEmpty } from './document';
import { docToInlines, inlinesToDoc, printable } from './inlines';
import { allMarks } from './marks';
import { allNodes } from './nodes';

const schema = getSchema([...allNodes, ...allMarks]);

/** Through a real ProseMirror document, checked against the schema, as the editor holds it. */
function through(body: readonly Block[]) {
  const doc = PmNode.fromJSON(schema, blocksToDoc(body));
  doc.check();
  return doc.toJSON();
}

const words = (max: number) =>
  fc.string({ maxLength: max, unit: 'grapheme' }).map((text) => printable(text).slice(0, max).toWellFormed());
const oneLine = (max: number) => words(max).map((text) => text.replace(/[\t\n]+/g, ' ').trim());
const someId = fc.stringMatching(/^[0-9a-z]{16}$/);

const mark = fc.oneof(
  fc.constantFrom(
    { kind: 'bold' as const },
    { kind: 'italic' as const },
    { kind: 'strike' as const },
    { kind: 'superscript' as const },
    { kind: 'subscript' as const },
    { kind: 'code' as const },
  ),
  fc.constantFrom('zh-Hant-HK', 'en', 'fr').map((tag) => ({ kind: 'language' as const, tag })),
  fc
    .constantFrom('https://example.com/a?b=c#d', 'mailto:a@example.com', '/2026/01/02/x')
    .map((address) => ({ kind: 'link' as const, address })),
  someId.map((story) => ({ kind: 'story-link' as const, story })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: words(30).map((text) => text || 'x'), marks: fc.array(mark, { maxLength: 4 }) }),
  words(30).map((text) => ({ text: text || '𨋢' })),
  fc.constant({ break: true as const }),
);
const inlines = fc.array(inline, { maxLength: 6 });

const items = (depth: number): fc.Arbitrary<ListItem[]> =>
  fc.array(
    depth >= 4
      ? fc.record({ text: inlines })
      : fc.oneof(
          { weight: 3, arbitrary: fc.record({ text: inlines }) },
          {
            weight: 1,
            arbitrary: fc.record({
              text: inlines,
              list: fc.record({ ordered: fc.boolean(), items: items(depth + 1) }),
            }),
          },
        ),
    { minLength: 1, maxLength: 3 },
  );

const use = fc.record({
  picture: someId,
  alt: fc.option(oneLine(20)),
  caption: fc.option(oneLine(20)),
  credit: fc.option(oneLine(20)),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ id: someId, kind: fc.constant('paragraph' as const), text: inlines }),
  fc.record({ id: someId, kind: fc.constant('heading' as const), text: inlines }),
  fc.record({ id: someId, kind: fc.constant('list' as const), ordered: fc.boolean(), items: items(1) }),
  fc.record({
    id: someId,
    kind: fc.constant('block-quote' as const),
    paragraphs: fc.array(inlines, { minLength: 1, maxLength: 4 }),
    source: oneLine(40),
  }),
  fc.record({ id: someId, kind: fc.constant('pull-quote' as const), words: oneLine(40), who: oneLine(20) }),
  fc.record({
    id: someId,
    kind: fc.constant('picture' as const),
    use,
    size: fc.constantFrom('column' as const, 'wide' as const),
  }),
  fc.record({
    id: someId,
    kind: fc.constant('gallery' as const),
    title: oneLine(20),
    pictures: fc.array(use, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    id: someId,
    kind: fc.constant('figure' as const),
    use,
    title: oneLine(9),
    subtitle: oneLine(9),
    source: oneLine(9),
  }),
  fc
    .integer({ min: 1, max: 4 })
    .chain((series) =>
      fc.record({
        id: someId,
        kind: fc.constant('chart' as const),
        title: oneLine(20),
        subtitle: oneLine(20),
        source: oneLine(20),
        sample: fc.boolean(),
        shape: fc.constantFrom('line' as const, 'bars' as const),
        size: fc.constantFrom('column' as const, 'wide' as const),
        rowsAre: oneLine(9),
        series: fc.array(oneLine(9), { minLength: series, maxLength: series }),
        rows: fc.array(
          fc.record({
            label: oneLine(9),
            values: fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
              minLength: series,
              maxLength: series,
            }),
          }),
          { maxLength: 5 },
        ),
      }),
    ),
  fc.record({
    id: someId,
    kind: fc.constant('fact-box' as const),
    title: oneLine(20),
    rows: fc.array(fc.record({ term: oneLine(9), text: inlines }), { maxLength: 3 }),
  }),
  fc.record({
    id: someId,
    kind: fc.constant('table' as const),
    caption: oneLine(20),
    headed: fc.boolean(),
    rows: fc.array(fc.array(inlines, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    id: someId,
    kind: fc.constant('embed' as const),
    address: fc.constant('https://example.com/v'),
    title: oneLine(20),
  }),
  fc.record({
    id: someId,
    kind: fc.constant('file' as const),
    address: fc.constant('/files/a.pdf'),
    title: oneLine(20),
  }),
  fc.record({ id: someId, kind: fc.constant('related-story' as const), story: someId }),
  fc.record({
    id: someId,
    kind: fc.constant('timeline' as const),
    title: oneLine(20),
    entries: fc.array(fc.record({ when: oneLine(9), text: inlines }), { maxLength: 3 }),
  }),
  fc.record({ id: someId, kind: fc.constant('preformatted' as const), text: words(60) }),
  fc.record({ id: someId, kind: fc.constant('divider' as const) }),
);
const body = fc.uniqueArray(block, { selector: (one) => one.id, maxLength: 8 });
const byId = (blocks: readonly Block[]) => new Map(blocks.map((one) => [one.id, one]));

describe('the document of a body', () => {
  it('is valid, and untouched gives back the same bytes', () => {
    fc.assert(
      fc.property(body, (given) => {
        const parsed = Body.parse(given);
        expect(JSON.stringify(docToBlocks(through(parsed), byId(parsed)))).toBe(JSON.stringify(parsed));
      }),
      { numRuns: 300 },
    );
  });

  it('also without the originals keeps every word, and a second way changes nothing', () => {
    fc.assert(
      fc.property(body, (given) => {
        const once = docToBlocks(through(Body.parse(given)));
        expect(Body.safeParse(once).success).toBe(true);
        expect(JSON.stringify(docToBlocks(through(once)))).toBe(JSON.stringify(once));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps kinds that cannot be edited as the very JSON they were', () => {
    const kept = { id: 'k', kind: 'embed' as const, address: 'https://example.com/v', title: 'A clip' };
    const back = docToBlocks(blocksToDoc([kept]));
    expect(back[0]).toBe(kept);
  });

  it('mends ids that stand twice or are missing', () => {
    const doc = blocksToDoc([
      { id: 'a', kind: 'paragraph', text: [{ text: 'one' }] },
      { id: 'a', kind: 'paragraph', text: [{ text: 'two' }] },
      { id: 'a', kind: 'divider' },
    ]);
    doc.content?.push({ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: 'three' }] });
    const back = docToBlocks(doc);
    expect(back[0]?.id).toBe('a');
    expect(new Set(back.map((one) => one.id)).size).toBe(4);
    expect(Body.safeParse(back).success).toBe(true);
  });

  it('flattens lists that were pasted deeper than a body holds', () => {
    const nest = (depth: number): object => ({
      type: 'list',
      attrs: { id: null, ordered: false },
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: `at ${depth}` }] },
            ...(depth < 9 ? [nest(depth + 1)] : []),
          ],
        },
      ],
    });
    const back = docToBlocks({ type: 'doc', content: [nest(1)] });
    expect(Body.safeParse(back).success).toBe(true);
    for (let depth = 1; depth <= 9; depth++) expect(JSON.stringify(back)).toContain(`at ${depth}`);
  });

  it('is empty for an empty body, and drops rooms that nobody wrote in', () => {
    expect(docToBlocks(through([]))).toEqual([]);
    const left = withoutEmpty([
      { id: 'a', kind: 'paragraph', text: [] },
      { id: 'b', kind: 'heading', text: [{ text: ' ' }] },
      { id: 'c', kind: 'divider' },
    ]);
    expect(left.map((one) => one.id)).toEqual(['c']);
  });
});

describe('inline text', () => {
  it('drops what cannot be printed and nothing else', () => {
    expect(docToInlines([{ type: 'text', text: 'a\u0000b\ud800c𨋢‏x' }])).toEqual([
      { text: 'ab\ufffdc𨋢‏x' },
    ]);
  });

  it('joins neighbours that carry the same marks and cuts runs that are too long between characters', () => {
    const bold = [{ kind: 'bold' as const }];
    expect(
      docToInlines(
        inlinesToDoc([
          { text: 'a', marks: bold },
          { text: 'b', marks: bold },
        ]),
      ),
    ).toEqual([{ text: 'ab', marks: bold }]);
    const long = docToInlines([{ type: 'text', text: `${'a'.repeat(19_999)}𨋢${'b'.repeat(10)}` }]);
    expect(long.map((run) => ('text' in run ? run.text.length : 0))).toEqual([19_999, 12]);
  });
});
