/** What readers may see of stories at the page's instant. */
import { and, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { resolve } from '#db/addresses/resolve';
import { read, type ReadScope } from '#db/core/read';
import { addDays, hkInstant } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { type PageOf, readCursor, writeCursor } from '#db/shared/page-of';
import { cardColumns, cardsById, makeCards } from './cards.ts';
import { filedUnder, type Shelf, withMerged } from './filed.ts';
import { storyView } from './story-view.ts';
import { releases, revisions, stories } from './tables.ts';
import type { StoryCard, StoryView } from './views.ts';
import { noteListBoundary, visibleAt } from './visible.ts';

type Paging = { limit: number; before?: string | undefined };

const olderThan = (before: string | undefined): SQL[] => {
  const cursor = readCursor(before);
  if (!cursor) return [];
  const condition = or(
    lt(releases.publishedAt, cursor.at),
    and(eq(releases.publishedAt, cursor.at), lt(releases.story, cursor.id)),
  );
  return condition ? [condition] : [];
};

const newestFirst = [desc(releases.publishedAt), desc(releases.story)] as const;

async function paged(
  scope: ReadScope,
  rows: Parameters<typeof makeCards>[1],
  limit: number,
): Promise<PageOf<StoryCard>> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await makeCards(scope, shown),
    older: rows.length > limit && last ? writeCursor({ at: last.publishedAt, id: last.id }) : null,
  };
}

async function load(scope: ReadScope, story: string, before?: string): Promise<StoryView | null> {
  const rows = await scope.db
    .select({ ...cardColumns, pairKey: stories.pair, content: revisions.content })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(and(eq(releases.story, story), visibleAt(scope.t)))
    .limit(1);
  const [row] = rows;
  if (row) return storyView(scope, row, row.content, before);
  // Not there yet, perhaps: whoever asks by its id is told otherwise from its hour on.
  const [ahead] = await scope.db
    .select({ from: sql<number | null>`min(${releases.liveFrom})` })
    .from(releases)
    .where(and(eq(releases.story, story), gt(releases.liveFrom, scope.t), eq(releases.held, false)));
  scope.noteBoundary(ahead?.from === null ? null : Number(ahead?.from));
  return null;
}

/** A visible story by id; null when it is not visible. */
export const storyById = (id: string, before?: string): Promise<StoryView | null> =>
  read([`story:${id}`], (scope) => load(scope, id, before));

/** The story whose page a path (decoded, with /zh) is; null when it is none. `before` pages through a live story. */
export async function storyAt(path: string, before?: string): Promise<StoryView | null> {
  const fate = await resolve(path);
  return fate.kind === 'page' ? storyById(fate.story, before) : null;
}

/** A visible story as lists show it; null for every other id. */
export const storyCard = (id: string): Promise<StoryCard | null> =>
  read([`story:${id}`], async (scope) => (await cardsById(scope, [id])).get(id) ?? null);

/** Newest stories of a language. */
export const latest = (language: Language, { limit, before }: Paging): Promise<PageOf<StoryCard>> =>
  read([`list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const rows = await scope.db
      .select(cardColumns)
      .from(releases)
      .where(and(eq(releases.language, language), visibleAt(scope.t), ...olderThan(before)))
      .orderBy(...newestFirst)
      .limit(limit + 1);
    return paged(scope, rows, limit);
  });

/** Newest stories of a section. */
export const sectionStories = (
  language: Language,
  section: string,
  { limit, before }: Paging,
): Promise<PageOf<StoryCard>> =>
  read([`section:${section}`, `list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const rows = await scope.db
      .select(cardColumns)
      .from(releases)
      .where(
        and(
          eq(releases.section, section),
          eq(releases.language, language),
          visibleAt(scope.t),
          ...olderThan(before),
        ),
      )
      .orderBy(...newestFirst)
      .limit(limit + 1);
    return paged(scope, rows, limit);
  });

/** Newest stories that are filed under a topic or a byline, also those of what was merged into it. */
async function filedStories(
  scope: ReadScope,
  shelf: Shelf,
  language: Language,
  id: string,
  { limit, before }: Paging,
): Promise<PageOf<StoryCard>> {
  await noteListBoundary(scope, language);
  const filed = await filedUnder(scope, shelf, language, await withMerged(scope, shelf, id), {
    ...{ by: 'publishedAt', limit: limit + 1, before: readCursor(before) },
  });
  const rows = await scope.db
    .select(cardColumns)
    .from(releases)
    .where(
      inArray(
        releases.id,
        filed.map(({ release }) => release),
      ),
    )
    .orderBy(...newestFirst);
  return paged(scope, rows, limit);
}

/** Newest stories of a topic, also of those that were merged into it. */
export const topicStories = (language: Language, topic: string, paging: Paging): Promise<PageOf<StoryCard>> =>
  read([`topic:${topic}`, `list:${language}`], (scope) =>
    filedStories(scope, 'topic', language, topic, paging),
  );

/** Newest stories that carry a byline, also of those that were merged into it. */
export const authorStories = (
  language: Language,
  person: string,
  paging: Paging,
): Promise<PageOf<StoryCard>> =>
  read([`person:${person}`, `list:${language}`], (scope) =>
    filedStories(scope, 'person', language, person, paging),
  );

/** Everything first published on a Hong Kong date (YYYY-MM-DD), in order of time. */
export const dayStories = (language: Language, date: string): Promise<StoryCard[]> =>
  read([`list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const from = hkInstant(date);
    const until = hkInstant(addDays(date, 1));
    if (from === undefined || until === undefined) return [];
    const rows = await scope.db
      .select(cardColumns)
      .from(releases)
      .where(
        and(
          eq(releases.language, language),
          visibleAt(scope.t),
          gte(releases.publishedAt, from),
          lt(releases.publishedAt, until),
        ),
      )
      .orderBy(releases.publishedAt, releases.story);
    return makeCards(scope, rows);
  });
