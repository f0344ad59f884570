import { instant, table, text } from '#db/core/dialect';

/** Where an address of nobody's leads: old pages of the paper's, short addresses in print. */
export const redirects = table('redirects', {
  /** Path, percent-decoded and NFC; with its query where the old page had one, as in /story.asp?id=12. */
  path: text('path').primaryKey(),
  /** A path of ours (decoded), or a whole address elsewhere. */
  target: text('target').notNull(),
  actor: text('actor').notNull(),
  at: instant('at').notNull(),
});
