import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';

/** A Chinese character is as wide as two letters. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);

describe('breakLines', () => {
  it('breaks English between words, into lines as even as they can be', () => {
    expect(breakLines('The boat that never turns round, and the seats that do', 'en', 34, measure)).toEqual([
      'The boat that never turns',
      'round, and the seats that do',
    ]);
    // Filled from the left the last line would be one word.
    expect(breakLines('aaaa bbbb cccc dddd eeee', 'en', 19, measure)).toEqual([
      'aaaa bbbb',
      'cccc dddd eeee',
    ]);
  });

  it('keeps what belongs together: no-break spaces, hyphens, figures', () => {
    const lines = breakLines('It cost HK$1.8\u00a0million for Lu-Anne', 'en', 16, measure);
    expect(lines).toContain('HK$1.8\u00a0million');
    expect(lines.join(' ')).toMatch(/Lu-Anne/);
  });

  it('cuts a word only when it is longer than a line', () => {
    expect(breakLines('An antidisestablishmentarian view', 'en', 12, measure)).toEqual([
      'An',
      'antidisestab',
      'lishmentaria',
      'n view',
    ]);
  });

  it('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '他說：「這是一座島，也是一個世界。」於是（大家）都笑了……然後——沉默。';
    // Narrower than 10 a word with its brackets is longer than a line.
    for (let width = 10; width <= 40; width += 2) {
      const lines = breakLines(text, 'zh', width, measure);
      expect(lines.join('')).toBe(text);
      for (const line of lines) {
        expect(line, `at ${width}`).not.toMatch(/^[，。：」）…—]/u);
        expect(line, `at ${width}`).not.toMatch(/[「（]$/u);
      }
    }
  });

  it('rather breaks after a stop than inside a word, and never inside Latin or figures', () => {
    expect(breakLines('麵包賣完爐未冷，小店按盤租焗爐', 'zh', 18, measure)).toEqual([
      '麵包賣完爐未冷，',
      '小店按盤租焗爐',
    ]);
    for (let width = 12; width <= 30; width += 1)
      expect(breakLines('乘客可在MTR港鐵站等候2026年的列車', 'zh', width, measure).join('|')).toMatch(
        /MTR.*2026/,
      );
  });

  it('gives nothing for nothing', () => {
    expect(breakLines('', 'en', 10, measure)).toEqual([]);
    expect(breakLines('  ', 'zh', 10, measure)).toEqual([]);
  });
});
