import { index, instant, table, text } from '#db/core/dialect';

/** Other houses that are told what we publish. Their secret is made of the house's own and the id: none is kept here. */
export const webhooks = table(
  'webhooks',
  {
    id: text('id').primaryKey(),
    /** What the desk calls it. */
    name: text('name').notNull(),
    url: text('url').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
    /** Told nothing more since then. */
    stoppedAt: instant('stopped_at'),
  },
  (t) => [index('webhooks_stopped').on(t.stoppedAt)],
);
