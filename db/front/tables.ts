import { boolean, choice, index, instant, integer, json, table, text } from '#db/core/dialect';

/** What was laid out: each save of a draft, each front that was published. Immutable; drafts that nothing names are thinned. */
export const frontRevisions = table(
  'front_revisions',
  {
    id: text('id').primaryKey(),
    language: choice('language', ['en', 'zh']).notNull(),
    /** As it was kept: read it through `layoutOf`, which knows older forms. */
    layout: json<unknown>('layout').notNull(),
    actor: text('actor').notNull(),
    at: instant('at').notNull(),
    /** 'home', or the section whose front it is. */
    place: text('place').notNull().default('home'),
  },
  (t) => [index('front_revisions_place').on(t.language, t.place, t.at)],
);

/** When which layout is the front. Spans of one front never overlap. */
export const frontReleases = table(
  'front_releases',
  {
    id: text('id').primaryKey(),
    revision: text('revision_id')
      .notNull()
      .references(() => frontRevisions.id),
    language: choice('language', ['en', 'zh']).notNull(),
    liveFrom: instant('live_from').notNull(),
    liveUntil: instant('live_until'),
    actor: text('actor').notNull(),
    place: text('place').notNull().default('home'),
  },
  (t) => [
    index('front_releases_live').on(t.language, t.place, t.liveFrom),
    index('front_releases_revision').on(t.revision),
  ],
);

/** The draft of a front: at most one, whose newest save a revision holds. */
export const frontDrafts = table('front_drafts', {
  /** `frontKey` of the front. */
  key: text('key').primaryKey(),
  revision: text('revision_id')
    .notNull()
    .references(() => frontRevisions.id),
  /** Rises with each save, also over drafts that were published or discarded: a save names what it saw. */
  version: integer('version').notNull(),
  /** No draft stands here now: `version` alone goes on. */
  closed: boolean('closed').notNull().default(false),
});

/** The line under the navigation, and the warning in force. Both need an end. */
export const strips = table(
  'strips',
  {
    id: text('id').primaryKey(),
    kind: choice('kind', ['breaking', 'live', 'warning']).notNull(),
    /** Sentence in English and Chinese; for warnings the key of the warning (db/front/warnings). */
    words: text('words').notNull(),
    wordsZh: text('words_zh').notNull(),
    warning: text('warning'),
    link: text('link').notNull(),
    liveFrom: instant('live_from').notNull(),
    liveUntil: instant('live_until').notNull(),
    actor: text('actor').notNull(),
  },
  (t) => [index('strips_live').on(t.liveFrom)],
);
