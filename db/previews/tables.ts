import { index, instant, integer, table, text, uniqueIndex } from '#db/core/dialect';
import { stories } from '#db/stories/tables';

/** Links by which somebody without an account may read a story that is not published. Only a hash of the token is kept. */
export const previewLinks = table(
  'preview_links',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    tokenHash: text('token_hash').notNull(),
    /** The version that it shows; null = always the newest. */
    version: integer('version'),
    by: text('by').notNull(),
    at: instant('at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    /** quiet write, as is the next */
    opened: integer('opened').notNull().default(0),
    openedAt: instant('opened_at'),
  },
  (t) => [uniqueIndex('preview_links_token').on(t.tokenHash), index('preview_links_story').on(t.story, t.at)],
);
