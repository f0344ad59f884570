import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_WHOLE_MS, PAUSE_MS, type Saved, sittingsOf, thinnable } from './sittings.ts';

const MINUTE = 60_000;
const START = Date.UTC(2026, 7, 23, 10, 0);

/** Saves at minutes after the start, each by `mei` unless another is named. */
const saves = (...given: (number | [number, string])[]): Saved[] =>
  given.map((entry, i) => {
    const [minute, actor] = typeof entry === 'number' ? [entry, 'mei'] : entry;
    return { version: i + 1, actor, at: START + minute * MINUTE };
  });

const numbers = (runs: Saved[][]): number[][] => runs.map((run) => run.map(({ version }) => version));

describe('sittings', () => {
  it('end with a pause, or where another writes', () => {
    const pause = PAUSE_MS / MINUTE;
    expect(numbers(sittingsOf(saves(0, 1, 1 + pause, 2 + 2 * pause, [2 + 2 * pause, 'daniel'])))).toEqual([
      [1, 2, 3],
      [4],
      [5],
    ]);
    expect(sittingsOf([])).toEqual([]);
  });
});

describe('thinning', () => {
  const none = new Set<number>();
  const over = (given: Saved[]): number => (given.at(-1)?.at ?? 0) + KEPT_WHOLE_MS;

  it('leaves the first and the last of a sitting and one for each ten minutes, a day after its end', () => {
    const given = saves(0, 1, 2, 9, 11, 12, 19, 21, 22);
    expect(thinnable(given, none, over(given) - 1)).toEqual([]);
    expect(thinnable(given, none, over(given))).toEqual([2, 3, 5, 6, 8]);
  });

  it('leaves what something refers to', () => {
    const given = saves(0, 1, 2, 3);
    expect(thinnable(given, new Set([3]), over(given))).toEqual([2]);
  });

  it('takes nothing at the second time, never the newest, and of each sitting never all', () => {
    const entry = fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      actor: fc.constantFrom('mei', 'daniel'),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 80 }), (entries) => {
        let minute = 0;
        const given = saves(...entries.map(({ gap, actor }) => [(minute += gap), actor] as [number, string]));
        const t = over(given) + 30 * MINUTE;
        const gone = new Set(thinnable(given, none, t));
        const left = given.filter(({ version }) => !gone.has(version));
        expect(gone.has(given.length)).toBe(false);
        for (const sitting of sittingsOf(given))
          expect(sitting.some(({ version }) => !gone.has(version))).toBe(true);
        expect(thinnable(left, none, t)).toEqual([]);
      }),
    );
  });
});
