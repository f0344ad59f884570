import { describe, expect, it } from 'vitest';
import { hkDate, hkParts, hkPartsInZone, isoHk, STEADY } from './hk-time.ts';

const HOUR = 3_600_000;

describe('Hong Kong time', () => {
  it('that is reckoned is that of the zone database, in every season of 120 years', () => {
    // Not a multiple of a day: every hour of the clock comes up, and each week at least once.
    for (let at = STEADY.from; at < STEADY.until; at += 101 * HOUR + 61_001)
      expect(hkParts(at)).toEqual(hkPartsInZone(at));
    for (const at of [STEADY.from, STEADY.from - 1, STEADY.until - 1, STEADY.until])
      expect(hkParts(at)).toEqual(hkPartsInZone(at));
  });

  it('keeps the summer times before', () => {
    expect(isoHk(Date.UTC(1975, 6, 31, 15, 30))).toBe('1975-08-01T00:30:00+09:00');
    expect(isoHk(Date.UTC(1979, 5, 30, 15, 0))).toBe('1979-07-01T00:00:00+09:00');
    expect(isoHk(Date.UTC(2026, 7, 23, 10, 42))).toBe('2026-08-23T18:42:00+08:00');
  });

  it('is not made up for what is no instant', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e17])
      expect(() => hkDate(at)).toThrow(RangeError);
  });
});
