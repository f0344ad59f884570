/** How many read a story, for those who write it. Pure: reaches the browser. */

/** Hours that the line beside a story shows. */
export const HOURS_SHOWN = 24;

export type Readers = {
  /** Views in each of the last 24 hours, oldest first; the last is the running hour. */
  hours: number[];
  /** The sum of `hours`. */
  day: number;
  /** Since it was published. */
  total: number;
};
