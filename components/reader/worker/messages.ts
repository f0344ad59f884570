/** What a page and the service worker tell each other. */
export type ToWorker = {
  /** Addresses of every story that this reader saved or read last: no other story is kept. */
  stories: readonly string[];
  /** The page that the reader has before them, with the files that it came with. */
  here?: { path: string; files: readonly string[] } | undefined;
  /** Ask for every kept page anew. */
  again?: boolean | undefined;
};

/** Stories that are no longer there. */
export type FromWorker = { dropped: readonly string[] };
