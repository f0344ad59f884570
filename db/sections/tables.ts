import { instant, integer, table, text, uniqueIndex } from '#db/core/dialect';

export const sections = table(
  'sections',
  {
    /** What stories, fronts, rights, feeds' ids and followers name: it never changes. */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameZh: text('name_zh').notNull(),
    about: text('about').notNull(),
    aboutZh: text('about_zh').notNull(),
    position: integer('position').notNull(),
    /** The address: /section/<slug>; null while nobody has said another than the id (`slugOf`). */
    slug: text('slug'),
  },
  (t) => [uniqueIndex('sections_name').on(t.name), uniqueIndex('sections_slug').on(t.slug)],
);

/** Addresses that a section has left: they lead to it, and are nobody else's. */
export const formerSlugs = table('section_former_slugs', {
  slug: text('slug').primaryKey(),
  section: text('section_id')
    .notNull()
    .references(() => sections.id),
  /** When it was left, ms UTC. */
  at: instant('at').notNull(),
});
