import { describe, expect, it } from 'vitest';
import { isCleanText } from '#db/shared/text';
import { manyLines, oneLine } from './one-line';

describe('what is pasted into a field', () => {
  it('has no line breaks in one line, of whatever program', () => {
    expect(oneLine('Ferries \n to\u000brun\u2028all\r\nnight')).toBe('Ferries to run all night');
    expect(manyLines('Ferries\u000bto run\r\nall\u2029night')).toBe('Ferries\nto run\nall\nnight');
  });

  it('has nothing that the newsroom refuses and nobody sees', () => {
    for (let code = 0; code < 0x20; code += 1) {
      const pasted = `a${String.fromCharCode(code)}b`;
      expect(isCleanText(oneLine(pasted))).toBe(true);
      expect(isCleanText(manyLines(pasted))).toBe(true);
    }
    expect(oneLine('a\u0000\u007f\uffffb')).toBe('ab');
  });

  it('leaves what is typed as it is', () => {
    for (const typed of ['渡輪 ', ' a', '👩‍👩‍👧‍👦', '\ud83d', 'שלום\u200f', 'a\tb'])
      expect(oneLine(typed)).toBe(typed);
  });
});
