/** For tests: a story of which nothing is known but its text. */
import type { CheckFacts } from './checks.ts';

export const noFacts: CheckFacts = {
  now: 0,
  picture: () => undefined,
  comments: 0,
  suggestions: 0,
  publicSlug: null,
  deadLinks: [],
  leadUsedToday: false,
  liveUpdates: 0,
  twinCorrected: false,
};
