import { instant, table, text, uniqueIndex } from '#db/core/dialect';

export const topics = table(
  'topics',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameZh: text('name_zh').notNull(),
    about: text('about').notNull(),
    aboutZh: text('about_zh').notNull(),
    /** One pointer, never a rewrite. */
    mergedInto: text('merged_into'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('topics_slug').on(t.slug)],
);
