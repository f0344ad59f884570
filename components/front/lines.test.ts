import { describe, expect, it } from 'vitest';
import { lineCount } from './lines';

describe('lines of a text', () => {
  it('fills a line with words and goes on in the next', () => {
    // Read from the page: h-m in four columns, h-l in three.
    expect(lineCount('How a steel box gets from ship to lorry at Kwai Tsing', 29, 478, 'display')).toBe(2);
    expect(lineCount('A public notice should say what, where, until when and why', 23, 294, 'display')).toBe(
      3,
    );
    expect(lineCount('', 16, 100, 'text')).toBe(1);
  });

  it('keeps Chinese marks off the wrong end of a line', () => {
    // Ten characters fit; the mark that would begin the second line takes the tenth with it.
    expect(lineCount('一二三四五六七八九十', 10, 100, 'text')).toBe(1);
    expect(lineCount('一二三四五六七八九十，', 10, 104, 'text')).toBe(2);
    expect(lineCount('一二三四五六七八九，', 10, 95, 'text')).toBe(1); // its white hangs over the edge
    expect(lineCount('一二三四五六七八九「十', 10, 100, 'text')).toBe(2);
  });

  it('closes marks up and opens Latin from Chinese', () => {
    expect(lineCount('甲「乙」、「丙」丁', 10, 80, 'text')).toBe(1);
    expect(lineCount('甲「乙」、「丙」丁', 10, 79, 'text')).toBe(2);
    expect(lineCount('共40晚', 10, 32, 'text')).toBe(2);
    expect(lineCount('共40晚', 10, 34, 'text')).toBe(1);
  });

  it('breaks a word without end', () => {
    expect(lineCount('m'.repeat(100), 10, 100, 'text')).toBe(10);
  });
});
