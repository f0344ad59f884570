/** What cards and lists show of live stories: whether they run, and when their newest update came. */
import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import { noteTags, type ReadScope, type Tag } from '#db/core/read';
import { nextHkMidnight } from '#db/shared/hk-time';
import type { LiveMark } from './views.ts';
import { liveSpans, liveUpdateReleases } from './tables.ts';
import { updateVisibleAt } from './visible.ts';

export type ListedLive = LiveMark & {
  /** Newest post or correction, ms UTC; null before the first. */ updatedAt: number | null;
};

/** Marks of live stories by id. Notes a tag for each: a page that shows when a story was updated is old at its next update. */
export async function liveMarks(scope: ReadScope, ids: readonly string[]): Promise<Map<string, ListedLive>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  noteTags(wanted.map((id): Tag => `story:${id}`));
  scope.noteBoundary(nextHkMidnight(scope.t));
  const spans = await scope.db
    .select()
    .from(liveSpans)
    .where(and(inArray(liveSpans.story, wanted), lte(liveSpans.liveFrom, scope.t)))
    .orderBy(asc(liveSpans.id));
  const newest = await scope.db
    .select({
      story: liveUpdateReleases.story,
      at: sql<number>`max(coalesce(${liveUpdateReleases.updatedAt}, ${liveUpdateReleases.publishedAt}))`.mapWith(
        Number,
      ),
    })
    .from(liveUpdateReleases)
    .where(and(inArray(liveUpdateReleases.story, wanted), updateVisibleAt(scope.t)))
    .groupBy(liveUpdateReleases.story);
  const last = new Map(spans.map((span) => [span.story, span]));
  const updated = new Map(newest.map((row) => [row.story, row.at]));
  return new Map(
    wanted.map((id) => {
      const span = last.get(id);
      const updatedAt = updated.get(id) ?? null;
      scope.noteBoundary(span?.liveFrom);
      scope.noteBoundary(updatedAt);
      return [
        id,
        { state: span?.state ?? 'live', since: span?.liveFrom ?? null, shownAt: scope.t, updatedAt },
      ];
    }),
  );
}

/** The later of two instants, where either may be missing. */
export const later = (a: number | null, b: number | null | undefined): number | null =>
  b === null || b === undefined ? a : Math.max(a ?? b, b);
