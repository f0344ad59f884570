/** Followers on other servers as the desk sees them: numbers. Pure: reaches the browser. */

export type Following = {
  on: boolean;
  /** The papers, and whatever else somebody follows. */
  followed: { name: string; followers: number }[];
  /** Messages that have yet to go. */
  waiting: number;
};
