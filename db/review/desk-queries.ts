/** What colleagues say about a story, and who they are. Only for whoever may know of the story. */
import { and, asc, eq } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { stories } from '#db/stories/tables';
import { readable } from '#db/stories/whose';
import type { Remark, ReviewAtDesk, Suggestion } from './model.ts';
import { colleaguesOn } from './people.ts';
import { remarks, suggestions } from './tables.ts';

const MOST_SHOWN = 2_000;

type Row = typeof remarks.$inferSelect;
type SuggestionRow = typeof suggestions.$inferSelect;

/** Notes and comments with their answers, and suggestions, oldest first; null when there is no such story, or none for this person. */
export async function reviewForDesk(actor: Actor, id: string): Promise<ReviewAtDesk | null> {
  const reader = await db();
  const [story] = await reader
    .select()
    .from(stories)
    .where(and(eq(stories.id, id), readable(actor)))
    .limit(1);
  if (!story) return null;
  const rows = await reader
    .select()
    .from(remarks)
    .where(eq(remarks.story, id))
    .orderBy(asc(remarks.at), asc(remarks.id))
    .limit(MOST_SHOWN);
  const suggested = await reader
    .select()
    .from(suggestions)
    .where(eq(suggestions.story, id))
    .orderBy(asc(suggestions.at), asc(suggestions.id))
    .limit(MOST_SHOWN);
  const names = await namesOf(
    [...rows, ...suggested].flatMap((row) => [row.author, row.settledBy ?? row.author]),
  );
  const named = (person: string) => ({
    id: person,
    name: names.get(person) ?? person.replace('system:', ''),
  });
  const shown = (row: Row): Remark => ({
    id: row.id,
    kind: row.kind,
    on: row.block === null ? null : { block: row.block, quote: row.quote, offset: row.offset },
    words: row.words,
    author: named(row.author),
    at: row.at,
  });
  const proposed = (row: SuggestionRow): Suggestion => {
    const { block, quote, offset, before, after, settledAt, settledBy, outcome, version } = row;
    return {
      id: row.id,
      on: { block, quote, offset, before, after },
      words: row.words,
      author: named(row.author),
      at: row.at,
      settled:
        settledAt !== null && settledBy !== null && outcome !== null
          ? { by: named(settledBy), at: settledAt, outcome, version }
          : null,
    };
  };
  return {
    threads: rows
      .filter((row) => row.under === null)
      .map((row) => ({
        ...shown(row),
        answers: rows.filter(({ under }) => under === row.id).map(shown),
        settled:
          row.settledAt !== null && row.settledBy !== null
            ? { by: named(row.settledBy), at: row.settledAt }
            : null,
      })),
    suggestions: suggested.map(proposed),
    colleagues: (await colleaguesOn(reader, story)).map(({ mail: _, ...colleague }) => colleague),
  };
}
