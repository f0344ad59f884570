/** Suggestions written into real documents: exactly their words, marks and links around them, one step back. */
import { getSchema } from '@tiptap/core';
import { closeHistory, history, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '#db/review/model';
import { passageAt, spelled } from '#db/review/place';
import { Block, type Inline, type ListItem } from '#db/stories/blocks';
import { blocksToDoc, docToBlocks } from '../document';
import { fromElsewhere, Locked, setLocked } from '../locked';
import { allMarks } from '../marks';
import { allNodes } from '../nodes';
import { spellAll } from '../review/passages';
import { accepting, editsOf } from './accepting';

const schema = getSchema([...allNodes, ...allMarks]);
const stateOf = (body: readonly Block[]): EditorState =>
  EditorState.create({ doc: schema.nodeFromJSON(blocksToDoc(body)), plugins: [history()] });
const paragraph = (text: Inline[], id = 'a'): Block => ({ id, kind: 'paragraph', text });
const plain = (text: string, id = 'a'): Block => paragraph([{ text }], id);

let n = 0;
/** Words for the first (or `nth`) place of some others in a block; for a place after them with `put`. */
function suggests(
  body: readonly Block[],
  quote: string,
  words: string,
  { id = 'a', nth = 0, put = false } = {},
): Suggestion {
  const block = spelled(body).find((one) => one.id === id);
  let at = block?.text.indexOf(quote) ?? -1;
  for (let i = 0; i < nth; i += 1) at = block?.text.indexOf(quote, at + 1) ?? -1;
  if (!block || at < 0) throw new Error(`No words “${quote}”.`);
  n += 1;
  const [from, to] = put ? [at + quote.length, at + quote.length] : [at, at + quote.length];
  const author = { id: 'u', name: 'Rita' };
  return { id: `s${n}`, on: passageAt(block, from, to), words, author, at: n, settled: null };
}

/** The text of the first block after all are accepted: **bold**, [links]. */
function accepted(body: readonly Block[], ...all: Suggestion[]): string {
  const state = stateOf(body);
  const { tr, missed } = accepting(state, all);
  expect(missed).toEqual([]);
  return shown(docToBlocks(state.apply(tr).doc.toJSON()));
}
const shown = (body: readonly Block[]): string =>
  body
    .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
    .map((part) => {
      if ('break' in part) return '/';
      const kinds = (part.marks ?? []).map(({ kind }) => kind);
      const inner = kinds.includes('bold') ? `**${part.text}**` : part.text;
      return kinds.some((kind) => kind.endsWith('link')) ? `[${inner}]` : inner;
    })
    .join('');

const bold = { kind: 'bold' } as const;
const link = { kind: 'link', address: 'https://ferry.example/' } as const;
const mixed = [
  paragraph([
    { text: 'The ' },
    { text: 'last', marks: [bold] },
    { text: ' ' },
    { text: 'ferry', marks: [link] },
    { text: ' sails at one, the other ferry at two.' },
  ]),
];

describe('accepting', () => {
  it.each<[what: string, quote: string, words: string, after: string]>([
    ['bold words stay bold', 'last', 'final', 'The **final** [ferry] sails at one, the other ferry at two.'],
    ['a link stays a link', 'ferry', 'boat', 'The **last** [boat] sails at one, the other ferry at two.'],
    [
      'across marks only what differs changes',
      'The last ferry sails',
      'The final ferry leaves',
      'The **final** [ferry] leaves at one, the other ferry at two.',
    ],
    [
      'what comes beside a link is not of it',
      'ferry',
      'night ferry',
      'The **last** night [ferry] sails at one, the other ferry at two.',
    ],
    ['a deletion', ' at one', '', 'The **last** [ferry] sails, the other ferry at two.'],
    [
      'nothing in common: plain words',
      'last ferry',
      'boat',
      'The boat sails at one, the other ferry at two.',
    ],
  ])('%s', (_, quote, words, after) => {
    expect(accepted(mixed, suggests(mixed, quote, words))).toBe(after);
  });

  it('puts words in: into a link only between its own', () => {
    expect(accepted(mixed, suggests(mixed, 'fer', 'r', { put: true }))).toContain('[ferrry]');
    expect(accepted(mixed, suggests(mixed, 'ferry', ' late', { put: true }))).toContain('[ferry] late sails');
    expect(accepted(mixed, suggests(mixed, 'two.', ' Daily.', { put: true }))).toContain('at two. Daily.');
  });

  it('changes the one that was meant of words that stand there twice', () => {
    expect(accepted(mixed, suggests(mixed, 'ferry', 'boat', { nth: 1 }))).toBe(
      'The **last** [ferry] sails at one, the other boat at two.',
    );
    const zh = [plain('首班渡輪和尾班渡輪照常行駛。')];
    expect(accepted(zh, suggests(zh, '渡輪', '街渡', { nth: 1 }))).toBe('首班渡輪和尾班街渡照常行駛。');
  });

  it('writes many at once, also side by side, and of two for the same words the older', () => {
    expect(
      accepted(
        mixed,
        suggests(mixed, 'The', 'A'),
        suggests(mixed, 'last', 'small'),
        suggests(mixed, 'ferry', 'boat'),
        suggests(mixed, ' sails', ' quietly', { put: true }),
      ),
    ).toBe('A **small** [boat] sails quietly at one, the other ferry at two.');
    const [one, two] = [suggests(mixed, 'last', 'final'), suggests(mixed, 'last ferry', 'boat')];
    const state = stateOf(mixed);
    expect(accepting(state, [two, one])).toMatchObject({ done: [one.id], missed: [two.id] });
  });

  it('refuses what has changed, and tells what is said already', () => {
    const [stale, ready] = [suggests(mixed, 'last', 'final'), suggests(mixed, 'ferry', 'boat')];
    const now = stateOf([plain('The late boat sails at one, the other ferry at two.')]);
    const { tr, ...said } = accepting(now, [stale, ready]);
    expect(said).toEqual({ done: [], already: [ready.id], missed: [stale.id] });
    expect(tr.docChanged).toBe(false);
  });

  it('is one step: undo brings the old words back, and nothing of what was typed before', () => {
    let state = stateOf(mixed);
    state = state.apply(closeHistory(state.tr).insertText('Now: ', 1));
    const { tr } = accepting(state, [suggests(mixed, 'last', 'final'), suggests(mixed, 'two', 'three')]);
    state = state.apply(closeHistory(tr));
    expect(shown(docToBlocks(state.doc.toJSON()))).toBe(
      'Now: The **final** [ferry] sails at one, the other ferry at three.',
    );
    undo(state, (back) => (state = state.apply(back)));
    expect(shown(docToBlocks(state.doc.toJSON()))).toBe(
      'Now: The **last** [ferry] sails at one, the other ferry at two.',
    );
  });

  it('works in lists and quotations, line by line', () => {
    const body: Block[] = [
      {
        id: 'a',
        kind: 'list',
        ordered: false,
        items: [{ text: [{ text: 'One' }] }, { text: [{ text: 'Two' }] }],
      },
      { id: 'q', kind: 'block-quote', paragraphs: [[{ text: 'First' }], [{ text: 'Second' }]], source: '' },
    ];
    const state = stateOf(body);
    const all = [
      suggests(body, 'Two', 'Three'),
      suggests(body, 'One', '!', { put: true }),
      suggests(body, 'Second', 'Last', { id: 'q' }),
    ];
    const { tr, missed } = accepting(state, all);
    expect(missed).toEqual([]);
    expect(spelled(docToBlocks(state.apply(tr).doc.toJSON())).map(({ text }) => text)).toEqual([
      'One!\nThree',
      'First\nLast',
    ]);
  });

  it('writes exactly what was proposed, whatever the words', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab ,.渡輪尾'), minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(text, text, text, text, (before, quote, after, words) => {
        const body = [
          paragraph([{ text: before }, { text: quote, marks: [bold] }, { text: after, marks: [link] }]),
        ];
        const suggestion: Suggestion = {
          ...suggests(body, before + quote + after, words),
          on: passageAt(
            { id: 'a', text: before + quote + after },
            before.length,
            before.length + quote.length,
          ),
        };
        const state = stateOf(body);
        const { tr } = accepting(state, [suggestion]);
        expect(spellAll(tr.doc)[0]?.text).toBe(before + words + after);
      }),
    );
  });
});

it('edits give the words that were proposed', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab 渡輪,'), maxLength: 30 });
  fc.assert(
    fc.property(text, text, (quote, words) => {
      let said = quote;
      for (const { from, to, text: put } of editsOf(quote, words).toReversed())
        said = said.slice(0, from) + put + said.slice(to);
      expect(said).toBe(words);
    }),
  );
});

it('the server and the screen spell a text alike', () => {
  const inlines: fc.Arbitrary<Inline[]> = fc.array(
    fc.oneof(
      fc.record({ text: fc.string({ unit: fc.constantFrom(...'ab 渡'), minLength: 1, maxLength: 5 }) }),
      fc.constant({ break: true } as const),
    ),
    { maxLength: 4 },
  );
  const within: ListItem['list'][] = [undefined, { ordered: false, items: [{ text: [{ text: 'in' }] }] }];
  const items: fc.Arbitrary<ListItem[]> = fc.array(
    fc.record({ text: inlines, list: fc.constantFrom(...within) }),
    { minLength: 1, maxLength: 3 },
  );
  const body = fc.tuple(inlines, items, fc.array(inlines, { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(body, ([text, list, paragraphs]) => {
      const blocks: Block[] = [
        { id: 'a', kind: 'paragraph', text },
        { id: 'b', kind: 'list', ordered: true, items: list },
        { id: 'c', kind: 'block-quote', paragraphs, source: 'Source' },
        { id: 'd', kind: 'divider' },
      ];
      expect(blocks.every((block) => Block.safeParse(block).success)).toBe(true);
      const doc = schema.nodeFromJSON(blocksToDoc(blocks));
      expect(spellAll(doc).map(({ id, text: words }) => ({ id, text: words }))).toEqual(spelled(blocks));
    }),
  );
});

it('a locked text takes nothing but what comes from elsewhere', () => {
  const plugins = Locked.configure({ locked: true }).config.addProseMirrorPlugins?.call({
    options: { locked: true, key: () => false },
  } as never); // nothing else of an extension is asked for
  let state = EditorState.create({ doc: schema.nodeFromJSON(blocksToDoc(mixed)), plugins: plugins ?? [] });
  const words = () => state.doc.textContent.slice(0, 8);
  state = state.apply(state.tr.insertText('x', 1));
  expect(words()).toBe('The last');
  state = state.apply(fromElsewhere(state.tr.insertText('y', 1)));
  expect(words()).toBe('yThe las');
  state = state.apply(setLocked(state.tr, false));
  state = state.apply(state.tr.insertText('z', 1));
  expect(words()).toBe('zyThe la');
});
