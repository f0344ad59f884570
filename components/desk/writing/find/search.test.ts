import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, replaceAllIn } from './search';

const at = (text: string, words: string, matchCase = false) =>
  findAll(text, words, matchCase).map(({ from, to }) => text.slice(from, to));

describe('finding words', () => {
  it.each<[string, string, string[]]>([
    ['Ferry, ferry and FERRY', 'ferry', ['Ferry', 'ferry', 'FERRY']],
    ['It’s “done”', `it's "done"`, ['It’s “done”']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['渡輪公司的渡輪', '渡輪', ['渡輪', '渡輪']],
    ['天星\u3000小輪', '天星 小輪', ['天星\u3000小輪']],
    ['𨋢門開𨋢', '𨋢', ['𨋢', '𨋢']],
    ['İstanbul ferry', 'FERRY', ['ferry']],
    ['a.b', '.', ['.']],
    ['abc', '', []],
  ])('%s: %s', (text, words, wanted) => expect(at(text, words)).toEqual(wanted));

  it('matches case when asked', () => {
    expect(at('Ferry ferry', 'ferry', true)).toEqual(['ferry']);
  });

  it('replaces every place once, and not what it has put in', () => {
    expect(replaceAllIn('percent, Percent', 'percent', 'per cent', false)).toEqual({
      text: 'per cent, per cent',
      n: 2,
    });
    expect(replaceAllIn('aa', 'a', 'aa', false)).toEqual({ text: 'aaaa', n: 2 });
  });

  it('says of each place what stands there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ maxLength: 3, unit: 'grapheme' }),
        (text, words) => {
          for (const { from, to } of findAll(text, words, true)) expect(to - from).toBe(words.length);
          expect(replaceAllIn(text, words, words, true).text.length).toBe(text.length);
        },
      ),
    );
  });
});
