import { index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#db/core/dialect';
import type { ManyAct, StoodBefore, StoryFilter } from './model.ts';

/** Lists that somebody named for themselves. */
export const savedViews = table(
  'saved_views',
  {
    id: text('id').primaryKey(),
    person: text('person').notNull(),
    name: text('name').notNull(),
    filter: json<StoryFilter>('filter').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.person, t.name)],
);

/**
 * How a story stood before an act on many, while that may still be taken back. No row points at its story by a foreign
 * key, so that nothing has to be tidied before a story can go; old rows go by themselves.
 */
export const manyUndos = table(
  'many_undos',
  {
    /** Of the act; one row for each of its stories. */
    id: text('id').notNull(),
    story: text('story_id').notNull(),
    actor: text('actor').notNull(),
    until: instant('until').notNull(),
    act: json<ManyAct>('act').notNull(),
    /** The version that the story had right after it. */
    version: integer('version').notNull(),
    before: json<StoodBefore>('before').notNull(),
  },
  (t) => [primaryKey({ columns: [t.id, t.story] }), index('many_undos_until').on(t.until)],
);
