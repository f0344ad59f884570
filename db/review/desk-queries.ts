/** What colleagues say about a story, and who they are. Only for whoever may know of the story. */
import { and, asc, eq } from 'drizzle-orm';
import { namesOf } from '#db/accounts/desk-queries';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { stories } from '#db/stories/tables';
import { readable } from '#db/stories/whose';
import type { Remark, ReviewAtDesk } from './model.ts';
import { colleaguesOn } from './people.ts';
import { remarks } from './tables.ts';

const MOST_SHOWN = 2_000;

type Row = typeof remarks.$inferSelect;

/** Notes and comments with their answers, oldest first; null when there is no such story, or none for this person. */
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
  const names = await namesOf(rows.flatMap((row) => [row.author, row.settledBy ?? row.author]));
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
    colleagues: (await colleaguesOn(reader, story)).map(({ mail: _, ...colleague }) => colleague),
  };
}
