import { describe, expect, it } from 'vitest';
import { type Found, unevenBy } from './found';

const card = (left: number, top: number, height: number): Found => ({
  left,
  top,
  height,
  width: 100,
  lines: 1,
});

describe('columns of a zone', () => {
  it('are uneven by what the longest has more than the shortest, from 49 px', () => {
    expect(unevenBy([card(0, 0, 300), card(120, 0, 100), card(121, 110, 100)])).toBe(90);
    expect(unevenBy([card(0, 0, 300), card(120, 0, 252)])).toBe(0);
    expect(unevenBy([card(0, 0, 300), card(120, 0, 251)])).toBe(49);
  });

  it('are compared only where they stand beside one another', () => {
    expect(unevenBy([card(0, 0, 300), card(40, 310, 100)])).toBe(0);
    expect(unevenBy([card(0, 0, 300)])).toBe(0);
    expect(unevenBy([])).toBe(0);
  });
});
