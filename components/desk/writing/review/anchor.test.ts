import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, type TextBlock } from './anchor';

const block = (id: string, text: string): TextBlock => ({ id, text });
const words = (blocks: readonly TextBlock[], place: ReturnType<typeof placeOf>): string | null => {
  const found = place && blocks.find(({ id }) => id === place.block);
  return place && found ? found.text.slice(place.from, place.to) : null;
};
const at = (quote: string, offset: number) => ({ block: 'a', quote, offset });

describe('a comment sticks to its words', () => {
  it.each<[what: string, blocks: TextBlock[], quote: string, offset: number, found: string | null]>([
    ['as they stood', [block('a', 'The last ferry sails at 1am.')], 'last ferry', 4, 'last ferry'],
    ['words before them', [block('a', 'On Friday the last ferry sails.')], 'last ferry', 4, 'last ferry'],
    [
      'one word changed within',
      [block('a', 'The last night ferry sails at 1am.')],
      'last ferry sails',
      4,
      'last night ferry sails',
    ],
    [
      'a letter mended',
      [block('a', 'The crossing stays open late.')],
      'crosing stays open',
      4,
      'crossing stays open',
    ],
    ['the end cut off', [block('a', 'The last ferry sails')], 'ferry sails at 1am', 9, 'ferry sails'],
    [
      'the beginning cut off',
      [block('a', 'sails at 1am on Fridays')],
      'ferry sails at 1am',
      9,
      'sails at 1am',
    ],
    [
      'carried into another paragraph',
      [block('b', 'No.'), block('c', 'So the last ferry sails.')],
      'the last ferry',
      4,
      'the last ferry',
    ],
    ['Chinese words', [block('a', '星期五尾班渡輪延至凌晨一時')], '尾班渡輪', 0, '尾班渡輪'],
    ['other words in their place', [block('a', 'The tram stops early today.')], 'last ferry', 4, null],
    ['the paragraph gone', [block('b', 'Something else.')], 'last ferry', 4, null],
    [
      'a short word is not found by chance elsewhere',
      [block('a', 'Gone.'), block('b', 'The ferry.')],
      'The',
      0,
      null,
    ],
    [
      'words that stand twice elsewhere are nobody’s',
      [block('b', 'the last ferry'), block('c', 'the last ferry')],
      'the last ferry',
      0,
      null,
    ],
    ['empty', [block('a', '')], 'last ferry', 0, null],
  ])('%s', (_, blocks, quote, offset, found) => {
    expect(words(blocks, placeOf(at(quote, offset), blocks))).toBe(found);
  });

  it('takes the nearest of words that stand there twice', () => {
    const blocks = [block('a', 'ferry and ferry and ferry')];
    expect(placeOf(at('ferry', 11), blocks)).toEqual({ block: 'a', from: 10, to: 15 });
  });

  it('stands for a whole block as long as there is one', () => {
    expect(placeOf(at('', 0), [block('a', 'Words.')])).toEqual({ block: 'a', from: 0, to: 0 });
    expect(placeOf(at('', 0), [block('b', 'Words.')])).toBeNull();
  });

  it('follows any writing around its words, and dividing the paragraph', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc 渡輪.\n'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, text, fc.boolean(), (before, after, newBefore, newAfter, divided) => {
        const quote = 'XYZ 尾班 the quoted words';
        const anchor = at(quote, before.length);
        const blocks = divided
          ? [block('a', newBefore), block('n', quote + newAfter)]
          : [block('a', newBefore + quote + newAfter), block('n', after)];
        expect(words(blocks, placeOf(anchor, blocks))).toBe(quote);
      }),
    );
  });

  it('never names words outside of their block', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 輪'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, fc.nat(40), (one, two, quote, offset) => {
        const blocks = [block('a', one), block('b', two)];
        const place = placeOf({ block: 'a', quote, offset }, blocks);
        if (!place) return;
        const length = blocks.find(({ id }) => id === place.block)?.text.length ?? -1;
        expect(place.from).toBeGreaterThanOrEqual(0);
        expect(place.to).toBeGreaterThanOrEqual(place.from);
        expect(place.to).toBeLessThanOrEqual(length);
      }),
    );
  });
});
