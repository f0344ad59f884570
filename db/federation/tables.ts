import { index, instant, table, text, uniqueIndex } from '#db/core/dialect';

/** Who on another server follows what of ours. No names are kept: an address to send to, and the key that unfollows. */
export const followers = table(
  'followers',
  {
    id: text('id').primaryKey(),
    /** What is followed, as its address names it: paper/en, section/culture/zh, author/<id>. */
    followed: text('followed').notNull(),
    /** Whoever follows: the address of that actor. */
    actor: text('actor').notNull(),
    /** The wish to follow, by which some take it back. */
    follow: text('follow').notNull(),
    /** Where messages go: the inbox that a whole server shares, else their own. */
    inbox: text('inbox').notNull(),
    /** What they signed with: a server that forgets somebody cannot be asked for it any more. */
    key: text('key').notNull(),
    keyPem: text('key_pem').notNull(),
    /** quiet write: a stranger's, and no news to the newsroom */
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('followers_once').on(t.followed, t.actor), index('followers_actor').on(t.actor)],
);
