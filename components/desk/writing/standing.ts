/** Where a story stands, and instants as the desk says them. Pure. */
import { clockTime, fullDate, hkDate, hkOffsetMinutes, shortDate, weekday } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { StoryState } from '#db/stories/model';
import type { StoryAtDesk } from '#db/stories/desk-views';

/** The state with what has been saved since the page asked: a live story that was changed is live with changes. */
export function stateNow(at: StoryAtDesk, version: number): StoryState {
  const { state } = at.story;
  if (state === 'live' && at.liveVersion !== null && version > at.liveVersion) return 'live-changed';
  return state;
}

/** 6.41pm on the same Hong Kong day, else with the day: 6.41pm, 23 Aug 2026; 2026年8月23日下午6:41. */
export function shortTime(at: number, now: number, language: Language): string {
  const time = clockTime(at, language);
  if (hkDate(at) === hkDate(now)) return time;
  return language === 'zh' ? `${shortDate(at, 'zh')}${time}` : `${time}, ${shortDate(at, 'en')}`;
}

/** Friday 28 August 2026, 6.00am; 2026年8月28日（星期五）上午6:00. */
export const timeInWords = (at: number, language: Language): string =>
  `${fullDate(at, language)}${language === 'zh' ? '' : ', '}${clockTime(at, language)}`;

/**
 * The same instant on the clock of someone elsewhere ("11.00pm Thursday"); null where clocks agree.
 * `ownOffset`: minutes that their clock is ahead of UTC at that instant.
 */
export function timeElsewhere(at: number, ownOffset: number, language: Language): string | null {
  const hkOffset = hkOffsetMinutes(at);
  if (ownOffset === hkOffset) return null;
  const shifted = at + (ownOffset - hkOffset) * 60_000;
  const [time, day] = [clockTime(shifted, language), weekday(shifted, language)];
  return language === 'zh' ? `${day}${time}` : `${time} ${day}`;
}

const MINUTES_A_DAY = 1_440;

/** How long until then (ms), in its two largest units: in 4 days 11 hours, in 20 minutes; 4天11小時後. */
export function waitInWords(ms: number, language: Language): string {
  const all = Math.max(1, Math.round(ms / 60_000));
  const parts: [number, string, string][] = [
    [Math.floor(all / MINUTES_A_DAY), 'day', '天'],
    [Math.floor((all % MINUTES_A_DAY) / 60), 'hour', '小時'],
    [all % 60, 'minute', '分鐘'],
  ];
  const first = parts.findIndex(([n]) => n > 0);
  const said = parts.slice(first, first + 2).filter(([n]) => n > 0);
  return language === 'zh'
    ? `${said.map(([n, , unit]) => `${n}${unit}`).join('')}後`
    : `in ${said.map(([n, unit]) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' ')}`;
}

/** An instant and how long until then: Friday 28 August 2026, 6.00am (in 4 days); 2026年8月28日（星期五）上午6:00（4天後）. */
export function timeAndWait(at: number, now: number, language: Language): string {
  const [time, wait] = [timeInWords(at, language), waitInWords(at - now, language)];
  return language === 'zh' ? `${time}（${wait}）` : `${time} (${wait})`;
}
