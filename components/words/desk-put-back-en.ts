/** Putting settings back as they were, in English. desk-put-back-zh.ts has the same keys. */
export const deskPutBackEn = {
  title: 'Latest changes here',
  about: 'What you have typed above and not saved stays as it is.',
  log: 'See all of them in the log',
  act: 'Put back as it was',
  named: 'Put back as it was before {who} changed it, {when}',
  done: 'Put back. That is a line of its own.',
  newer: 'Changed again since then, so it cannot be put back.',
};

export type DeskPutBackWords = typeof deskPutBackEn;
