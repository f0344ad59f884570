import { expect, it } from 'vitest';
import { rightsFields, rightsUntil } from './rights-end';

it('ends at the hour that is said, or with the day', () => {
  const noon = Date.UTC(2027, 1, 28, 4);
  const midnight = Date.UTC(2027, 1, 28, 16);
  expect(rightsUntil('2027-02-28', '12:00')).toBe(noon);
  expect(rightsUntil('2027-02-28', '')).toBe(midnight);
  expect(rightsFields(noon)).toEqual({ lastDay: '2027-02-28', hour: '12:00' });
  expect(rightsFields(midnight)).toEqual({ lastDay: '2027-02-28', hour: '' });
});

it('knows none, and what is no date', () => {
  expect(rightsUntil('', '')).toBeNull();
  expect(rightsFields(null)).toEqual({ lastDay: '', hour: '' });
  expect(rightsUntil('', '12:00')).toBeUndefined();
  expect(rightsUntil('2027-02-30', '')).toBeUndefined();
});
