/** The stories of a feed: whole, the newest change first. */
import { and, desc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import { later, liveMarks } from '#db/live/marks';
import { liveUpdateReleases } from '#db/live/tables';
import type { Language } from '#db/shared/languages';
import { cardColumns, type CardRow } from '#db/stories/cards';
import { filedUnder, isFiledUnder, type Shelf, withMerged } from '#db/stories/filed';
import type { StoryContent } from '#db/stories/model';
import { storyText } from '#db/stories/story-view';
import { releases, revisions } from '#db/stories/tables';
import type { StoryText } from '#db/stories/views';
import { noteListBoundary, visibleAt } from '#db/stories/visible';

/** Items of a feed. */
export const FEED_LENGTH = 30;

const columns = { ...cardColumns, content: revisions.content };

type Row = CardRow & { content: StoryContent };

/** When a story last changed in substance, ms UTC. */
export const changedAt = (story: { publishedAt: number; updatedAt: number | null }): number =>
  Math.max(story.publishedAt, story.updatedAt ?? 0);

/** Changes of live stories among which those that go on are looked for: a bound, not a measure. */
const LATELY = 1_000;

/**
 * Live stories that the conditions choose and in which anything happened lately, each as new as its newest update. Notes
 * a tag for each: whether it is in the list yet or not, its next update may bring it there.
 */
async function goingOn(scope: ReadScope, language: Language, chosen?: SQL): Promise<Row[]> {
  const changes = await scope.db
    .select({ story: liveUpdateReleases.story })
    .from(liveUpdateReleases)
    .orderBy(desc(liveUpdateReleases.id))
    .limit(LATELY);
  if (changes.length === 0) return [];
  const lately = [...new Set(changes.map(({ story }) => story))];
  const rows = await scope.db
    .select(columns)
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(and(eq(releases.language, language), visibleAt(scope.t), inArray(releases.story, lately), chosen));
  const marks = await liveMarks(
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, updatedAt: later(row.updatedAt, marks.get(row.id)?.updatedAt) }));
}

/**
 * The stories of a language, or of one of its sections. What was updated or corrected since the oldest of the newest
 * was published comes back, however old it is: whoever read the wrong words is told of the right ones. A live story that
 * goes on is as new as its newest update.
 */
export async function newestChanges(
  scope: ReadScope,
  language: Language,
  section?: string,
): Promise<StoryText[]> {
  await noteListBoundary(scope, language);
  const ofLanguage = eq(releases.language, language);
  const chosen = section === undefined ? undefined : eq(releases.section, section);
  const select = () =>
    scope.db.select(columns).from(releases).innerJoin(revisions, eq(revisions.id, releases.revision));
  const published = await select()
    .where(and(ofLanguage, visibleAt(scope.t), chosen))
    .orderBy(desc(releases.publishedAt), desc(releases.story))
    .limit(FEED_LENGTH);
  const oldest = published.length === FEED_LENGTH ? published.at(-1)?.publishedAt : undefined;
  const changed =
    oldest === undefined
      ? []
      : await select()
          // A release is never older than the change that it carries: its start is what the index knows.
          .where(
            and(
              // A section has an index of changes. For the paper not the index of lists: it holds every release.
              chosen ? ofLanguage : sql`${releases.language} || '' = ${language}`,
              visibleAt(scope.t),
              gt(releases.liveFrom, oldest),
              gt(releases.updatedAt, oldest),
              chosen,
            ),
          )
          .orderBy(desc(releases.updatedAt), desc(releases.story))
          .limit(FEED_LENGTH);
  const running = oldest === undefined ? [] : await goingOn(scope, language, chosen);
  return whole(scope, [...published, ...changed, ...running]);
}

/** The stories filed under a topic or a byline, the newest change first. */
export async function filedChanges(
  scope: ReadScope,
  language: Language,
  shelf: Shelf,
  id: string,
): Promise<StoryText[]> {
  await noteListBoundary(scope, language);
  const ids = await withMerged(scope, shelf, id);
  const filed = await filedUnder(scope, shelf, language, ids, { by: 'changedAt', limit: FEED_LENGTH });
  const rows = await scope.db
    .select(columns)
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(
      inArray(
        releases.id,
        filed.map(({ release }) => release),
      ),
    );
  const running =
    filed.length < FEED_LENGTH ? [] : await goingOn(scope, language, isFiledUnder(scope, shelf, ids));
  return whole(scope, [...rows, ...running]);
}

/** As many as a feed holds, with all that they say. */
async function whole(scope: ReadScope, found: readonly Row[]): Promise<StoryText[]> {
  const rows = new Map(found.map((row) => [row.id, row]));
  const newest = [...rows.values()].sort(newestFirst).slice(0, FEED_LENGTH);
  const stories: StoryText[] = [];
  for (const row of newest) stories.push(await storyText(scope, row, row.content));
  // Again: the updates of a live story are changes of it too.
  return stories.sort(newestFirst);
}

type Dated = { id: string; publishedAt: number; updatedAt: number | null };

const newestFirst = (a: Dated, b: Dated): number =>
  changedAt(b) - changedAt(a) || b.publishedAt - a.publishedAt || (a.id < b.id ? 1 : -1);
