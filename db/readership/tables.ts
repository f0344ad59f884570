import { choice, index, instant, integer, json, primaryKey, table, text } from '#db/core/dialect';

/** Views of a story by hour, counted by our own counter. Quiet writes, in batches. */
export const views = table(
  'views',
  {
    story: text('story').notNull(),
    /** Hours since 1970, UTC. */
    hour: integer('hour').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.story, t.hour] }), index('views_hour').on(t.hour)],
);

/**
 * Who was counted in the running hour, as a keyed hash of address, agent and story, so that a restart does not count
 * anyone twice. Gone when the hour is over. Quiet writes.
 */
export const viewMarks = table(
  'view_marks',
  { mark: text('mark').primaryKey(), hour: integer('hour').notNull() },
  (t) => [index('view_marks_hour').on(t.hour)],
);

/** The key of those hashes: a new one each Hong Kong day, the old ones thrown away. Quiet writes. */
export const viewKeys = table('view_keys', {
  /** YYYY-MM-DD in Hong Kong */
  day: text('day').primaryKey(),
  key: text('key').notNull(),
});

/** Most read, as it was frozen at the last half hour that changed its order. */
export const mostReadRows = table('most_read', {
  language: choice('language', ['en', 'zh']).primaryKey(),
  /** Story ids, most read first. */
  stories: json<string[]>('stories').notNull(),
  /** The half hour of the last look, ms UTC. */
  frozenAt: instant('frozen_at').notNull(),
});
