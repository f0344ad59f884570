import { index, instant, table, text } from '#db/core/dialect';

/*
 * Who is where, not what was written: quiet writes without events. No row points at its story by a foreign key, so that
 * nothing has to be tidied before a story can go; old pages go by themselves.
 */

/** Pages of the writing screen that are open somewhere, and when each was last heard of. */
export const openPages = table(
  'open_pages',
  {
    /** Made by the browser. */
    page: text('page').primaryKey(),
    story: text('story_id').notNull(),
    person: text('person').notNull(),
    cameAt: instant('came_at').notNull(),
    heardAt: instant('heard_at').notNull(),
    /** Instant of the newest key, in the text or in the details; null for who only reads. */
    typedAt: instant('typed_at'),
  },
  (t) => [index('open_pages_story').on(t.story, t.cameAt), index('open_pages_heard').on(t.heardAt)],
);

/** Who may write the text of a story now; no row, or a page that is gone: whoever types. */
export const pens = table('pens', {
  story: text('story_id').primaryKey(),
  page: text('page').notNull(),
  person: text('person').notNull(),
  keyAt: instant('key_at').notNull(),
  asker: text('asker'),
  askerPage: text('asker_page'),
  askedAt: instant('asked_at'),
  /** Its holder asked to keep it until then. */
  keptUntil: instant('kept_until'),
});
