/** The notices of one story: rows of their own, shown with every later revision. */
import { asc, eq } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import type { CorrectionView } from '#db/stories/views';
import { corrections } from './tables.ts';

/** Notices of a story that stand at the page's instant, oldest first. */
export async function correctionViews(scope: ReadScope, story: string): Promise<CorrectionView[]> {
  const rows = await scope.db
    .select()
    .from(corrections)
    .where(eq(corrections.story, story))
    .orderBy(asc(corrections.at));
  for (const row of rows) scope.noteBoundary(row.at);
  return rows
    .filter((row) => row.at <= scope.t)
    .map(({ id, kind, text, at, place, update }) => ({ id, kind, text, at, place, update }));
}
