import { id, index, instant, integer, json, primaryKey, table, text } from '#db/core/dialect';

/** Audit trail, source of everything that leaves the house, and the log that tells which pages are old. Append-only. */
export const events = table(
  'events',
  {
    id: id(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    before: json<unknown>('before'),
    after: json<unknown>('after'),
    /** What it makes old. */
    tags: json<string[]>('tags').notNull(),
  },
  (t) => [
    index('events_subject').on(t.subject, t.id),
    index('events_kind').on(t.kind, t.id),
    index('events_actor').on(t.actor, t.id),
    index('events_at').on(t.at, t.id),
  ],
);

/** Which "went live" events the tick has written: one row per release, so twice is harmless. */
export const announced = table(
  'announced',
  {
    release: text('release_id').notNull(),
    at: instant('at').notNull(),
    event: integer('event_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.release] })],
);
