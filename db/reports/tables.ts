import { choice, index, instant, table, text } from '#db/core/dialect';
import { stories } from '#db/stories/tables';
import { reportOutcomes } from './model.ts';

/** What readers say is wrong in a story. The address of a reader is never kept, an email only until it is settled. */
export const reports = table(
  'reports',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    words: text('words').notNull(),
    source: text('source').notNull(),
    email: text('email').notNull(),
    at: instant('at').notNull(),
    /** null while it is open */
    outcome: choice('outcome', reportOutcomes),
    settledBy: text('settled_by'),
    settledAt: instant('settled_at'),
  },
  (t) => [index('reports_open').on(t.settledAt, t.at)],
);
