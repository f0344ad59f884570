/** Pictures as lists of the desk name them. Pure. */

/** A picture whose rights end soon. */
export type EndingPicture = {
  picture: string;
  /** Its caption, or its alt text. */
  words: string;
  /** ms UTC */
  until: number;
};
