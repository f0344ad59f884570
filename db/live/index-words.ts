/** Puts the words of a live story's updates into the search index, beside those of its releases. */
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { indexRelease, unindexRelease } from '#db/search/index-release';
import { storyText } from '#db/stories/model';
import { releasesOf } from '#db/stories/release';
import { revisions } from '#db/stories/tables';
import { updateWords } from './model.ts';
import { liveUpdateReleases, liveUpdateRevisions } from './tables.ts';
import { updateVisibleAt } from './visible.ts';

/** Writes anew the words of what is public of a story at `t` (ms UTC), and of what waits, with those of every public update. */
export async function indexLive(tx: Db, story: string, t: number): Promise<void> {
  const shown = (await releasesOf(tx, story)).filter(
    (release) => release.form === 'live' && (release.liveUntil === null || release.liveUntil > t),
  );
  if (shown.length === 0) return;
  const updates = await tx
    .select({ content: liveUpdateRevisions.content })
    .from(liveUpdateReleases)
    .innerJoin(liveUpdateRevisions, eq(liveUpdateRevisions.id, liveUpdateReleases.revision))
    .where(and(eq(liveUpdateReleases.story, story), updateVisibleAt(t)))
    .orderBy(desc(liveUpdateReleases.publishedAt));
  for (const release of shown) {
    const [revision] = await tx.select().from(revisions).where(eq(revisions.id, release.revision)).limit(1);
    if (!revision) continue;
    await unindexRelease(tx, release.id);
    await indexRelease(tx, {
      release: release.id,
      language: release.language,
      publishedAt: release.publishedAt,
      headline: revision.content.headline,
      text: [storyText(revision.content), ...updates.map(({ content }) => updateWords(content))].join('\n'),
    });
  }
}
