/** `npm run seed:clear`: takes the sample edition out whole, and nothing that was written here. */
import { eq, inArray, notInArray } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import type { Db } from '#db/core/client';
import { db, write } from '#db/core/write';
import { corrections } from '#db/corrections/tables';
import { emit } from '#db/events/emit';
import { liveSpans, liveUpdateReleases, liveUpdateRevisions, liveUpdates } from '#db/live/tables';
import { deliveries, notices } from '#db/notices/tables';
import { people } from '#db/people/tables';
import { quotes } from '#db/quotes/tables';
import { assignments, remarks } from '#db/review/tables';
import { unindexRelease } from '#db/search/index-release';
import { changeSettings } from '#db/settings/commands/change-settings';
import { dropShareFiles } from '#db/share/files';
import { systemActor } from '#db/shared/actor';
import { touches } from '#db/stories/publishing';
import { releasesOf } from '#db/stories/release';
import {
  releasePeople,
  releasePictures,
  releases,
  releaseTopics,
  revisions,
  stories,
} from '#db/stories/tables';
import { topics } from '#db/topics/tables';

/** Gives how many stories and quotes went. People and topics that no other story names go too. */
export async function clearEdition(): Promise<{ stories: number; quotes: number }> {
  const seed = systemActor('seed');
  const rows = await (await db()).select().from(stories).where(eq(stories.sample, true));
  for (const story of rows)
    await write(async (tx) => {
      const touch = await touches(tx, story);
      await removeStory(tx, story.id);
      await emit(tx, seed, { kind: 'story.removed', subject: story.id, touch });
    });
  const gone = await write(async (tx) => {
    const removed = await tx.delete(quotes).where(eq(quotes.writer, seed.id)).returning();
    for (const { date } of removed) await emit(tx, seed, { kind: 'quote.removed', subject: date });
    await removeUnused(tx);
    return removed.length;
  });
  await changeSettings(seed, { sample: false });
  await dropShareFiles();
  return { stories: rows.length, quotes: gone };
}

async function removeStory(tx: Db, story: string): Promise<void> {
  for (const release of await releasesOf(tx, story)) {
    await unindexRelease(tx, release.id);
    await tx.delete(releaseTopics).where(eq(releaseTopics.release, release.id));
    await tx.delete(releasePeople).where(eq(releasePeople.release, release.id));
    await tx.delete(releasePictures).where(eq(releasePictures.release, release.id));
  }
  await tx.delete(liveSpans).where(eq(liveSpans.story, story));
  // Its pictures go with a release.
  await tx.delete(liveUpdateReleases).where(eq(liveUpdateReleases.story, story));
  const own = tx.select({ id: liveUpdates.id }).from(liveUpdates).where(eq(liveUpdates.story, story));
  await tx.delete(liveUpdateRevisions).where(inArray(liveUpdateRevisions.update, own));
  await tx.delete(liveUpdates).where(eq(liveUpdates.story, story));
  await tx.delete(releases).where(eq(releases.story, story));
  await tx.delete(corrections).where(eq(corrections.story, story));
  await tx.delete(addresses).where(eq(addresses.story, story));
  const told = tx.select({ id: notices.id }).from(notices).where(eq(notices.story, story));
  await tx.delete(deliveries).where(inArray(deliveries.subject, told));
  await tx.delete(notices).where(eq(notices.story, story));
  await tx.delete(remarks).where(eq(remarks.story, story));
  await tx.delete(assignments).where(eq(assignments.story, story));
  await tx.delete(revisions).where(eq(revisions.story, story));
  await tx.delete(stories).where(eq(stories.id, story));
}

async function removeUnused(tx: Db): Promise<void> {
  // Drafts name people and topics too: whatever any revision holds stays.
  const kept = await tx.select({ content: revisions.content }).from(revisions);
  const topicIds = [...new Set(kept.flatMap((row) => row.content.topics))];
  const personIds = [...new Set(kept.flatMap((row) => row.content.bylines))];
  const unusedTopics = await tx.select({ id: topics.id }).from(topics).where(notInArray(topics.id, topicIds));
  const unusedPeople = await tx
    .select({ id: people.id })
    .from(people)
    .where(notInArray(people.id, personIds));
  if (unusedTopics.length > 0)
    await tx.delete(topics).where(
      inArray(
        topics.id,
        unusedTopics.map((row) => row.id),
      ),
    );
  if (unusedPeople.length > 0)
    await tx.delete(people).where(
      inArray(
        people.id,
        unusedPeople.map((row) => row.id),
      ),
    );
}
