/** The day sheet: what goes out, and what waits. Pure. */
import type { Language } from '#db/shared/languages';
import type { EndingPicture } from '#db/pictures/views';
import type { ReleaseKind } from '#db/stories/model';

/** A story, as a line of the sheet names it. */
export type StoryLine = {
  story: string;
  headline: string;
  language: Language;
  /** The hour (ms UTC) of an embargo, also one that has passed. */
  embargoUntil: number | null;
};

/** Something of today, at its instant (ms UTC). */
export type DayEntry = StoryLine & {
  at: number;
  /** What goes out; `ends`: readers see the story no longer; `embargo`: from then on it may go out. */
  kind: ReleaseKind | 'ends' | 'embargo';
};

export type Today = {
  /** The instant that the sheet is of (ms UTC), and its date in Hong Kong. */
  t: number;
  date: string;
  /** Earliest first: what went out, and what will. */
  day: readonly DayEntry[];
  /** To write, mend or look at, by this person. */
  waiting: readonly StoryLine[];
  /** In review, and no editor has it. */
  noEditor: readonly StoryLine[];
  /** Planned for today or a day that has passed, and neither out nor scheduled. `day` in Hong Kong. Earliest first. */
  planned: readonly (StoryLine & { day: string })[];
  /** Updates that could not be merged with what was published since: somebody must look. */
  held: readonly (StoryLine & { at: number })[];
  /** Placed by hand, and there for more than eight hours. `since` in ms UTC. */
  longOnFront: readonly (StoryLine & { since: number })[];
  /** The last day of an unbroken run of quotes from today; null: today has none. Missing when a week is full. */
  quotesUntil?: string | null;
  /** Days from today on whose quote is held: its source was corrected or taken down. */
  quotesHeld: readonly string[];
  /** Pictures whose rights end within a week, the next first. */
  rightsEnding: readonly EndingPicture[];
  /** Reports of readers that nobody has settled. */
  reports: number;
  /** What a new newsroom does first; gone when done. */
  first: readonly ('invite' | 'write')[];
};
