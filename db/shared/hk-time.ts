/**
 * The only formatter and parser of dates. Hong Kong's zone comes from the zone database
 * (it was UTC+9 in some summers before 1980). Instants are ms UTC. Pure: reaches the browser.
 */
import type { Language } from './languages.ts';

const ZONE = 'Asia/Hong_Kong';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const SHORT_WEEKDAYS = WEEKDAYS.map((day) => day.slice(0, 3));
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_WEEKDAYS = '日一二三四五六';

export type HkParts = {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 = Sunday */
  weekday: number;
};

/**
 * In this span the zone is UTC+8 without a summer time, says the zone database (a test asks it): reckoned instead of
 * looked up, since a list of machine-read dates took longer to write than to find.
 */
export const STEADY = { from: Date.UTC(1980, 0, 1), until: Date.UTC(2100, 0, 1), offset: 8 * 3_600_000 };

const isSteady = (at: number): boolean => at >= STEADY.from && at < STEADY.until;

/** Calendar parts of an instant in Hong Kong. */
export function hkParts(at: number): HkParts {
  if (!isSteady(at)) return hkPartsInZone(at);
  const there = Math.floor((at + STEADY.offset) / 1000); // seconds since the beginning of 1970
  const day = Math.floor(there / 86_400);
  const second = there - day * 86_400;
  return {
    ...dateOfDay(day),
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    weekday: (day + 4) % 7,
  };
}

/**
 * The date of a day, counted from 1 January 1970, by the days of 400 years from a March on (Howard Hinnant,
 * “chrono-compatible low-level date algorithms”, `civil_from_days`).
 */
function dateOfDay(since1970: number): Pick<HkParts, 'year' | 'month' | 'day'> {
  const days = since1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The same as the zone database says, at any time. */
export function hkPartsInZone(at: number): HkParts {
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(at)) found[type] = value;
  return {
    year: Number(found.year),
    month: Number(found.month),
    day: Number(found.day),
    hour: Number(found.hour),
    minute: Number(found.minute),
    second: Number(found.second),
    weekday: SHORT_WEEKDAYS.indexOf(found.weekday ?? ''),
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
const four = (n: number): string => String(n).padStart(4, '0');

const dateText = ({ year, month, day }: Pick<HkParts, 'year' | 'month' | 'day'>): string =>
  `${four(year)}-${two(month)}-${two(day)}`;

/** Hong Kong's date as YYYY-MM-DD. */
export const hkDate = (at: number): string => dateText(hkParts(at));

/** The date (YYYY-MM-DD) of a day, counted from 1 January 1970. */
export const dateOfDayNumber = (day: number): string => dateText(dateOfDay(day));

/** Minutes that Hong Kong is ahead of UTC at an instant (480, or 540 in old summers). */
export function hkOffsetMinutes(at: number): number {
  const p = hkParts(at);
  return Math.round(
    (Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(at / 1000) * 1000) /
      60_000,
  );
}

/** Instant of a Hong Kong wall clock time; undefined when no such date or time exists. */
export function hkInstant(
  date: string,
  time: { hour: number; minute: number } = { hour: 0, minute: 0 },
): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!m) return undefined;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const wall = Date.UTC(year, month - 1, day, time.hour, time.minute);
  for (const offset of [480, 540, 456.6]) {
    const at = wall - offset * 60_000;
    const p = hkParts(at);
    if (
      p.year === year &&
      p.month === month &&
      p.day === day &&
      p.hour === time.hour &&
      p.minute === time.minute
    )
      return at;
  }
  return undefined;
}

/** `YYYY-MM-DDTHH:MM` as a form's field gives it, read as Hong Kong time. */
export function parseHkField(text: string): number | undefined {
  const m = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})$/.exec(text.trim());
  if (!m?.[1]) return undefined;
  return hkInstant(m[1], { hour: Number(m[2]), minute: Number(m[3]) });
}

/** The same way round: what a `datetime-local` field shows for an instant. */
export function hkField(at: number): string {
  const p = hkParts(at);
  return `${hkDate(at)}T${two(p.hour)}:${two(p.minute)}`;
}

/** Next midnight in Hong Kong after an instant. */
export function nextHkMidnight(at: number): number {
  const today = hkInstant(hkDate(at)) ?? at;
  const tomorrow = hkInstant(hkDate(today + 26 * 3_600_000));
  return tomorrow ?? today + 86_400_000;
}

/** The date `days` after (or before) a date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** True for a date that exists, written YYYY-MM-DD. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** ISO 8601 with Hong Kong's offset: 2026-08-23T18:41:00+08:00. */
export function isoHk(at: number): string {
  const p = hkParts(at);
  const offset = isSteady(at) ? STEADY.offset / 60_000 : hkOffsetMinutes(at);
  return `${dateText(p)}T${two(p.hour)}:${two(p.minute)}:${two(p.second)}+${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

/** ISO 8601 in UTC to the millisecond, for machines: 2026-08-23T10:41:00.000Z. */
export const isoUtc = (at: number): string => new Date(at).toISOString();

/** RFC 822 date in GMT, for RSS and HTTP headers. */
export const httpDate = (at: number): string => new Date(at).toUTCString();

/** 6.41pm, noon, midnight; 下午6:41, 正午12:00. */
export function clockTime(at: number, language: Language): string {
  const { hour, minute } = hkParts(at);
  if (language === 'zh') {
    if (hour === 12 && minute === 0) return '正午12:00';
    return `${hour < 12 ? '上午' : '下午'}${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}`;
  }
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}.${two(minute)}${hour < 12 ? 'am' : 'pm'}`;
}

/** 23 August 2026; 2026年8月23日. Takes a date or an instant. */
export function longDate(value: number | string, language: Language): string {
  const [y, m, d] = (typeof value === 'number' ? hkDate(value) : value).split('-').map(Number);
  if (language === 'zh') return `${y}年${m}月${d}日`;
  return `${d}\u00a0${MONTHS[(m ?? 1) - 1]} ${y}`;
}

/** 23 Aug 2026; 2026年8月23日. */
export function shortDate(value: number | string, language: Language): string {
  const [y, m, d] = (typeof value === 'number' ? hkDate(value) : value).split('-').map(Number);
  if (language === 'zh') return `${y}年${m}月${d}日`;
  return `${d}\u00a0${MONTHS[(m ?? 1) - 1]?.slice(0, 3)} ${y}`;
}

/** Day of the week of a date, 0 = Sunday. */
export const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Number of days of a month written YYYY-MM. */
export function daysOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** Sunday; 星期日. */
export function weekday(value: number | string, language: Language): string {
  const day = dayOfWeek(typeof value === 'number' ? hkDate(value) : value);
  return language === 'zh' ? `星期${HAN_WEEKDAYS[day]}` : (WEEKDAYS[day] ?? '');
}

/** Sunday 23 August 2026; 2026年8月23日（星期日）. */
export function fullDate(value: number | string, language: Language): string {
  return language === 'zh'
    ? `${longDate(value, 'zh')}（${weekday(value, 'zh')}）`
    : `${weekday(value, 'en')} ${longDate(value, 'en')}`;
}

/** 23 August 2026, 6.41pm; 2026年8月23日下午6:41. */
export function dateAndTime(at: number, language: Language): string {
  return language === 'zh'
    ? `${longDate(at, 'zh')}${clockTime(at, 'zh')}`
    : `${longDate(at, 'en')}, ${clockTime(at, 'en')}`;
}

/**
 * An instant as a list of work shows it, beside `t` (both ms UTC): 6.41pm on the same Hong Kong day, 6.41pm, 21 Aug in
 * the same year, else with the year; 下午6:41, 8月21日下午6:41, 2025年8月21日下午6:41.
 */
export function nearTime(at: number, t: number, language: Language): string {
  const time = clockTime(at, language);
  if (hkDate(at) === hkDate(t)) return time;
  const date = shortDate(at, language);
  const near =
    hkParts(at).year !== hkParts(t).year
      ? date
      : language === 'zh'
        ? date.replace(/^.*年/, '')
        : date.replace(/ \d+$/, '');
  return language === 'zh' ? `${near}${time}` : `${time}, ${near}`;
}

/** Month name: August; 8月. `month` is 1–12. */
export const monthName = (month: number, language: Language): string =>
  language === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '');

const hanNumber = (n: number): string => {
  if (n < 10) return HAN_DIGITS[n] ?? '';
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens === 1 ? '' : HAN_DIGITS[tens]}十${ones === 0 ? '' : HAN_DIGITS[ones]}`;
};

/** 二〇二六年八月二十三日 */
export function hanDate(value: number | string): {
  year: string;
  month: string;
  day: string;
  weekday: string;
} {
  const date = typeof value === 'number' ? hkDate(value) : value;
  const [y, m, d] = date.split('-');
  return {
    year: `${[...(y ?? '')].map((digit) => HAN_DIGITS[Number(digit)]).join('')}年`,
    month: `${hanNumber(Number(m))}月`,
    day: `${hanNumber(Number(d))}日`,
    weekday: weekday(date, 'zh'),
  };
}

/** An instant (ms UTC) as an object, for libraries that take nothing else. */
export const asDate = (at: number): Date => new Date(at);
