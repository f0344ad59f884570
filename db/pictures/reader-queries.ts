/** Pictures as readers get them: never one whose rights have ended. */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { noteTags, read, type ReadScope, type Tag } from '#db/core/read';
import { spansOnFronts } from '#db/front/pictures';
import { liveUpdatePictures, liveUpdateReleases } from '#db/live/tables';
import { updateVisibleAt } from '#db/live/visible';
import { people } from '#db/people/tables';
import { releasePictures, releases } from '#db/stories/tables';
import type { PictureView } from '#db/stories/views';
import { visibleAt } from '#db/stories/visible';
import { pictures } from './tables.ts';

export type PictureRow = typeof pictures.$inferSelect;

/** What pages are given of a picture's record. */
export const pictureView = (row: PictureRow): PictureView => ({
  id: row.id,
  kind: row.kind,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  copyright: row.copyright,
  width: row.width,
  height: row.height,
  cut: row.cut,
  ...(row.crops && { crops: row.crops }),
  ...(row.slots && { slots: row.slots }),
});

/** Records by id for a page that is being read; unknown ids and ended rights are missing from the map. */
export async function picturesByIds(
  scope: Pick<ReadScope, 't' | 'db' | 'noteBoundary'>,
  ids: readonly string[],
): Promise<Map<string, PictureRow>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  noteTags(wanted.map((id): Tag => `picture:${id}`));
  const rows = await scope.db.select().from(pictures).where(inArray(pictures.id, wanted));
  for (const row of rows) scope.noteBoundary(row.rightsUntil);
  return new Map(
    rows
      .filter((row) => row.rightsUntil === null || row.rightsUntil > scope.t)
      .map((row) => [row.id, row] as const),
  );
}

/** A portrait is public as the author's page is. */
async function isPortrait({ db }: Pick<ReadScope, 'db'>, id: string): Promise<boolean> {
  const [shown] = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.portrait, id), isNull(people.mergedInto)))
    .limit(1);
  return shown !== undefined;
}

/**
 * May anyone see this picture at the page's instant? Gives until when by itself (ms UTC; Infinity = no end known),
 * or null: unknown, rights ended, or in no release that is public, nobody's portrait and on no front.
 */
export const publicPicture = (id: string): Promise<{ until: number } | null> =>
  read([`picture:${id}`], async (scope) => {
    const row = (await picturesByIds(scope, [id])).get(id);
    if (!row) return null;
    const spans = await scope.db
      .select({ until: releases.liveUntil })
      .from(releasePictures)
      .innerJoin(releases, eq(releases.id, releasePictures.release))
      .where(and(eq(releasePictures.picture, id), visibleAt(scope.t)));
    const inUpdates = await scope.db
      .select({ until: liveUpdateReleases.liveUntil })
      .from(liveUpdatePictures)
      .innerJoin(liveUpdateReleases, eq(liveUpdateReleases.id, liveUpdatePictures.release))
      .innerJoin(releases, eq(releases.story, liveUpdateReleases.story))
      .where(
        and(
          eq(liveUpdatePictures.picture, id),
          updateVisibleAt(scope.t),
          visibleAt(scope.t),
          eq(releases.form, 'live'),
        ),
      );
    spans.push(...inUpdates);
    if (await isPortrait(scope, id)) spans.push({ until: null });
    if (spans.length === 0) spans.push(...(await spansOnFronts(scope, id)));
    if (spans.length === 0) return null;
    const shownUntil = Math.max(...spans.map((span) => span.until ?? Infinity));
    return { until: Math.min(shownUntil, row.rightsUntil ?? Infinity) };
  });
