import { index, instant, table, text, uniqueIndex } from '#db/core/dialect';

/** Keys of programs that read what is published. Only a hash of each is kept. */
export const apiKeys = table(
  'api_keys',
  {
    id: text('id').primaryKey(),
    /** Whose it is, as the desk calls it. */
    name: text('name').notNull(),
    /** How it begins, so that it is known again. */
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
    /** The newest Hong Kong day (YYYY-MM-DD) on which it was used. Quiet write, once a day. */
    lastUsedOn: text('last_used_on'),
    /** Opens nothing since then. */
    revokedAt: instant('revoked_at'),
  },
  (t) => [uniqueIndex('api_keys_hash').on(t.hash), index('api_keys_revoked').on(t.revokedAt)],
);
