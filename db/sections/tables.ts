import { integer, table, text, uniqueIndex } from '#db/core/dialect';

export const sections = table(
  'sections',
  {
    /** Also the address: /section/<id> */
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    nameZh: text('name_zh').notNull(),
    about: text('about').notNull(),
    aboutZh: text('about_zh').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('sections_name').on(t.name)],
);
