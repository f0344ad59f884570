import { describe, expect, it } from 'vitest';
import { nearTime } from './hk-time.ts';

describe('nearTime', () => {
  const t = Date.UTC(2026, 7, 23, 10, 42);
  it.each([
    [Date.UTC(2026, 7, 22, 16, 0), 'midnight', '上午12:00'],
    [Date.UTC(2026, 7, 23, 10, 41), '6.41pm', '下午6:41'],
    [Date.UTC(2026, 7, 22, 15, 59), '11.59pm, 22\u00a0Aug', '8月22日下午11:59'],
    [Date.UTC(2025, 11, 31, 16, 0), 'midnight, 1\u00a0Jan', '1月1日上午12:00'],
    [Date.UTC(2025, 11, 31, 15, 59), '11.59pm, 31\u00a0Dec 2025', '2025年12月31日下午11:59'],
  ])('%d', (at, en, zh) => {
    expect(nearTime(at, t, 'en')).toBe(en);
    expect(nearTime(at, t, 'zh')).toBe(zh);
  });
});
