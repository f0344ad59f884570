import { boolean, index, instant, integer, json, table, text } from '#db/core/dialect';
import { stories } from '#db/stories/tables';
import type { Finding } from './model.ts';

/** The newest reading of each story that was published or taken down here, and when it is read next. */
export const inspections = table(
  'inspections',
  {
    story: text('story_id')
      .primaryKey()
      .references(() => stories.id, { onDelete: 'cascade' }),
    /** null: nothing to do. Moved ahead before each reading, so that a crash in the middle is a later reading. */
    dueAt: instant('due_at'),
    /** Begun since it became due. */
    attempts: integer('attempts').notNull().default(0),
    checkedAt: instant('checked_at'),
    looked: integer('looked').notNull().default(0),
    closed: boolean('closed').notNull().default(false),
    findings: json<Finding[]>('findings').notNull(),
    /** Why it could not be read, for the log of the house; '' otherwise. */
    trouble: text('trouble').notNull().default(''),
  },
  (t) => [index('inspections_due').on(t.dueAt)],
);
