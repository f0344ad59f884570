/** The one predicate by which everything that a reader gets is chosen. */
import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import type { ReadScope } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { releases } from './tables.ts';

/** A release is public at `t` (ms UTC): begun, not ended, not held. */
export const visibleAt = (t: number): SQL =>
  and(
    lte(releases.liveFrom, t),
    or(isNull(releases.liveUntil), gt(releases.liveUntil, t)),
    eq(releases.held, false),
  ) as SQL; // `and` of given conditions is never undefined

/** The next instant after `t` at which any story of a language appears or disappears by itself; undefined when none. */
export async function nextChange(db: Db, language: Language, t: number): Promise<number | undefined> {
  const [row] = await db
    .select({
      from: sql<
        number | null
      >`min(case when ${releases.liveFrom} > ${sql.param(t)} then ${releases.liveFrom} end)`,
      until: sql<
        number | null
      >`min(case when ${releases.liveUntil} > ${sql.param(t)} then ${releases.liveUntil} end)`,
    })
    .from(releases)
    .where(
      and(
        // Not by the index of lists, which holds every release of the language: few of them lie ahead.
        sql`${releases.language} || '' = ${language}`,
        eq(releases.held, false),
        or(gt(releases.liveFrom, t), gt(releases.liveUntil, t)),
      ),
    );
  const found = [row?.from, row?.until].filter((at) => at !== null && at !== undefined).map(Number);
  return found.length > 0 ? Math.min(...found) : undefined;
}

/** Notes the instants at which any list of a language changes by time alone. */
export async function noteListBoundary(scope: ReadScope, language: Language): Promise<void> {
  scope.noteBoundary(await nextChange(scope.db, language, scope.t));
}
