import {
  boolean,
  choice,
  id,
  index,
  instant,
  integer,
  json,
  table,
  text,
  uniqueIndex,
} from '#db/core/dialect';
import { stories } from '#db/stories/tables';
import { liveStates, updateReleaseKinds, type UpdateContent } from './model.ts';

/** Identity of one update of a live story; its id is also its address on the story's page, `#u-<id>`. */
export const liveUpdates = table(
  'live_updates',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    /** Number of the newest revision. */
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Idempotency key of the post call. */
    createKey: text('create_key'),
  },
  (t) => [
    index('live_updates_story').on(t.story, t.createdAt),
    uniqueIndex('live_updates_key').on(t.createKey),
  ],
);

/** Immutable snapshots of an update. */
export const liveUpdateRevisions = table(
  'live_update_revisions',
  {
    id: text('id').primaryKey(),
    update: text('update_id')
      .notNull()
      .references(() => liveUpdates.id),
    version: integer('version').notNull(),
    content: json<UpdateContent>('content').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('live_update_revisions_version').on(t.update, t.version)],
);

/**
 * From when until when an update is public, and how it is marked. Everything that readers of an open page must be told
 * of is a row here (a withdrawal too), so that the row's number is the cursor of `…/updates?after=`.
 */
export const liveUpdateReleases = table(
  'live_update_releases',
  {
    id: id(),
    update: text('update_id')
      .notNull()
      .references(() => liveUpdates.id),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    revision: text('revision_id')
      .notNull()
      .references(() => liveUpdateRevisions.id),
    kind: choice('kind', updateReleaseKinds).notNull(),
    keyEvent: boolean('key_event').notNull(),
    pinned: boolean('pinned').notNull(),
    liveFrom: instant('live_from').notNull(),
    liveUntil: instant('live_until'),
    /** Start of the update's first release: its place on the page, and the time that stands beside it. */
    publishedAt: instant('published_at').notNull(),
    /** Start of the newest release of kind update or correction. */
    updatedAt: instant('updated_at'),
    actor: text('actor').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    index('live_update_releases_page').on(t.story, t.publishedAt),
    index('live_update_releases_update').on(t.update, t.liveFrom),
  ],
);

/** Which pictures an update shows: public while it is, and its story. */
export const liveUpdatePictures = table(
  'live_update_pictures',
  {
    release: integer('release_id')
      .notNull()
      .references(() => liveUpdateReleases.id, { onDelete: 'cascade' }),
    picture: text('picture_id').notNull(),
  },
  (t) => [
    index('live_update_pictures_picture').on(t.picture),
    index('live_update_pictures_release').on(t.release),
  ],
);

/** Whether a live story runs, rests or has ended, and since when. None yet: it runs. */
export const liveSpans = table(
  'live_spans',
  {
    id: id(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    state: choice('state', liveStates).notNull(),
    liveFrom: instant('live_from').notNull(),
    actor: text('actor').notNull(),
  },
  (t) => [index('live_spans_story').on(t.story, t.liveFrom)],
);
