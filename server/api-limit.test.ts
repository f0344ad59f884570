import { expect, it } from 'vitest';
import { createLimit } from './api-limit.ts';

it('counts each key for itself, says what is left and when it begins anew', () => {
  const turn = createLimit(2);
  expect(turn('a', 0)).toEqual({ allowed: true, left: 1, seconds: 60 });
  expect(turn('a', 30_000)).toEqual({ allowed: true, left: 0, seconds: 30 });
  expect(turn('a', 59_999)).toEqual({ allowed: false, left: 0, seconds: 1 });
  expect(turn('b', 59_999).allowed).toBe(true);
  expect(turn('a', 60_000)).toEqual({ allowed: true, left: 1, seconds: 60 });
  // A clock that was set back locks nobody out.
  expect(turn('a', 10)).toEqual({ allowed: true, left: 1, seconds: 60 });
});
