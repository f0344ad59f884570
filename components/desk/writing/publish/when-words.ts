/**
 * A time as a journalist types it: now, 6am, tomorrow 7.30, fri 6am, in 20 min, 24/8 18:00, noon; 聽日朝早7點半, 明早6時,
 * 星期五下午六點, 20分鐘後. Always Hong Kong's clock, whatever the computer's. Pure.
 */
import { addDays, dayOfWeek, hkDate, hkInstant, hkParts, isDate } from '#db/shared/hk-time';

/** What was understood. Instants in ms UTC; `or` is the other thing that the same words may mean. */
export type WhenRead =
  | { kind: 'now' }
  | { kind: 'at'; at: number; or?: number }
  | { kind: 'past'; at: number; or?: number }
  | { kind: 'no-time'; date: string }
  | { kind: 'unknown' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const HAN = '日一二三四五六';

const UNKNOWN: WhenRead = { kind: 'unknown' };

/** Full-width figures and marks as plain ones, Chinese numbers as figures, one space at most. */
function plain(text: string): string {
  const figures = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /(?<!(?:星期|禮拜|週|周))([一二三四五六七八九]?十[一二三四五六七八九]?|兩|[一二三四五六七八九])(?=[點時分月日號個小])/g,
      (number) => {
        if (number === '兩') return '2';
        const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['〇', number];
        const digit = (one: string): number => Math.max(0, '〇一二三四五六七八九'.indexOf(one));
        return String((number.includes('十') ? digit(tens || '一') * 10 : 0) + digit(ones || '〇'));
      },
    );
  return figures
    .replace(/[,，。]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** in 20 min, 2 hours, half an hour; 20分鐘後, 半小時後. ms, or undefined. */
function pause(text: string): number | undefined {
  if (/^(in )?half an hour$|^半(個)?(小時|鐘頭)後$/.test(text)) return HOUR / 2;
  if (/^in an hour$/.test(text)) return HOUR;
  const english = /^(in )?(\d{1,4}) ?(m|min|mins|minutes?|h|hrs?|hours?|d|days?)$/.exec(text);
  const chinese = /^(\d{1,4}) ?(分鐘?|個?小時|個?鐘頭?|[日天])後$/.exec(text);
  const unit =
    english?.[3]?.[0] ??
    (chinese ? (/^分/.test(chinese[2] ?? '') ? 'm' : /[日天]/.test(chinese[2] ?? '') ? 'd' : 'h') : '');
  const number = Number(english?.[2] ?? chinese?.[1]);
  // “6 h” without “in” is a length, “6 d” too; a bare “20” is no length.
  const length = { m: MINUTE, h: HOUR, d: 24 * HOUR }[unit];
  return length === undefined ? undefined : number * length;
}

type Day = { date: string; rest: string; /** The same words may mean this date. */ or?: string };

const EVENING = /^tonight/;
/** Halves of a day as Chinese says them: 明早 and 今晚 are a day and one of them. */
const HALF = '上午|早上?|朝早?|凌晨|清晨|下午|晚上?|夜晚|傍晚|晏晝';

const WEEKDAY =
  /\b(next |this )?(sun|mon|tue|wed|thu|fri|sat)[a-z]*\b|(下|今|本)?(?:個)?(?:星期|禮拜|週|周)([日一二三四五六天])/;

/** 0 = Sunday */
const dayNumber = (found: RegExpExecArray): number =>
  found[2] ? DAYS.indexOf(found[2]) : Math.max(0, HAN.indexOf((found[4] ?? '').replace('天', '日')));

/** What is left beside a date when its day of the week is taken out; undefined when that is not its day. */
function withoutDay(rest: string, date: string): string | undefined {
  const found = WEEKDAY.exec(rest);
  if (!found) return rest;
  if (dayNumber(found) !== dayOfWeek(date)) return undefined;
  return rest
    .replace(found[0], ' ')
    .replace(/\( *\)/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The coming day of that name; null when none is named. */
function weekdayIn(text: string, now: number, cut: (found: RegExpExecArray) => string): Day | null {
  const found = WEEKDAY.exec(text);
  if (!found) return null;
  const { weekday } = hkParts(now);
  const today = hkDate(now);
  const day = dayNumber(found);
  const coming = addDays(today, (day - weekday + 7) % 7);
  // “Next Friday”: of the week that begins on the coming Monday.
  if (found[1] === 'next ' || found[3] === '下') {
    const monday = addDays(today, (1 - weekday + 7) % 7 || 7);
    const date = addDays(monday, (day + 6) % 7);
    return { date, rest: cut(found), ...(coming === date ? {} : { or: coming }) };
  }
  return { date: coming, rest: cut(found), ...(coming === today ? { or: addDays(today, 7) } : {}) };
}

/** The day that the words begin or end with; undefined when they name one that does not exist. */
function dayIn(text: string, now: number): Day | null | undefined {
  const today = hkDate(now);
  const parts = hkParts(now);
  const cut = (found: RegExpExecArray): string =>
    `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(/\bat\b|\bon\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const named =
    /\b(today|tonight|tomorrow|tmrw?|day after tomorrow)\b|(今日|今天|聽日|明日|明天|後日|後天|[今聽明](?=[早朝晚]))/.exec(
      text,
    );
  const after = /day after tomorrow|後日|後天/.exec(text);
  if (after) return { date: addDays(today, 2), rest: cut(after) };
  if (named) {
    const next = /tom|tmr|聽|明/.test(named[0]);
    return { date: addDays(today, next ? 1 : 0), rest: cut(named) };
  }
  const iso = /(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})[日號]?t?/.exec(text);
  const han = /(\d{1,2})月(\d{1,2})[日號]/.exec(text);
  const slash = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/.exec(text);
  const spoken = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)? ?(${MONTHS.join('|')})[a-z]*(?: (\\d{4}))?\\b`,
  ).exec(text);
  const turned = new RegExp(
    `\\b(${MONTHS.join('|')})[a-z]* (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?\\b`,
  ).exec(text);
  const found = iso ?? han ?? slash ?? spoken ?? turned;
  if (!found) return weekdayIn(text, now, cut);
  const month = (name = ''): string => String(MONTHS.indexOf(name) + 1);
  const [year, monthNumber, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : han
      ? [undefined, han[1], han[2]]
      : slash
        ? [slash[3], slash[2], slash[1]]
        : spoken
          ? [spoken[3], month(spoken[2]), spoken[1]]
          : [turned?.[3], month(turned?.[1]), turned?.[2]];
  const written = (y: string | number): string =>
    `${y}-${(monthNumber ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const date = written(year === undefined ? parts.year : year.length === 2 ? `20${year}` : year);
  if (!isDate(date)) return undefined;
  const later = written(parts.year + 1);
  const rest = withoutDay(cut(found), date);
  if (rest === undefined) return undefined;
  return { date, rest, ...(year === undefined && date < today && isDate(later) ? { or: later } : {}) };
}

/** Minutes of a day, and whether the half of the day was said. 24:00 is the end of the day. */
type Hour = { minutes: number; sure: boolean; midnight?: true };

const AFTERNOON = /pm|下午|晚|晏晝/;
const MORNING = /am|上午|早|朝|凌晨|清晨/;
const TIME = new RegExp(`^(${HALF})? ?(\\d{1,2})(?:[:.h](\\d{2})|[點時](?:(\\d{1,2})分?|(半))?)? ?(am|pm)?$`);

function hourIn(text: string): Hour | undefined {
  if (/^(noon|midday|正午|中午)(12(點|時|[:.]00))?$/.test(text)) return { minutes: 12 * 60, sure: true };
  if (/^(midnight|午夜|半夜)(12(點|時))?$/.test(text))
    return { minutes: 24 * 60, sure: true, midnight: true };
  const found = TIME.exec(text) ?? /^()(\d{2})(\d{2})()()( ?hrs?)?$/.exec(text);
  if (!found) return undefined;
  const half = found[5] === '半' ? 30 : 0;
  const [hour, minute] = [Number(found[2]), Number(found[3] ?? found[4] ?? half)];
  if (hour > 23 || minute > 59) return undefined;
  const said = `${found[1] ?? ''}${found[6] ?? ''}`;
  // At night twelve is the end of the day, and the hours that follow it belong to no evening.
  const atNight = /^夜?晚/.test(said);
  if (atNight && hour === 12)
    return { minutes: 24 * 60 + minute, sure: true, ...(minute === 0 ? { midnight: true } : {}) };
  if (atNight && hour < 5) return undefined;
  // 晚上20時 says the half of the day twice, and the same; 13pm does not.
  if (hour > 12 && AFTERNOON.test(found[1] ?? '')) return { minutes: hour * 60 + minute, sure: true };
  if (AFTERNOON.test(said) || MORNING.test(said)) {
    if (hour > 12 || (hour === 0 && AFTERNOON.test(said))) return undefined;
    return { minutes: (hour % 12) * 60 + (AFTERNOON.test(said) ? 720 : 0) + minute, sure: true };
  }
  const sure = hour === 0 || hour > 12 || (found[2] ?? '').startsWith('0');
  return { minutes: hour * 60 + minute, sure };
}

/** What may be left of words that name a day and no time. */
const NO_HOUR = new RegExp(`^(${HALF})?$`);

const instant = (date: string, minutes: number): number =>
  hkInstant(addDays(date, Math.floor(minutes / 1440)), {
    hour: Math.floor((minutes % 1440) / 60),
    minute: minutes % 60,
  }) ?? Number.NaN;

/** Reads words at an instant (ms UTC). A time without a day is the next one; a day without a time is asked for one. */
export function readWhen(text: string, now: number): WhenRead {
  const words = plain(text);
  if (/^(now|at once|immediately|即時|現在|而家|馬上|立即)?$/.test(words)) return { kind: 'now' };
  const wait = pause(words);
  if (wait !== undefined) return { kind: 'at', at: Math.ceil((now + wait) / MINUTE) * MINUTE };
  const day = dayIn(words, now);
  if (day === undefined) return UNKNOWN;
  const rest = (day?.rest ?? words).replace(/^at /, '');
  if (day && NO_HOUR.test(rest)) return { kind: 'no-time', date: day.date };
  const hour = hourIn(rest);
  if (!hour) return UNKNOWN;
  if (!hour.sure && EVENING.test(words) && hour.minutes < 720)
    return answer([instant(hkDate(now), hour.minutes + 720)], now);
  const halves = hour.sure ? [hour.minutes] : [hour.minutes, (hour.minutes + 720) % 1440];
  if (day) {
    const dates = day.or === undefined ? [day.date] : [day.date, day.or];
    const starts = hour.midnight ? [hour.minutes, 0] : halves;
    return answer(
      dates.flatMap((date) => starts.map((minutes) => instant(date, minutes))),
      now,
    );
  }
  const today = hkDate(now);
  const next = halves
    .map((minutes) => minutes % 1440)
    .map((minutes) => {
      const at = instant(today, minutes);
      return at > now ? at : instant(addDays(today, 1), minutes);
    });
  return answer(
    next.toSorted((a, b) => a - b),
    now,
  );
}

/** The first reading that is still to come, with another beside it; all past: the first, as past. */
function answer(readings: readonly number[], now: number): WhenRead {
  const coming = readings.filter((at) => at > now);
  const [first = Number.NaN, other] = coming;
  if (readings.some(Number.isNaN)) return UNKNOWN;
  if (readings[0] !== undefined && readings[0] <= now)
    return { kind: 'past', at: readings[0], ...(coming.length > 0 ? { or: first } : {}) };
  return { kind: 'at', at: first, ...(other === undefined ? {} : { or: other }) };
}
