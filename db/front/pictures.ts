/** Pictures that a front shows in place of its stories' own: public as long as that front is live. */
import { gt, isNull, or, eq } from 'drizzle-orm';
import { noteTags, type ReadScope } from '#db/core/read';
import { layoutOf, placements } from './model.ts';
import { frontReleases, frontRevisions } from './tables.ts';

/** Until when (ms UTC, null = no end known) fronts show a picture in place of another; [] when none does now. */
export async function spansOnFronts(
  scope: Pick<ReadScope, 't' | 'db' | 'noteBoundary'>,
  id: string,
): Promise<{ until: number | null }[]> {
  noteTags(['front-pictures']);
  const rows = await scope.db
    .select({ from: frontReleases.liveFrom, until: frontReleases.liveUntil, layout: frontRevisions.layout })
    .from(frontReleases)
    .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
    .where(or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, scope.t)));
  return rows.flatMap(({ from, until, layout }) => {
    const shown = placements(layoutOf(layout)).filter(
      ({ picture, until: over }) =>
        typeof picture === 'object' && picture.picture === id && (over === undefined || over > scope.t),
    );
    if (shown.length === 0) return [];
    const ends = shown.map((placed) => Math.min(placed.until ?? Infinity, until ?? Infinity));
    for (const at of [from, ...ends]) if (Number.isFinite(at)) scope.noteBoundary(at);
    const end = Math.max(...ends);
    return from <= scope.t ? [{ until: Number.isFinite(end) ? end : null }] : [];
  });
}
