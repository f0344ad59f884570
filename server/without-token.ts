/** Rooms whose next part is a key that opens something: one-time links, links to a preview, to a new password. */
const KEYED = /^(\/(?:setup|preview|sign-in\/new-password))\/.+/;

/** A path as the log keeps it: without what it opens. */
export const withoutToken = (path: string): string => path.replace(KEYED, '$1/…');
