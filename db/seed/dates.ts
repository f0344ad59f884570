/** When each sample story came out, counted back from the first start: newest 20 minutes ago, a dozen today. Pure. */
import { hkDate, hkInstant } from '#db/shared/hk-time';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TODAY = 12;
const OVER_DAYS = 60;

/** `count` instants (ms UTC), newest first, whole minutes; the same for the same start. */
export function editionInstants(start: number, count: number): number[] {
  const newest = Math.floor((start - 20 * MINUTE) / MINUTE) * MINUTE;
  const midnight = hkInstant(hkDate(start)) ?? start - DAY / 2;
  // Soon after midnight a dozen would not fit: then they stand close, and reach into yesterday.
  const apart = Math.max(Math.floor(((newest - midnight) * 0.98) / TODAY / MINUTE), 2) * MINUTE;
  return Array.from({ length: count }, (_, i) => {
    if (i < TODAY) return newest - i * apart;
    const older = (i - TODAY + 1) / Math.max(1, count - TODAY);
    // The day's hours vary with the place in the list, so that an archive day reads like one.
    const hour = ((i * 7) % 13) * 60 * MINUTE + ((i * 17) % 60) * MINUTE;
    const day = midnight - Math.max(1, Math.round(older * (OVER_DAYS - 1))) * DAY;
    return day + 7 * 60 * MINUTE + hour - i * MINUTE;
  }).sort((a, b) => b - a);
}
