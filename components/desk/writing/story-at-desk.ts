/** What the writing screen is given beside its story. No query reaches the browser. */
import type { StoryAtDesk } from '#db/stories/desk-views';

/** A picture's record as far as the screen shows it. */
export type ShownPicture = {
  id: string;
  alt: string;
  caption: string;
  credit: string;
  src: string;
  width: number;
  height: number;
  /** px of the picture as it was given to us */
  fullWidth: number;
  /** ms UTC; null: for ever */
  rightsUntil: number | null;
};

/** Something to choose by name. */
export type Choice = { id: string; name: string };

/** True while readers can see a version of the story. */
export const isPublic = (at: StoryAtDesk): boolean => at.liveVersion !== null;
