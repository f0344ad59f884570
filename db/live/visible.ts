/** The predicate by which updates are chosen: as `visibleAt` of stories, for the releases of updates. */
import { and, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import { liveUpdateReleases } from './tables.ts';

/** An update's release is public at `t` (ms UTC): begun, not ended, no withdrawal. Its story must be public too. */
export const updateVisibleAt = (t: number): SQL =>
  and(
    lte(liveUpdateReleases.liveFrom, t),
    or(isNull(liveUpdateReleases.liveUntil), gt(liveUpdateReleases.liveUntil, t)),
    ne(liveUpdateReleases.kind, 'withdrawn'),
  ) as SQL; // `and` of given conditions is never undefined
