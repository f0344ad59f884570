/** The charts that fronts show: of a story the first one that fits there. */
import { and, eq, inArray } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import { type ChartBlock, frontChart } from './blocks.ts';
import { releases, revisions } from './tables.ts';
import { visibleAt } from './visible.ts';

/** By story id, of stories that are visible; their cards note when that changes. */
export async function chartsOf(scope: ReadScope, ids: readonly string[]): Promise<Map<string, ChartBlock>> {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .select({ story: releases.story, content: revisions.content })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(and(inArray(releases.story, [...ids]), visibleAt(scope.t)));
  return new Map(
    rows.flatMap(({ story, content }) => {
      const chart = frontChart(content.body);
      return chart ? [[story, chart] as const] : [];
    }),
  );
}
