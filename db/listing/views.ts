/** Sizes of the story list that a browser knows without its schemas. Pure. */

/** Stories that one act may change: a page of the list. */
export const MOST_AT_ONCE = 50;
/** How long the line "Undo" stands, and how long it is answered for: longer, for whoever stays on it. */
export const UNDO_LINE_MS = 10_000;
export const UNDO_KEPT_MS = 600_000;
