import { describe, expect, it } from 'vitest';
import { countOf, ofTarget } from './counts';

describe('counts', () => {
  it.each([
    ['The last ferry leaves at 1am.', 6, 24, 1],
    ['尾班船凌晨1時開出。', 9, 10, 1],
    ['港鐵MTR加價', 5, 7, 1],
    ['It’s HK$5 — per cent', 5, 16, 1],
    ['𨋢門', 2, 2, 1],
    ['', 0, 0, 1],
  ])('%s', (text, words, characters, minutes) =>
    expect(countOf(text)).toEqual({ words, characters, minutes }),
  );

  it('reads English at 230 words a minute, Chinese at 450 characters', () => {
    expect(countOf('word '.repeat(690)).minutes).toBe(3);
    expect(countOf('字'.repeat(900)).minutes).toBe(2);
  });

  it('says how much of the wanted length is there', () => {
    expect(ofTarget(300, 400)).toBe(75);
    expect(ofTarget(0, 400)).toBe(0);
  });
});
