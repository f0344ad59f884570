/** Takes a story out with everything that is only its own. The log and the pictures stay. */
import { eq, inArray, or } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import type { Db } from '#db/core/client';
import { corrections } from '#db/corrections/tables';
import { liveSpans, liveUpdateReleases, liveUpdateRevisions, liveUpdates } from '#db/live/tables';
import { deliveries, notices } from '#db/notices/tables';
import { reports } from '#db/reports/tables';
import { assignments, remarks, suggestions } from '#db/review/tables';
import { unindexDraft } from '#db/search/drafts';
import { unindexRelease } from '#db/search/index-release';
import { releasesOf } from './release.ts';
import { releases, revisions, stories, undos } from './tables.ts';

export async function removeStory(tx: Db, story: string): Promise<void> {
  for (const release of await releasesOf(tx, story)) await unindexRelease(tx, release.id);
  await unindexDraft(tx, story);
  await tx.delete(undos).where(eq(undos.story, story));
  await tx.delete(liveSpans).where(eq(liveSpans.story, story));
  // Its pictures go with a release; so do topics and people of the story's own.
  await tx.delete(liveUpdateReleases).where(eq(liveUpdateReleases.story, story));
  const own = tx.select({ id: liveUpdates.id }).from(liveUpdates).where(eq(liveUpdates.story, story));
  await tx.delete(liveUpdateRevisions).where(inArray(liveUpdateRevisions.update, own));
  await tx.delete(liveUpdates).where(eq(liveUpdates.story, story));
  await tx.delete(releases).where(eq(releases.story, story));
  await tx.delete(corrections).where(eq(corrections.story, story));
  await tx.delete(addresses).where(eq(addresses.story, story));
  const told = tx.select({ id: notices.id }).from(notices).where(eq(notices.story, story));
  await tx.delete(deliveries).where(or(eq(deliveries.story, story), inArray(deliveries.subject, told)));
  await tx.delete(notices).where(eq(notices.story, story));
  await tx.delete(reports).where(eq(reports.story, story));
  await tx.delete(remarks).where(eq(remarks.story, story));
  await tx.delete(suggestions).where(eq(suggestions.story, story));
  await tx.delete(assignments).where(eq(assignments.story, story));
  await tx.delete(revisions).where(eq(revisions.story, story));
  await tx.delete(stories).where(eq(stories.id, story));
}
