import { choice, id, index, instant, table, text } from '#db/core/dialect';
import { stories } from '#db/stories/tables';

/**
 * What an address is, and when. 'moved' takes the fate of its story: the door answers 301 to where the story is,
 * or 410 when it is gone, without a hop.
 */
export const addresses = table(
  'addresses',
  {
    id: id(),
    /** Path, percent-decoded and NFC; for old sites also with its query, as in /?p=123. */
    path: text('path').notNull(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    kind: choice('kind', ['page', 'moved', 'gone', 'withheld', 'redirect']).notNull(),
    /** For 'redirect': where to. */
    target: text('target'),
    liveFrom: instant('live_from').notNull(),
    liveUntil: instant('live_until'),
  },
  (t) => [index('addresses_path').on(t.path, t.liveFrom), index('addresses_story').on(t.story, t.liveFrom)],
);
