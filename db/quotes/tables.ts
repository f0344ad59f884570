import { boolean, index, instant, table, text } from '#db/core/dialect';

/** One quote a Hong Kong date. */
export const quotes = table(
  'quotes',
  {
    /** YYYY-MM-DD in Hong Kong */
    date: text('date').primaryKey(),
    words: text('words').notNull(),
    wordsZh: text('words_zh').notNull(),
    original: text('original').notNull(),
    originalLanguage: text('original_language').notNull(),
    speaker: text('speaker').notNull(),
    speakerZh: text('speaker_zh').notNull(),
    role: text('role').notNull(),
    roleZh: text('role_zh').notNull(),
    source: text('source').notNull(),
    sourceZh: text('source_zh').notNull(),
    translator: text('translator').notNull(),
    note: text('note').notNull(),
    evergreen: boolean('evergreen').notNull(),
    /** Written by, checked by: never the same person. Unchecked quotes are not shown. */
    writer: text('writer').notNull(),
    checkedBy: text('checked_by'),
    changedAt: instant('changed_at').notNull(),
    /** The story of ours that it was taken from, and the words there that a reader is led to. */
    story: text('story_id'),
    passage: text('passage').notNull().default(''),
    checkedAt: instant('checked_at'),
  },
  (t) => [index('quotes_story').on(t.story)],
);
