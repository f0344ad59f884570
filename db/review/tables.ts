import { choice, index, instant, integer, json, primaryKey, table, text } from '#db/core/dialect';
import { stories } from '#db/stories/tables';
import { outcomes, parts, remarkKinds } from './model.ts';

/** Who writes a story and who looks at it, where that is not simply its owner or nobody. Says nothing about when it goes live. */
export const assignments = table(
  'assignments',
  {
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    part: choice('part', parts).notNull(),
    person: text('person').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.story, t.part] }),
    index('assignments_person').on(t.person, t.part, t.story),
  ],
);

/** What colleagues say to one another about a story. No part of it: no revision, no version, no reader ever sees a word. */
export const remarks = table(
  'remarks',
  {
    /** Named by whoever writes it, so that one whose answer was lost stands once. */
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    kind: choice('kind', remarkKinds).notNull(),
    /** The remark that this one answers; null for the first of a thread. */
    under: text('under_id'),
    /** A comment's place: block, the words that it is about ('' for the whole block), and where they began in it. */
    block: text('block_id'),
    quote: text('quote').notNull().default(''),
    offset: integer('offset').notNull().default(0),
    words: text('words').notNull(),
    /** Account ids of those who are named in it. */
    mentions: json<string[]>('mentions').notNull(),
    author: text('author').notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by'),
  },
  (t) => [index('remarks_story').on(t.story, t.at)],
);

/** Other words that somebody proposes for a passage. No part of the text until the desk's editor writes them into it. */
export const suggestions = table(
  'suggestions',
  {
    /** Named by whoever makes it, so that one whose answer was lost stands once. */
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    /** The passage: block, words ('' for the place between two characters), where they began, what stood around them. */
    block: text('block_id').notNull(),
    quote: text('quote').notNull(),
    offset: integer('offset').notNull(),
    before: text('words_before').notNull(),
    after: text('words_after').notNull(),
    /** What is to stand in their place; '' strikes them. */
    words: text('words').notNull(),
    author: text('author').notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: text('settled_by'),
    outcome: choice('outcome', outcomes),
    /** The version that says what was suggested. */
    version: integer('version'),
  },
  (t) => [index('suggestions_story').on(t.story, t.at)],
);
