/**
 * The log that specs have left behind: nothing in it is a secret, and nothing that a command writes is without its line.
 * Read from the file of a portal that has stopped.
 */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { hashOf } from '#db/accounts/secrets';
import { setTestEnv } from '#db/core/env';
import { unseal } from '#db/core/seal';
import { secretOf } from '#db/webhooks/destination';
import { databaseOf, writtenBeside } from './database.ts';
import { secrets } from './secrets.ts';
import { TEMPLATE } from './template.ts';

type Line = { id: number; kind: string; subject: string; said: string };
type Row = Readonly<Record<string, string | number | null>>;

/** What of a table is new or other than in the template, and which lines tell of it. */
type Told = {
  table: string;
  key: string;
  /** Columns that commands write; those of quiet writes are not among them. Without: rows that are new. */
  columns?: string;
  /** What a line of it names: the row's value, or a word. */
  names: string;
  kinds: string;
};

const STORIES = 'story.%';
const TOLD: readonly Told[] = [
  { table: 'stories', key: 'id', names: 'id', kinds: 'story.created' },
  { table: 'revisions', key: 'id', names: 'story_id', kinds: STORIES },
  { table: 'releases', key: 'id', names: 'story_id', kinds: STORIES },
  { table: 'corrections', key: 'id', names: 'story_id', kinds: '%.corrected' },
  { table: 'preview_links', key: 'id', columns: 'withdrawn_at', names: 'story_id', kinds: 'story.link-%' },
  {
    table: 'remarks',
    key: 'id',
    columns: 'settled_at',
    names: 'story_id',
    kinds: 'story.remark%|story.moved-on',
  },
  { table: 'suggestions', key: 'id', columns: 'settled_at', names: 'story_id', kinds: 'story.suggest%' },
  { table: 'live_updates', key: 'id', names: 'story_id', kinds: 'live.%' },
  { table: 'live_update_releases', key: 'id', names: 'story_id', kinds: 'live.%' },
  { table: 'front_revisions', key: 'id', names: 'language', kinds: 'front.%' },
  { table: 'front_releases', key: 'id', names: 'language', kinds: 'front.%' },
  { table: 'strips', key: 'id', columns: 'live_until', names: 'id', kinds: 'strip.%' },
  {
    table: 'pictures',
    key: 'id',
    columns:
      'kind, alt, caption, credit, copyright, terms, people, hash, focal_x, focal_y, crops, hidden, slots, rights_until',
    names: 'id',
    kinds: 'picture.%',
  },
  {
    table: 'quotes',
    key: 'date',
    columns: 'words, words_zh, speaker, source, note, story_id, passage, writer, checked_by',
    names: 'date',
    kinds: 'quote.%',
  },
  {
    table: 'topics',
    key: 'id',
    columns: 'slug, name, name_zh, about, about_zh, merged_into',
    // An address that it left is a row of its own, without a name.
    names: "iif(name = '', merged_into, id)",
    kinds: 'topic.%',
  },
  {
    table: 'people',
    key: 'id',
    columns: 'slug, name, name_zh, role, bio, contact, kind, user_id, merged_into, portrait_id',
    // An address that it left is a row of its own, without a name.
    names: "iif(name = '', merged_into, id)",
    kinds: 'person.%',
  },
  {
    table: 'sections',
    key: 'id',
    columns: 'slug, name, name_zh, about, about_zh, position',
    names: "'sections'",
    kinds: 'sections.%',
  },
  { table: 'section_former_slugs', key: 'slug', names: "'sections'", kinds: 'sections.%' },
  {
    table: 'users',
    key: 'id',
    columns: 'email, name, role, sections, password_hash, suspended_at',
    names: 'id',
    kinds: 'user.%',
  },
  {
    table: 'settings',
    key: 'key',
    columns: 'value',
    // Each kind of setting has a line of its own, which does not name the row.
    names: "''",
    kinds: 'settings.%|checks.%|style.%|second-steps.%|host.%',
  },
  {
    table: 'invitations',
    key: 'token_hash',
    columns: 'withdrawn_at',
    names: "iif(kind = 'chief', 'chief', email)",
    kinds: 'user.%',
  },
  { table: 'redirects', key: 'path', columns: 'target', names: 'path', kinds: 'redirect.%' },
  { table: 'api_keys', key: 'id', columns: 'name, revoked_at', names: 'id', kinds: 'api-key.%' },
  { table: 'webhooks', key: 'id', columns: 'name, url, stopped_at', names: 'id', kinds: 'webhook.%' },
  { table: 'reports', key: 'id', columns: 'settled_at', names: 'id', kinds: 'report.%' },
];

/** Columns of hashes of what is given away once: 32 random bytes, kept nowhere. */
const HASHED = [
  ['sessions', 'id_hash'],
  ['invitations', 'token_hash'],
  ['password_links', 'token_hash'],
  ['preview_links', 'token_hash'],
  ['sign_in_steps', 'token_hash'],
  ['recovery_codes', 'hash'],
  ['api_keys', 'hash'],
] as const;

const rowsOf = (database: Database.Database, asked: string): Row[] => database.prepare<[], Row>(asked).all();

/** Every hash that the house keeps in place of a secret. */
const hashes = (database: Database.Database): string[] =>
  HASHED.flatMap(([table, column]) =>
    rowsOf(database, `select ${column} as hash from ${table}`).map(({ hash }) => String(hash)),
  );

/** What the house can still say in clear, with the keys of its folder. */
function openable(database: Database.Database, dataDir: string): string[] {
  setTestEnv({ DATA_DIR: dataDir, TEST: '1' });
  const apps = rowsOf(database, 'select user_id, secret from code_apps').flatMap(({ user_id, secret }) => [
    String(secret),
    unseal(String(secret), String(user_id)) ?? '',
  ]);
  // Path and query of an address that is told are often the key to it.
  const hooks = rowsOf(database, 'select id, url from webhooks').flatMap(({ id, url }) => {
    const { host, pathname, search } = new URL(String(url));
    return [secretOf(String(id)), pathname + search === '/' ? '' : host + pathname + search];
  });
  return [...apps, ...hooks].filter((text) => text !== '');
}

/** Lines that hold a secret: one that specs used, one that the house can open, and whatever a kept hash is the hash of. */
function secretsIn(database: Database.Database, dataDir: string, lines: readonly Line[]): string[] {
  const kept = hashes(database);
  const hashed = new Set(kept);
  const clear = [...secrets(), ...openable(database, dataDir), ...kept];
  const owners = rowsOf(database, 'select distinct user_id from recovery_codes').map(({ user_id }) =>
    String(user_id),
  );
  const isKept = (word: string): boolean =>
    hashed.has(hashOf(word)) ||
    owners.some((user) => hashed.has(hashOf(`${user}:${word.toLowerCase().replaceAll('-', '')}`)));
  return lines
    .filter(
      ({ said }) =>
        said.includes('$argon2') ||
        clear.some((text) => said.includes(text)) ||
        (said.match(/[\w-]{16,}/g) ?? []).some(isKept),
    )
    .map(({ id, kind }) => `line ${id} of the log (${kind}) holds a secret`);
}

/** Rows that commands wrote since the template and that no line since then tells of. */
function untold(database: Database.Database, lines: readonly Line[]): string[] {
  return TOLD.flatMap(({ table, key, columns, names, kinds }) => {
    const compared = columns ? `${key}, ${columns}` : key;
    const pattern = new RegExp(`^(${kinds.replaceAll('%', '.*')})$`);
    const telling = lines.filter(({ kind }) => pattern.test(kind));
    const written = rowsOf(
      database,
      `select ${key} as key, ${names} as name from ${table} where ${key} in
        (select ${key} from (select ${compared} from ${table} except select ${compared} from template.${table}))`,
    );
    return written
      .filter(({ key: row }) => !writtenBeside.has(String(row)))
      .filter(({ name }) => !telling.some(({ said }) => said.includes(String(name))))
      .map((row) => `${table} ${String(row['key'])} was written, and no ${kinds} in the log tells of it`);
  });
}

/**
 * What is wrong with the log of a portal that specs have used and that has stopped, since the data folder that it is a
 * copy of; [] when nothing is.
 */
export function wrongInLog(dataDir: string, template: string = TEMPLATE): string[] {
  return databaseOf(dataDir, (database) => {
    database.prepare('attach ? as template').run(join(template, 'portal.db'));
    const lines = database
      .prepare<[], Line>(
        `select id, kind, subject, subject || ' ' || coalesce(before, '') || ' ' || coalesce(after, '') || ' ' || tags as said
          from events where id > (select coalesce(max(id), 0) from template.events)`,
      )
      .all();
    return [...secretsIn(database, dataDir, lines), ...untold(database, lines)];
  });
}
