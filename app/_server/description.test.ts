import { describe, expect, it } from 'vitest';
import { described, shortened } from './description';

const length = (text: string): number => [...text].length;

describe('a description', () => {
  it('is a text of the right length as it stands', () => {
    const text = 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.';
    expect(described('en', [text, 'More that nobody needs.'])).toBe(text);
  });

  it('is made long enough by what follows, each text ended', () => {
    expect(described('en', ['News and reports from Sport', 'A whole world on a single island'])).toBe(
      'News and reports from Sport. A whole world on a single island',
    );
    expect(described('zh', ['體育版的新聞。', '一島見世界', '一島見世界'])).toBe('體育版的新聞。一島見世界');
  });

  it('ends with a sentence where one fits, else with a word', () => {
    const first = 'The ferry company says that the last boat will leave an hour later than it does today.';
    expect(described('en', [`${first} ${'It gives many reasons for that, and '.repeat(6)}`])).toBe(first);
    const cut = described('en', ['unending '.repeat(40)]);
    expect(length(cut)).toBeLessThanOrEqual(160);
    expect(cut).toMatch(/unending…$/);
  });

  it('does not take the point of a figure for the end of a sentence', () => {
    const text = `${'Prices of flats rose '.repeat(4)}by 3.5 per cent ${'and again '.repeat(10)}`;
    expect(described('en', [text])).not.toMatch(/by 3\.$/);
  });

  it('cuts a word without end inside, and between what is read as one character', () => {
    expect(shortened('ω'.repeat(290), 110, 'en')).toBe(`${'ω'.repeat(109)}…`);
    const family = '👨‍👩‍👧‍👦';
    expect(shortened(family.repeat(50), 20, 'en')).toBe(`${family.repeat(2)}…`);
  });

  it('keeps rare characters whole', () => {
    const cut = shortened('𨋢'.repeat(200), 80, 'zh');
    expect(cut.isWellFormed()).toBe(true);
    expect(length(cut)).toBeLessThanOrEqual(80);
    expect(described('zh', ['𨋢'.repeat(200)]).isWellFormed()).toBe(true);
  });
});
