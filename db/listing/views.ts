/** What a browser knows of acts on many stories, without their schemas. Pure. */
import type { Failure } from '#db/shared/result';

/** A story that was asked and refused. */
export type Refused = { story: string; failure: Failure };

/** What came of an act. */
export type Changed = {
  /** Stories that are changed, and can be put back. */
  done: string[];
  /** Stories that stood so already. */
  same: string[];
  refused: Refused[];
};

/** What came of taking it back. */
export type PutBack = { done: string[]; refused: Refused[] };

/** Stories that one act may change: a page of the list. */
export const MOST_AT_ONCE = 50;
/** How long the line "Undo" stands, and how long it is answered for: longer, for whoever stays on it. */
export const UNDO_LINE_MS = 10_000;
export const UNDO_KEPT_MS = 600_000;
