import { sql } from 'drizzle-orm';
import { boolean, choice, index, instant, integer, json, table, text, uniqueIndex } from '#db/core/dialect';
import { roles } from '#db/shared/permissions';

/** People who may sign in. Never deleted: suspended. */
export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    /** As typed, for showing; uniqueness is on its folded form. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: choice('role', roles).notNull(),
    /** Section ids that rights are limited to; null = all. */
    sections: json<string[]>('sections'),
    /** argon2id, PHC string */
    passwordHash: text('password_hash').notNull(),
    language: choice('language', ['en', 'zh']).notNull().default('en'),
    createdAt: instant('created_at').notNull(),
    suspendedAt: instant('suspended_at'),
    /** quiet write */
    lastSeenAt: instant('last_seen_at'),
    /** Notices come by mail too. */
    mail: boolean('mail').notNull().default(false),
  },
  (t) => [uniqueIndex('users_email').on(sql`lower(${t.email})`)],
);

/** Signed-in browsers. Only a hash of the session id is kept. */
export const sessions = table(
  'sessions',
  {
    idHash: text('id_hash').primaryKey(),
    user: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    /** quiet write, at most once a minute */
    lastSeenAt: instant('last_seen_at').notNull(),
    endedAt: instant('ended_at'),
    agent: text('agent').notNull(),
    address: text('address').notNull(),
    /** When whoever sits there last proved who they are: by signing in, or by the password again. */
    provedAt: instant('proved_at'),
    /** Nothing but setting up a second step: the role asks for one, and there was none at sign-in. */
    enrols: boolean('enrols').notNull().default(false),
  },
  (t) => [index('sessions_user').on(t.user)],
);

/** One-time links: the first chief editor, and invitations. Only a hash of the token is kept. */
export const invitations = table('invitations', {
  tokenHash: text('token_hash').primaryKey(),
  kind: choice('kind', ['chief', 'invite']).notNull(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  role: choice('role', roles).notNull(),
  sections: json<string[]>('sections'),
  invitedBy: text('invited_by'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  withdrawnAt: instant('withdrawn_at'),
});

/** Links to a new password, sent by mail. A row without a person was asked for an address that nobody has. */
export const passwordLinks = table(
  'password_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    user: text('user_id').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Used, or worth nothing since the password was changed. */
    usedAt: instant('used_at'),
  },
  (t) => [index('password_links_user').on(t.user)],
);

/** Failed attempts by key (account, address), kept across restarts. Quiet writes. */
export const throttles = table('throttles', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  windowStart: instant('window_start').notNull(),
});
