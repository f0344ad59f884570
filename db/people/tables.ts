import { choice, instant, json, table, text, uniqueIndex } from '#db/core/dialect';
import { users } from '#db/accounts/tables';
import { pictures } from '#db/pictures/tables';

/** Bylines. Apart from accounts: a columnist needs no login, an editor no byline. */
export const people = table(
  'people',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    nameZh: text('name_zh').notNull(),
    role: text('role').notNull(),
    roleZh: text('role_zh').notNull(),
    bio: text('bio').notNull(),
    bioZh: text('bio_zh').notNull(),
    contact: text('contact').notNull(),
    /** An organisation signs as itself (editorials). */
    kind: choice('kind', ['person', 'organisation']).notNull().default('person'),
    /** Whose account it is, if anybody's: what they begin has this byline. An account has one at most. */
    user: text('user_id').references(() => users.id),
    mergedInto: text('merged_into'),
    createdAt: instant('created_at').notNull(),
    /** A picture of ours, by id; null: initials stand there. */
    portrait: text('portrait_id').references(() => pictures.id),
    /** Addresses of theirs at other sites, in the order in which they are shown. */
    elsewhere: json<string[]>('elsewhere').notNull().default([]),
  },
  (t) => [uniqueIndex('people_slug').on(t.slug), uniqueIndex('people_user').on(t.user)],
);
