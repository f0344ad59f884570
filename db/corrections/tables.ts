import { choice, index, instant, table, text } from '#db/core/dialect';
import { correctionKinds } from '#db/stories/model';
import { stories } from '#db/stories/tables';

/** Public corrections: rows of their own, shown with every later revision, never deleted. */
export const corrections = table(
  'corrections',
  {
    id: text('id').primaryKey(),
    story: text('story_id')
      .notNull()
      .references(() => stories.id),
    kind: choice('kind', correctionKinds).notNull(),
    text: text('text').notNull(),
    place: choice('place', ['top', 'end']).notNull(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** The update of a live story that was wrong; null for the story itself. */
    update: text('update_id'),
  },
  (t) => [index('corrections_story').on(t.story, t.at), index('corrections_at').on(t.at)],
);
