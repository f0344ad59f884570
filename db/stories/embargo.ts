/** An embargo is a property of a story, not a state. Pure. */

/** Nothing of the story may be public yet (ms UTC). */
export const isEmbargoed = (story: { embargoUntil: number | null }, t: number): boolean =>
  story.embargoUntil !== null && story.embargoUntil > t;
