/** When rights end, as two fields: a day, and an hour of it. Pure. */
import { addDays, hkDate, hkField, hkInstant, isDate, parseHkField } from '#db/shared/hk-time';

/** The first instant without rights; null for none, undefined for what is no date or hour. */
export function rightsUntil(lastDay: string, hour: string): number | null | undefined {
  if (lastDay === '') return hour === '' ? null : undefined;
  if (!isDate(lastDay)) return undefined;
  return hour === '' ? hkInstant(addDays(lastDay, 1)) : parseHkField(`${lastDay}T${hour}`);
}

/** The same way round. An end at midnight is the end of the day before. */
export function rightsFields(until: number | null): { lastDay: string; hour: string } {
  if (until === null) return { lastDay: '', hour: '' };
  const hour = hkField(until).slice(11);
  return hour === '00:00' ? { lastDay: hkDate(until - 1), hour: '' } : { lastDay: hkDate(until), hour };
}
