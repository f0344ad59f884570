import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#db/stories/blocks';
import { passageAt, placeOfPassage, saysAlready, spelled, strikingOut, type TextBlock } from './place.ts';

const block = (text: string, id = 'a'): TextBlock => ({ id, text });
/** A passage of a text in which it is marked: "the [last] ferry", and "the | ferry" for a place between. */
function marked(text: string, id = 'a') {
  const from = text.search(/[[|]/);
  const plain = text.replace(/[[\]|]/g, '');
  const to = text.includes('[') ? text.indexOf(']') - 1 : from;
  return { passage: passageAt(block(plain, id), from, to), plain };
}
/** The text with the found place marked in the same way; null when there is none. */
function found(was: string, now: string | TextBlock[]): string | null {
  const { passage } = marked(was);
  const blocks = typeof now === 'string' ? [block(now)] : now;
  const place = placeOfPassage(passage, blocks);
  const text = blocks.find(({ id }) => id === place?.block)?.text;
  if (!place || text === undefined) return null;
  const { from, to } = place;
  return from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
}

describe('where the words of a suggestion stand', () => {
  it.each<[what: string, was: string, now: string, place: string | null]>([
    [
      'as they stood',
      'The [last] ferry sails at one.',
      'The last ferry sails at one.',
      'The [last] ferry sails at one.',
    ],
    [
      'words came before',
      'The [last] ferry sails at one.',
      'On Friday the last ferry sails at one.',
      'On Friday the [last] ferry sails at one.',
    ],
    ['the words themselves changed', 'The [last] ferry sails at one.', 'The late ferry sails at one.', null],
    ['a word came between them', 'The [last ferry] sails.', 'The last night ferry sails.', null],
    [
      'everything around is new, and they stand there once',
      'The [last] ferry sails at one.',
      'Our last tram goes at two.',
      'Our [last] tram goes at two.',
    ],
    [
      'the first of two, by what stands around it',
      'The [ferry] sails at one; the other ferry waits.',
      'At dusk the ferry sails at one; the other ferry waits.',
      'At dusk the [ferry] sails at one; the other ferry waits.',
    ],
    [
      'the second of two, though it moved to where the first was',
      'The ferry sails at one; the other [ferry] waits here.',
      'And the other ferry waits here.',
      'And the other [ferry] waits here.',
    ],
    [
      'the one that was meant is gone: the other is not taken for it',
      'The [ferry] sails at one; a small boat or another ferry waits.',
      'A small boat or another ferry waits.',
      null,
    ],
    [
      'Chinese',
      '星期五[尾班]渡輪延至凌晨一時。',
      '政府宣布星期五尾班渡輪延至凌晨一時。',
      '政府宣布星期五[尾班]渡輪延至凌晨一時。',
    ],
    [
      'Chinese words that stand there twice',
      '首班渡輪和尾班[渡輪]照常行駛。',
      '星期五首班渡輪和尾班渡輪照常行駛。',
      '星期五首班渡輪和尾班[渡輪]照常行駛。',
    ],
    [
      'Chinese words that were changed',
      '星期五[尾班]渡輪延至凌晨一時。',
      '星期五末班渡輪延至凌晨一時。',
      null,
    ],
    [
      'a place between two words',
      'The last |ferry sails at one.',
      'On Friday the last ferry sails at one.',
      'On Friday the last |ferry sails at one.',
    ],
    [
      'a place whose neighbour was changed',
      'The last |ferry sails at one.',
      'The last tram sails at one.',
      null,
    ],
    ['a place at the end', 'The ferry sails.|', 'Now. The ferry sails.', 'Now. The ferry sails.|'],
    ['nothing left', 'The [last] ferry.', '', null],
  ])('%s', (_, was, now, place) => {
    expect(found(was, now)).toBe(place);
  });

  it('follows words into another paragraph, and is silent where two are as likely', () => {
    const was = 'It rains. The [last] ferry sails at one.';
    const moved = [block('It rains.'), block('The last ferry sails at one.', 'b')];
    expect(found(was, moved)).toBe('The [last] ferry sails at one.');
    expect(found(was, [...moved, block('The last ferry sails at one.', 'c')])).toBeNull();
    expect(found('[last]', [block('The last ferry.', 'b')])).toBeNull();
  });

  it('never names other words than those that were quoted, nor a place outside of their block', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 渡輪.'), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, fc.nat(40), fc.nat(6), (was, one, two, start, length) => {
        const from = Math.min(start, was.length);
        const passage = passageAt(block(was), from, Math.min(was.length, from + length));
        const blocks = [block(one), block(two, 'b')];
        const place = placeOfPassage(passage, blocks);
        if (!place) return;
        const here = blocks.find(({ id }) => id === place.block)?.text ?? '';
        expect(here.slice(place.from, place.to)).toBe(passage.quote);
        expect(place.to).toBeLessThanOrEqual(here.length);
      }),
    );
  });

  it('stays with its words whatever is written before and after the paragraph’s sentence', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc 渡輪.'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const sentence = 'The operator said the XY ferry would run all night.';
        const at = sentence.indexOf('XY');
        const passage = passageAt(block(sentence), at, at + 2);
        const now = before + sentence + after;
        expect(placeOfPassage(passage, [block(now)])?.from).toBe(now.indexOf('XY'));
      }),
    );
  });
});

it('knows a text that says already what is suggested', () => {
  const { passage } = marked('The [last] ferry sails at one.');
  expect(saysAlready(passage, 'final', [block('Now the final ferry sails at one.')])).toBe(true);
  expect(saysAlready(passage, 'final', [block('The last ferry sails at one.')])).toBe(false);
  const put = marked('The last |ferry sails at one.').passage;
  expect(saysAlready(put, 'night ', [block('The last night ferry sails at one.')])).toBe(true);
  expect(saysAlready(put, 'night ', [block('The last ferry sails at one.')])).toBe(false);
  const struck = marked('The [last ]ferry sails at one.').passage;
  expect(saysAlready(struck, '', [block('The ferry sails at one.')])).toBe(true);
  expect(saysAlready(struck, '', [block('The last ferry sails at one.')])).toBe(false);
});

it.each([
  ['The [last] ferry.', 'The [last ]ferry.'],
  ['The ferry [sails].', 'The ferry[ sails].'],
  ['[The] ferry.', '[The ]ferry.'],
  ['尾[班]渡輪', '尾[班]渡輪'],
  ['re[open]ed', 're[open]ed'],
])('struck words take one space along: %s', (before, after) => {
  const { passage, plain } = marked(before);
  const { from, to } = strikingOut(block(plain), passage.offset, passage.offset + passage.quote.length);
  expect(`${plain.slice(0, from)}[${plain.slice(from, to)}]${plain.slice(to)}`).toBe(after);
});

it('spells every kind of block, and nothing of those that are one thing', () => {
  const body: Block[] = [
    { id: 'a', kind: 'paragraph', text: [{ text: 'One' }, { break: true }, { text: 'two' }] },
    {
      id: 'b',
      kind: 'list',
      ordered: false,
      items: [
        { text: [{ text: 'x' }], list: { ordered: true, items: [{ text: [{ text: 'y' }] }] } },
        { text: [{ text: 'z' }] },
      ],
    },
    { id: 'c', kind: 'block-quote', paragraphs: [[{ text: 'p' }], [{ text: 'q' }]], source: 'Not said' },
    { id: 'd', kind: 'pull-quote', words: 'Not chosen', who: '' },
  ];
  expect(spelled(body).map(({ text }) => text)).toEqual(['One\ntwo', 'x\ny\nz', 'p\nq', '']);
});
