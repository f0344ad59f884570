/** Filters of a search as its address writes them. What is none of ours counts as not asked for. Pure. */
import { z } from 'zod';
import { addDays, hkDate, hkInstant, isDate } from '#db/shared/hk-time';
import { Id } from '#db/shared/id';

export const times = ['day', 'week', 'month', 'year'] as const;
export const sorts = ['newest', 'best'] as const;

const Day = z.string().refine(isDate).catch('');

const Filters = z.object({
  section: Id.or(z.literal('')).catch(''),
  time: z.enum(times).or(z.literal('')).catch(''),
  from: Day,
  to: Day,
  /** Slug. */
  author: z.string().max(80).catch(''),
  sort: z.enum(sorts).catch('newest'),
});
export type Filters = z.infer<typeof Filters>;

/** The query of a search address: all of it is text, and all of it may be missing. */
export type Asked = { [K in keyof Filters | 'before']?: string | undefined };

/** Dates that stand the wrong way round are turned; dates win over "the past week". */
export function readFilters(asked: Asked): Filters {
  const found = Filters.parse(asked);
  const { from, to } = found;
  const turned = from !== '' && to !== '' && from > to ? { from: to, to: from } : { from, to };
  return { ...found, ...turned, time: from !== '' || to !== '' ? '' : found.time };
}

export const isFiltered = ({ section, time, from, to, author }: Filters): boolean =>
  [section, time, from, to, author].some((filter) => filter !== '');

const DAYS = { day: 1, week: 7, month: 31, year: 366 } as const;

/** The span that the filters name, ms UTC, by whole Hong Kong days: the past day is today and yesterday. */
export function spanOf({ time, from, to }: Filters, t: number): { from?: number; until?: number } {
  const start = time === '' ? from : addDays(hkDate(t), -DAYS[time]);
  const first = start === '' ? undefined : hkInstant(start);
  const after = to === '' ? undefined : hkInstant(addDays(to, 1));
  return {
    ...(first === undefined ? {} : { from: first }),
    ...(after === undefined ? {} : { until: after }),
  };
}
