/** The search box of the story list: words, and `by:` `section:` `state:` `before:` in either language. Pure. */
import { z } from 'zod';
import { addDays, isDate } from '#db/shared/hk-time';
import type { ListState } from './model.ts';

export type Box = {
  /** What is looked for as words. */
  words: string;
  by?: string;
  section?: string;
  state?: ListState;
  /** Changed before this day of Hong Kong (YYYY-MM-DD). */
  before?: string;
  /** Written as word:value, and not understood: looked for as words. */
  misread: string[];
};

type Name = 'by' | 'section' | 'state' | 'before';

const names: Readonly<Record<string, Name>> = {
  by: 'by',
  作者: 'by',
  section: 'section',
  版面: 'section',
  state: 'state',
  狀態: 'state',
  before: 'before',
  早於: 'before',
};

const states: Readonly<Record<string, ListState>> = {
  draft: 'draft',
  草稿: 'draft',
  review: 'in-review',
  'in-review': 'in-review',
  審閱中: 'in-review',
  ready: 'ready',
  待刊登: 'ready',
  scheduled: 'scheduled',
  定時刊登: 'scheduled',
  定時: 'scheduled',
  live: 'live',
  已刊登: 'live',
  changed: 'live-changed',
  未更新: 'live-changed',
  withdrawn: 'withdrawn',
  已撤回: 'withdrawn',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (n: number): string => String(n).padStart(2, '0');

/** 2026-08-01, 1-aug, 1-aug-2026, 8月1日, 2026年8月1日. Without a year: the last such day up to `today`. */
function dayOf(text: string, today: string): string | undefined {
  if (isDate(text)) return text;
  const [, day, name, ofYear] = /^(\d{1,2})[-/ ]?([a-z]{3,9})(?:[-/ ]?(\d{4}))?$/.exec(text) ?? [];
  const [, hanYear, hanMonth, hanDay] = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日?$/.exec(text) ?? [];
  const month = name === undefined ? Number(hanMonth) : months.indexOf(name.slice(0, 3)) + 1;
  const date = `${two(month)}-${two(Number(day ?? hanDay))}`;
  const year = ofYear ?? hanYear;
  const thisYear = Number(today.slice(0, 4));
  const found = year
    ? `${year}-${date}`
    : `${thisYear}-${date}` <= today
      ? `${thisYear}-${date}`
      : `${thisYear - 1}-${date}`;
  return isDate(found) ? found : undefined;
}

const Value = {
  by: z.string().min(1).max(80),
  section: z.string().min(1).max(80),
  state: z.string().transform((text, context) => states[text.toLowerCase()] ?? fault(context)),
};

function fault(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'unknown' });
  return z.NEVER;
}

const before = (today: string) =>
  z.string().transform((text, context) => dayOf(text.toLowerCase(), today) ?? fault(context));

// A word, a colon, and a value with or without quotes. Not the time in 8:30, and not the address after https:.
const MARKED =
  /(?<![\p{L}\p{N}])(\p{L}{2,20})[:：](?!\/\/)(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|([^\s"“”「」]+))/gu;

/** Reads the box; `today` is the day of Hong Kong (YYYY-MM-DD). Any text is understood: as words, if as nothing else. */
export function readBox(text: string, today: string): Box {
  const box: Box = { words: '', misread: [] };
  const words = text.replace(MARKED, (whole: string, word: string, ...rest: unknown[]) => {
    const value = rest.slice(0, 4).find((part) => typeof part === 'string') ?? '';
    const name = names[word.toLowerCase()];
    if (name === 'by' || name === 'section') {
      const parsed = Value[name].safeParse(value);
      if (parsed.success) return take({ [name]: parsed.data });
    } else if (name === 'state') {
      const parsed = Value.state.safeParse(value);
      if (parsed.success) return take({ state: parsed.data });
    } else if (name === 'before') {
      const parsed = before(today).safeParse(value);
      if (parsed.success) return take({ before: parsed.data });
    }
    box.misread.push(whole);
    return whole;
  });
  box.words = words.replace(/\s+/g, ' ').trim();
  return box;

  function take(found: Partial<Box>): string {
    Object.assign(box, found);
    return ' ';
  }
}

/** The first day (YYYY-MM-DD) of a span of so many days before `today`. */
export const firstDayOf = (today: string, days: number): string => addDays(today, -days);
