/** What became of one post, or would become of it. Pure. */
import type { Wish } from './map-post.ts';

export const outcomes = [
  'publish',
  'schedule',
  'draft',
  'change',
  'same',
  'edited-here',
  'withdrawn-here',
  'live-here',
  'refused',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What the table of the report calls it. */
export const outcomeWords: Record<Outcome, string> = {
  publish: 'published',
  schedule: 'scheduled',
  draft: 'draft',
  change: 'changed',
  same: 'as it was',
  'edited-here': 'left: edited here since',
  'withdrawn-here': 'left: withdrawn here',
  'live-here': 'left: live here, no longer public in the source',
  refused: 'refused',
};

/** What a release is to be made of a post's new version (`at` in ms UTC, null = now); undefined = none. */
export type Release = { at: number | null } | undefined;

/**
 * Whether a post goes out. `changed`: it has a version that readers have not seen. A schedule whose instant has passed
 * unseen in the source stays a draft: nothing is published that was not public there.
 */
export function releaseFor(wish: Wish, firstLiveFrom: number | null, changed: boolean, t: number): Release {
  const begun = firstLiveFrom !== null && firstLiveFrom <= t;
  if (begun) return changed && wish.to !== 'draft' ? { at: null } : undefined;
  if (wish.to === 'publish') return { at: wish.at };
  if (wish.to === 'schedule' && wish.at > t && (changed || firstLiveFrom !== wish.at)) return { at: wish.at };
  return undefined;
}
