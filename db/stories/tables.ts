import { type SQL, sql } from 'drizzle-orm';
import {
  boolean,
  choice,
  index,
  instant,
  integer,
  json,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '#db/core/dialect';
import {
  type CardContent,
  deskStates,
  forms,
  releaseKinds,
  type StoryBefore,
  type StoryContent,
  withdrawKinds,
} from './model.ts';

/** Identity of a story: what never changes with its text. */
export const stories = table(
  'stories',
  {
    id: text('id').primaryKey(),
    language: choice('language', ['en', 'zh']).notNull(),
    /** Shared by the two languages of one story. */
    pair: text('pair').notNull(),
    state: choice('state', deskStates).notNull(),
    /** Number of the newest revision. */
    version: integer('version').notNull(),
    owner: text('owner_id').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** Start of the first release, also while it still lies ahead; null while there is none. Orders every list. */
    firstLiveFrom: instant('first_live_from'),
    /** When it was taken down; ahead while it is only planned (the end of its last release says the same). */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnKind: choice('withdrawn_kind', withdrawKinds),
    withdrawnReason: text('withdrawn_reason'),
    /** Import: source site and post id; unique. */
    source: text('source'),
    /** Import: version that the import wrote last; a newer one means that it was edited here. */
    sourceVersion: integer('source_version'),
    /** Idempotency key of the create call. */
    createKey: text('create_key'),
    /** Copied from the newest revision for the desk's list. */
    headline: text('headline').notNull().default(''),
    section: text('section_id'),
    words: integer('words').notNull().default(0),
    sample: boolean('sample').notNull().default(false),
    /** Nothing of it is public before this instant, and few may know of it. */
    embargoUntil: instant('embargo_until'),
    /** Lies in the bin since then; only stories that were never published do. */
    binnedAt: instant('binned_at'),
    binnedBy: text('binned_by'),
    /** The day (YYYY-MM-DD, Hong Kong) that it is planned for. Publishes nothing. */
    plannedFor: text('planned_for'),
  },
  (t) => [
    index('stories_changed').on(t.changedAt),
    index('stories_owner').on(t.owner, t.changedAt),
    index('stories_state').on(t.state, t.changedAt),
    index('stories_pair').on(t.pair, t.language),
    // Not of the others: what is asked of all that lie in no bin would be looked for here.
    index('stories_binned')
      .on(t.binnedAt)
      .where(sql`binned_at is not null`),
    index('stories_planned').on(t.plannedFor),
    index('stories_embargo').on(t.embargoUntil),
    index('stories_withdrawn').on(t.withdrawnAt),
    uniqueIndex('stories_source').on(t.source),
    uniqueIndex('stories_create_key').on(t.createKey),
  ],
);

/** Immutable snapshots of the whole story. Every acknowledged save is one. */
export const revisions = table(
  'revisions',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    version: integer('version').notNull(),
    content: json<StoryContent>('content').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('revisions_version').on(t.story, t.version)],
);

// Expressions of releases that an index holds: queries have to say them letter for letter.

/** Number of the Hong Kong day of the first publication (days eight hours ahead of UTC since 1970). */
export const dayOfPublication: SQL<number> = sql`((published_at + 28800000) / 86400000)`;
/** The newest change of substance; the first publication before there was one (`coalesce` but for its comma, which the generator of migrations cuts at). */
export const lastChange: SQL<number> = sql`(case when updated_at is null then published_at else updated_at end)`;

/** From when until when a revision is public. Spans of one story never overlap. */
export const releases = table(
  'releases',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    revision: text('revision_id')
      .notNull()
      .references(() => revisions.id),
    language: choice('language', ['en', 'zh']).notNull(),
    kind: choice('kind', releaseKinds).notNull(),
    basedOn: text('based_on'),
    liveFrom: instant('live_from').notNull(),
    liveUntil: instant('live_until'),
    /** A queued update that could not be merged with what was published before it: not shown until settled. */
    held: boolean('held').notNull().default(false),
    actor: text('actor').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** What lists show, so that they read no bodies. */
    card: json<CardContent>('card').notNull(),
    form: choice('form', forms).notNull(),
    section: text('section_id'),
    /** Where it stands, decoded: date of the first release and the slug of this one. */
    path: text('path').notNull(),
    /** Start of the story's first release: the order of every list. */
    publishedAt: instant('published_at').notNull(),
    /** Start of the newest release up to this one of kind update or correction. */
    updatedAt: instant('updated_at'),
    /** Taken back by whoever made it, within the window: what readers saw meanwhile, and nothing else knows of it. */
    undone: boolean('undone').notNull().default(false),
  },
  (t) => [
    index('releases_story').on(t.story, t.liveFrom),
    index('releases_list').on(t.language, t.publishedAt, t.story),
    index('releases_section').on(t.section, t.language, t.publishedAt),
    index('releases_from').on(t.liveFrom),
    // Of these few alone: `held = false` is asked everywhere, and an index of all would be taken for it.
    index('releases_held')
      .on(t.liveFrom)
      .where(sql`held`),
    index('releases_until').on(t.liveUntil),
    // Of sitemaps: what they ask of a day stands in the index itself.
    index('releases_published').on(t.publishedAt, t.story, t.liveFrom, t.liveUntil, t.held),
    index('releases_day_changed').on(dayOfPublication, lastChange, t.liveFrom, t.liveUntil, t.held),
    index('releases_section_updated').on(t.section, t.language, t.updatedAt),
  ],
);

/**
 * Releases of which the tick has not told yet: written with each, taken out once its "went live" is in the log. To look
 * for them among all releases took a second of every second once there were a million.
 */
export const untold = table('untold', {
  release: text('release_id')
    .primaryKey()
    .references(() => releases.id, { onDelete: 'cascade' }),
});

/** How a story stood before its newest release, while that may still be taken back: at most one row a story. */
export const undos = table(
  'undos',
  {
    release: text('release_id')
      .primaryKey()
      .references(() => releases.id, { onDelete: 'cascade' }),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    actor: text('actor').notNull(),
    /** The end of the window. */
    until: instant('until').notNull(),
    before: json<StoryBefore>('before').notNull(),
    /** The correction that went out with it. */
    correction: text('correction_id'),
  },
  (t) => [index('undos_story').on(t.story)],
);

/**
 * What the lists of a topic or a byline sort by, copied from the release (of which none of it ever changes): an index
 * holds it, so that the newest of a hundred thousand stories cost no more than those of ten. The defaults served rows that
 * were there before the columns, for the moment until they were filled.
 */
const sortedBy = {
  language: () => choice('language', ['en', 'zh']).notNull().default('en'),
  story: () => text('story_id').notNull().default(''),
  publishedAt: () => instant('published_at').notNull().default(0),
  /** The newest change of substance; the first publication before there was one. */
  changedAt: () => instant('changed_at').notNull().default(0),
};

export const releaseTopics = table(
  'release_topics',
  {
    release: text('release_id')
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    topic: text('topic_id').notNull(),
    language: sortedBy.language(),
    story: sortedBy.story(),
    publishedAt: sortedBy.publishedAt(),
    changedAt: sortedBy.changedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.topic, t.release] }),
    index('release_topics_release').on(t.release),
    index('release_topics_published').on(t.topic, t.language, t.publishedAt, t.story),
    index('release_topics_changed').on(t.topic, t.language, t.changedAt, t.story),
  ],
);

export const releasePeople = table(
  'release_people',
  {
    release: text('release_id')
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    person: text('person_id').notNull(),
    language: sortedBy.language(),
    story: sortedBy.story(),
    publishedAt: sortedBy.publishedAt(),
    changedAt: sortedBy.changedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.person, t.release] }),
    index('release_people_release').on(t.release),
    index('release_people_published').on(t.person, t.language, t.publishedAt, t.story),
    index('release_people_changed').on(t.person, t.language, t.changedAt, t.story),
  ],
);

/** Which pictures a release shows: a picture is public while a visible release uses it. */
export const releasePictures = table(
  'release_pictures',
  {
    release: text('release_id')
      .notNull()
      .references(() => releases.id, { onDelete: 'cascade' }),
    picture: text('picture_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.picture, t.release] }), index('release_pictures_release').on(t.release)],
);
