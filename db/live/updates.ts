/** The updates of a live story as its page shows them, at the page's instant. */
import { and, count, desc, eq, gt, inArray, lte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import { readCursor, writeCursor } from '#db/shared/page-of';
import { encodePath } from '#db/shared/paths';
import { bodyText } from '#db/stories/blocks';
import { bodyView } from '#db/stories/body-view';
import type { CorrectionView } from '#db/stories/views';
import { liveMarks } from './marks.ts';
import { anchorOf } from './model.ts';
import { liveUpdateReleases, liveUpdateRevisions } from './tables.ts';
import type { LiveView, UpdateLine, UpdateView } from './views.ts';
import { updateVisibleAt } from './visible.ts';

/** Updates on one page. */
export const AT_ONCE = 50;
const MOST_KEY_EVENTS = 100;

const newestFirst = [desc(liveUpdateReleases.publishedAt), desc(liveUpdateReleases.update)] as const;

type Row = {
  release: typeof liveUpdateReleases.$inferSelect;
  content: typeof liveUpdateRevisions.$inferSelect.content;
};

type Story = { id: string; path: string };

function olderThan(before: string | undefined): SQL[] {
  const cursor = readCursor(before);
  const condition =
    cursor &&
    or(
      lt(liveUpdateReleases.publishedAt, cursor.at),
      and(eq(liveUpdateReleases.publishedAt, cursor.at), lt(liveUpdateReleases.update, cursor.id)),
    );
  return condition ? [condition] : [];
}

/** Releases of updates as a page shows them, in their order. */
export async function updateViews(
  scope: ReadScope,
  rows: readonly Row[],
  notices: readonly CorrectionView[],
): Promise<UpdateView[]> {
  // Pictures, links and related stories of all of them are looked up at once; block ids need not differ between updates.
  const bodies = await bodyView(
    scope,
    rows.flatMap(({ content }, i) => content.body.map((block) => ({ ...block, id: `${i}.${block.id}` }))),
  );
  return rows.map(({ release, content }, i) => ({
    id: release.update,
    at: release.publishedAt,
    updatedAt: release.updatedAt,
    headline: content.headline,
    body: bodies.filter(({ id }) => id.startsWith(`${i}.`)),
    text: bodyText(content.body),
    author: content.author,
    keyEvent: release.keyEvent,
    pinned: release.pinned,
    corrections: notices.filter(({ update }) => update === release.update),
  }));
}

/** Public updates of a story with their words, newest first. */
const visibleUpdates = (scope: ReadScope, story: string, ...more: readonly SQL[]) =>
  scope.db
    .select({ release: liveUpdateReleases, content: liveUpdateRevisions.content })
    .from(liveUpdateReleases)
    .innerJoin(liveUpdateRevisions, eq(liveUpdateRevisions.id, liveUpdateReleases.revision))
    .where(and(eq(liveUpdateReleases.story, story), updateVisibleAt(scope.t), ...more))
    .orderBy(...newestFirst);

/** A page that begins with this update. */
const pageFrom = (path: string, release: Row['release']): string =>
  `${encodePath(path)}?before=${writeCursor({ at: release.publishedAt + 1, id: '0' })}#${anchorOf(release.update)}`;

/** Number of the newest change of a story's updates; 0 before the first. */
export async function newestChange(scope: ReadScope, story: string): Promise<number> {
  const [row] = await scope.db
    .select({ n: sql<number | null>`max(${liveUpdateReleases.id})` })
    .from(liveUpdateReleases)
    .where(and(eq(liveUpdateReleases.story, story), lte(liveUpdateReleases.liveFrom, scope.t)));
  return Number(row?.n ?? 0);
}

/** The key events, newest first, each with the way to where it stands. */
export async function keyEvents(scope: ReadScope, story: Story): Promise<UpdateLine[]> {
  const rows = await visibleUpdates(scope, story.id, eq(liveUpdateReleases.keyEvent, true)).limit(
    MOST_KEY_EVENTS,
  );
  if (rows.length === 0) return [];
  const [last] = await scope.db
    .select({ at: liveUpdateReleases.publishedAt })
    .from(liveUpdateReleases)
    .where(and(eq(liveUpdateReleases.story, story.id), updateVisibleAt(scope.t)))
    .orderBy(...newestFirst)
    .limit(1)
    .offset(AT_ONCE - 1);
  return rows.map(({ release, content }) => ({
    id: release.update,
    at: release.publishedAt,
    headline: content.headline || bodyText(content.body).slice(0, 120),
    href:
      release.pinned || last === undefined || release.publishedAt >= last.at
        ? `${encodePath(story.path)}#${anchorOf(release.update)}`
        : pageFrom(story.path, release),
  }));
}

/** Where a public update stands; null for any other. */
export async function whereIs(scope: ReadScope, story: Story, update: string): Promise<string | null> {
  const [row] = await visibleUpdates(scope, story.id, eq(liveUpdateReleases.update, update));
  return row ? pageFrom(story.path, row.release) : null;
}

/** The newest updates as lines, for the front. */
export async function newestLines(scope: ReadScope, story: Story, limit: number): Promise<UpdateLine[]> {
  const rows = await visibleUpdates(scope, story.id).limit(limit);
  return rows.map(({ release, content }) => ({
    id: release.update,
    at: release.publishedAt,
    headline: content.headline || bodyText(content.body).slice(0, 120),
    href: `${encodePath(story.path)}#${anchorOf(release.update)}`,
  }));
}

/** The pinned update; null while none is. */
export async function pinnedUpdate(
  scope: ReadScope,
  story: string,
  notices: readonly CorrectionView[],
): Promise<UpdateView | null> {
  const rows = await visibleUpdates(scope, story, eq(liveUpdateReleases.pinned, true)).limit(1);
  return (await updateViews(scope, rows, notices))[0] ?? null;
}

/** A page of a live story: the newest updates, or those before a cursor. */
export async function liveView(
  scope: ReadScope,
  story: Story,
  notices: readonly CorrectionView[],
  before?: string,
): Promise<LiveView> {
  const mark = (await liveMarks(scope, [story.id])).get(story.id);
  const first = readCursor(before) === undefined;
  const pinned = !first ? null : await pinnedUpdate(scope, story.id, notices);
  const rows = await visibleUpdates(scope, story.id, ...olderThan(before)).limit(AT_ONCE + 1);
  const shown = rows.slice(0, AT_ONCE);
  const last = shown.at(-1)?.release;
  const [counted] = await scope.db
    .select({ n: count() })
    .from(liveUpdateReleases)
    .where(and(eq(liveUpdateReleases.story, story.id), updateVisibleAt(scope.t)));
  return {
    state: mark?.state ?? 'live',
    since: mark?.since ?? null,
    shownAt: scope.t,
    updatedAt: mark?.updatedAt ?? null,
    updates: (await updateViews(scope, shown, notices)).filter(({ id }) => id !== pinned?.id),
    pinned,
    keyEvents: await keyEvents(scope, story),
    count: Number(counted?.n ?? 0),
    cursor: await newestChange(scope, story.id),
    older: rows.length > AT_ONCE && last ? writeCursor({ at: last.publishedAt, id: last.update }) : null,
    before: first ? null : (before ?? null),
  };
}

/** Notices as a page can show them: those of an update that has gone stand at the end of the story. */
export async function placeNotices(
  scope: ReadScope,
  story: string,
  notices: readonly CorrectionView[],
): Promise<CorrectionView[]> {
  const named = [...new Set(notices.flatMap(({ update }) => update ?? []))];
  if (named.length === 0) return [...notices];
  const rows = await visibleUpdates(scope, story, inArray(liveUpdateReleases.update, named));
  const there = new Set(rows.map(({ release }) => release.update));
  return notices.map((notice) =>
    notice.update === null || there.has(notice.update) ? notice : { ...notice, update: null },
  );
}

/** Plain words of a page of updates, for machines. */
export const wordsOf = ({ pinned, updates }: LiveView): string[] =>
  [...(pinned ? [pinned] : []), ...updates].map(({ headline, text }) =>
    [headline, text].filter(Boolean).join('\n'),
  );

/** Rows of the updates that have changed after a change, with what they are now, newest first. */
export async function changedSince(scope: ReadScope, story: string, after: number, most: number) {
  const touched = await scope.db
    .select({ update: liveUpdateReleases.update })
    .from(liveUpdateReleases)
    .where(
      and(
        eq(liveUpdateReleases.story, story),
        gt(liveUpdateReleases.id, after),
        lte(liveUpdateReleases.liveFrom, scope.t),
      ),
    )
    .orderBy(desc(liveUpdateReleases.id));
  const ids = [...new Set(touched.map(({ update }) => update))].slice(0, most);
  const rows =
    ids.length === 0 ? [] : await visibleUpdates(scope, story, inArray(liveUpdateReleases.update, ids));
  return { rows, gone: ids.filter((id) => !rows.some(({ release }) => release.update === id)) };
}
