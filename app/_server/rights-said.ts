/** When a picture's rights end, as lists of the desk say it. */
import type { RightsSaid } from '@/components/desk/pictures/rights-note';
import { hkDate, longDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';

/** As it stands at `t` (ms UTC); null where they do not end. */
export const rightsSaid = (until: number | null, t: number, language: Language): RightsSaid | null =>
  until === null ? null : { ended: until <= t, lastDay: longDate(hkDate(until - 1), language) };
