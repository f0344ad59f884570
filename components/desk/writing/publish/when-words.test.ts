import { describe, expect, it } from 'vitest';
import { hkField, parseHkField } from '#db/shared/hk-time';
import { readWhen } from './when-words';

/** Sunday 23 August 2026, 6.42pm in Hong Kong. */
const NOW = Date.UTC(2026, 7, 23, 10, 42);

/** What was read, instants as the field writes them. */
function read(text: string, now = NOW): string {
  const found = readWhen(text, now);
  if (found.kind === 'now' || found.kind === 'unknown') return found.kind;
  if (found.kind === 'no-time') return `no-time ${found.date}`;
  const other = found.or === undefined ? '' : ` or ${hkField(found.or)}`;
  return `${found.kind === 'past' ? 'past ' : ''}${hkField(found.at)}${other}`;
}

describe('a time in words', () => {
  it.each([
    ['now', 'now'],
    ['', 'now'],
    ['6am', '2026-08-24T06:00'],
    ['8pm', '2026-08-23T20:00'],
    ['at 7.15 pm', '2026-08-23T19:15'],
    ['18:00', '2026-08-24T18:00'],
    ['1900', '2026-08-23T19:00'],
    ['noon', '2026-08-24T12:00'],
    ['midnight', '2026-08-24T00:00'],
    ['tomorrow 6am', '2026-08-24T06:00'],
    ['tomorrow at 18.30', '2026-08-24T18:30'],
    ['tonight 8', '2026-08-23T20:00'],
    ['fri 6am', '2026-08-28T06:00'],
    ['Friday, 6am', '2026-08-28T06:00'],
    ['6am friday', '2026-08-28T06:00'],
    ['in 20 min', '2026-08-23T19:02'],
    ['in 2 hours', '2026-08-23T20:42'],
    ['half an hour', '2026-08-23T19:12'],
    ['24/8 18:00', '2026-08-24T18:00'],
    ['24/8/2027 18:00', '2027-08-24T18:00'],
    ['1 Sept 6am', '2026-09-01T06:00'],
    ['Sep 1st 2026 6am', '2026-09-01T06:00'],
    ['2026-08-28 06:00', '2026-08-28T06:00'],
    ['2026-08-28T06:00', '2026-08-28T06:00'],
    ['Friday 28 August 2026, 6.00am', '2026-08-28T06:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['現在', 'now'],
    ['聽日朝早7點半', '2026-08-24T07:30'],
    ['明天上午六時', '2026-08-24T06:00'],
    ['星期五下午6時', '2026-08-28T18:00'],
    ['禮拜五朝早六點', '2026-08-28T06:00'],
    ['下星期五上午6時', '2026-08-28T06:00'],
    ['8月28日18:00', '2026-08-28T18:00'],
    ['2026年8月28日（星期五）上午6:00', '2026-08-28T06:00'],
    ['２０分鐘後', '2026-08-23T19:02'],
    ['兩小時後', '2026-08-23T20:42'],
    ['十分鐘後', '2026-08-23T18:52'],
    ['今晚十一點半', '2026-08-23T23:30'],
    ['明早6時', '2026-08-24T06:00'],
    ['明早六時', '2026-08-24T06:00'],
    ['明早6點', '2026-08-24T06:00'],
    ['明早6時30分', '2026-08-24T06:30'],
    ['明早 6:30', '2026-08-24T06:30'],
    ['聽朝八點半', '2026-08-24T08:30'],
    ['明晚8時', '2026-08-24T20:00'],
    ['今晚8時', '2026-08-23T20:00'],
    ['今晚20:00', '2026-08-23T20:00'],
    ['今晚12時', '2026-08-24T00:00'],
    ['後日早上9時半', '2026-08-25T09:30'],
    ['星期五早6時', '2026-08-28T06:00'],
    ['晚上12時半', '2026-08-24T00:30'],
    ['今早6時', 'past 2026-08-23T06:00'],
    ['正午', '2026-08-24T12:00'],
    ['午夜', '2026-08-24T00:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('gives both readings of an hour whose half of the day was not said', () => {
    expect(read('tomorrow 7.30')).toBe('2026-08-24T07:30 or 2026-08-24T19:30');
    expect(read('7.30')).toBe('2026-08-23T19:30 or 2026-08-24T07:30');
    expect(read('tomorrow 07:30')).toBe('2026-08-24T07:30');
  });

  it('gives both readings of a day', () => {
    const wednesday = parseHkField('2026-08-26T12:00') ?? 0;
    expect(read('next fri 6am', wednesday)).toBe('2026-09-04T06:00 or 2026-08-28T06:00');
    expect(read('fri midnight', wednesday)).toBe('2026-08-29T00:00 or 2026-08-28T00:00');
  });

  it('says when a time has passed, and which one may be meant', () => {
    expect(read('today 6am')).toBe('past 2026-08-23T06:00');
    expect(read('sunday 6am')).toBe('past 2026-08-23T06:00 or 2026-08-30T06:00');
    expect(read('1/2 6am')).toBe('past 2026-02-01T06:00 or 2027-02-01T06:00');
    expect(read('2020-01-01 06:00')).toBe('past 2020-01-01T06:00');
  });

  it('asks for the time of a day, and owns up to what it does not know', () => {
    expect(read('friday')).toBe('no-time 2026-08-28');
    expect(read('今晚')).toBe('no-time 2026-08-23');
    expect(read('明早')).toBe('no-time 2026-08-24');
    for (const text of [
      '25:00',
      '6.75',
      '30/2 6am',
      'soonish',
      '13pm',
      'fri 6am sat',
      'Friday 27 August 2026, 6am',
      '<b>',
      '99999999 min',
      '明早18時',
      '明早下午6時',
      '明晚2時',
      '明6時',
      '早明6時',
    ])
      expect(read(text)).toBe('unknown');
  });
});
