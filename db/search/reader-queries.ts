/** Search over headline and body of what is visible at the page's instant. */
import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { read } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { cardColumns, makeCards } from '#db/stories/cards';
import { storyText } from '#db/stories/model';
import { releases, revisions } from '#db/stories/tables';
import type { StoryCard } from '#db/stories/views';
import { noteListBoundary } from '#db/stories/visible';
import { snippet, type SnippetPart } from './snippet.ts';
import { matchExpression } from './tokens.ts';

const AT_ONCE = 20;
const LONGEST_QUERY = 200;

export type SearchView = {
  /** What was looked for, as typed, cut to 200 characters. */
  query: string;
  count: number;
  items: { card: StoryCard; snippet: SnippetPart[] }[];
  older: string | null;
};

const visible = (t: number): SQL =>
  sql`r.live_from <= ${t} and (r.live_until is null or r.live_until > ${t}) and r.held = 0`;

/** Newest stories of a language that hold every word of the query; any text is harmless. */
export const search = (
  language: Language,
  q: string,
  { before }: { before?: string | undefined } = {},
): Promise<SearchView> =>
  read([`list:${language}`, `words:${language}`], async (scope) => {
    const query = [...q.toWellFormed().replace(/\s+/g, ' ').trim()].slice(0, LONGEST_QUERY).join('');
    const match = matchExpression(query);
    if (match === '') return { query, count: 0, items: [], older: null };
    await noteListBoundary(scope, language);
    const from = /^\d{1,16}$/.test(before ?? '') ? Number(before) : Number.MAX_SAFE_INTEGER;
    const hits = sql`search_words w join search_rows s on s.row = w.rowid join releases r on r.id = s.release_id
      where search_words match ${match} and s.language = ${language} and ${visible(scope.t)}`;
    const [counted] = await scope.db.rows<{ n: number }>(sql`select count(*) as n from ${hits}`);
    const found = await scope.db.rows<{ row: number; release: string }>(
      sql`select s.row as row, r.id as release from ${hits} and w.rowid < ${from} order by w.rowid desc limit ${AT_ONCE + 1}`,
    );
    const shown = found.slice(0, AT_ONCE);
    const rows =
      shown.length === 0
        ? []
        : await scope.db
            .select({ ...cardColumns, release: releases.id, content: revisions.content })
            .from(releases)
            .innerJoin(revisions, eq(revisions.id, releases.revision))
            .where(
              inArray(
                releases.id,
                shown.map((hit) => hit.release),
              ),
            );
    const ordered = shown.flatMap((hit) => rows.find((row) => row.release === hit.release) ?? []);
    const cards = await makeCards(scope, ordered);
    return {
      query,
      count: Number(counted?.n ?? 0),
      items: cards.map((card, i) => {
        const content = ordered[i]?.content;
        return { card, snippet: snippet(content ? storyText(content) : '', query) };
      }),
      older: found.length > AT_ONCE ? String(shown.at(-1)?.row ?? '') : null,
    };
  });
