import { describe, expect, it } from 'vitest';
import { arialWidth } from './arial.ts';
import { adviseSearch, cutText, cutTitle, type Measure } from './search-fit.ts';

/** Every character is as wide as half its size. */
const even: Measure = (text, size) => ([...text].length * size) / 2;

const FITS = 'Ferries to run through the night at weekends';
const LONG =
  'Night ferries return to the harbour after ten years as operators try to win back island commuters';

describe('widths of Arial', () => {
  it('add up; e2e/desk/previews.spec.ts holds them against a browser', () => {
    expect(arialWidth('Hong Kong', 2048)).toBe(1479 + 6 * 1139 + 569 + 1366);
    expect(arialWidth('WWW', 20)).toBeCloseTo(56.6, 1);
    expect(arialWidth('iii', 20)).toBeCloseTo(13.3, 1);
  });

  it('count a Chinese character and its punctuation as a square', () => {
    expect(arialWidth('香港，', 20)).toBe(60);
  });

  it('know no joined accent as a letter', () => {
    expect(arialWidth('e\u0301', 20)).toBe(arialWidth('e', 20));
  });
});

describe('a headline in a result', () => {
  it('stays whole when it fits', () => {
    expect(cutTitle(FITS, arialWidth)).toEqual({ shown: FITS, after: null });
    expect(cutTitle('港'.repeat(30), arialWidth).after).toBeNull();
  });

  it('is cut between words, and says after which', () => {
    const { shown, after } = cutTitle(LONG, arialWidth);
    expect(after).not.toBeNull();
    expect(LONG.startsWith(shown.replace(' …', ''))).toBe(true);
    expect(shown.replace(' …', '').endsWith(after ?? 'nothing')).toBe(true);
    expect(LONG[shown.length - 2]).toBe(' ');
    expect(arialWidth(shown, 20)).toBeLessThanOrEqual(600);
  });

  it('breaks at the very pixel', () => {
    // 60 characters of 10 px.
    expect(cutTitle('a'.repeat(29) + ' ' + 'b'.repeat(30), even).after).toBeNull();
    expect(cutTitle('a'.repeat(29) + ' ' + 'b'.repeat(31), even).after).toBe('a'.repeat(29));
  });

  it('cuts Chinese between characters', () => {
    const { shown, after } = cutTitle('港'.repeat(28) + '渡輪夜航', arialWidth);
    expect(shown).toBe(`${'港'.repeat(28)} …`);
    expect(after).toBe('港港港港');
  });

  it('shows a word that is wider than the line', () => {
    expect(cutTitle('a'.repeat(70), even)).toEqual({ shown: 'a'.repeat(70), after: null });
    expect(cutTitle('', even)).toEqual({ shown: '', after: null });
  });
});

describe('a description', () => {
  // 85 characters of 7 px a line.
  const word = `${'a'.repeat(16)} `;

  it('has two lines', () => {
    expect(cutText(word.repeat(10), even).after).toBeNull();
    expect(cutText(word.repeat(11), even).after).not.toBeNull();
  });

  it('leaves room for the sign', () => {
    expect(cutText(word.repeat(11), even).shown).toBe(`${word.repeat(10).trim().slice(0, -17)} …`);
  });
});

describe('advice on search', () => {
  it('has none for what fits', () => expect(adviseSearch({ title: FITS, description: FITS })).toEqual([]));

  it('names what is cut', () => {
    expect(adviseSearch({ title: LONG, description: FITS })).toEqual(['search-title-wide']);
    expect(adviseSearch({ title: FITS, description: `${LONG}. `.repeat(3) })).toEqual(['search-text-long']);
  });
});
