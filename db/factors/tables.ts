import { users } from '#db/accounts/tables';
import { boolean, choice, index, instant, integer, json, table, text } from '#db/core/dialect';

/** The app on somebody's phone that shows six digits (RFC 6238). */
export const codeApps = table('code_apps', {
  user: text('user_id')
    .primaryKey()
    .references(() => users.id),
  /** Sealed with a key that is not in the database. */
  secret: text('secret').notNull(),
  createdAt: instant('created_at').notNull(),
  /** null: begun, and not shown to work yet. */
  confirmedAt: instant('confirmed_at'),
  /** The newest half-minute whose code was taken: none is taken twice. */
  lastStep: integer('last_step').notNull().default(0),
});

/** Codes for the day on which the phone is lost. Only hashes are kept; each works once. */
export const recoveryCodes = table(
  'recovery_codes',
  {
    hash: text('hash').primaryKey(),
    user: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [index('recovery_codes_user').on(t.user)],
);

/** Passkeys (WebAuthn): what is kept here opens nothing. */
export const passkeys = table(
  'passkeys',
  {
    /** Credential id, base64url. */
    id: text('id').primaryKey(),
    user: text('user_id')
      .notNull()
      .references(() => users.id),
    /** COSE, base64url */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    transports: json<string[]>('transports').notNull(),
    /** Kept by a service of its maker on several devices. */
    backedUp: boolean('backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkeys_user').on(t.user)],
);

/** What stands between a right password and a session, and challenges that a passkey signs. Minutes old at most. */
export const signInSteps = table('sign_in_steps', {
  tokenHash: text('token_hash').primaryKey(),
  kind: choice('kind', ['code', 'passkey', 'new-passkey']).notNull(),
  /** null: a passkey says itself whose it is. */
  user: text('user_id').references(() => users.id),
  challenge: text('challenge').notNull(),
  createdAt: instant('created_at').notNull(),
});
