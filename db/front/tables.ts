import { choice, index, instant, json, table, text } from '#db/core/dialect';
import type { FrontLayout } from './model.ts';

/** What was laid out. Immutable. */
export const frontRevisions = table('front_revisions', {
  id: text('id').primaryKey(),
  language: choice('language', ['en', 'zh']).notNull(),
  layout: json<FrontLayout>('layout').notNull(),
  actor: text('actor').notNull(),
  at: instant('at').notNull(),
});

/** When which layout is the front of a language. Spans never overlap. */
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
  },
  (t) => [index('front_releases_live').on(t.language, t.liveFrom)],
);

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
