/** `npm run seed:clear`: takes the sample edition out whole, and nothing that was written here. */
import { eq, inArray, notInArray } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { people } from '#db/people/tables';
import { quotes } from '#db/quotes/tables';
import { changeSettings } from '#db/settings/commands/change-settings';
import { dropShareFiles } from '#db/share/files';
import { systemActor } from '#db/shared/actor';
import { touches } from '#db/stories/publishing';
import { removeStory } from '#db/stories/remove-story';
import { revisions, stories } from '#db/stories/tables';
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

async function removeUnused(tx: Db): Promise<void> {
  // Drafts name people and topics too: whatever any revision holds stays.
  const kept = await tx.select({ content: revisions.content }).from(revisions);
  const topicIds = [...new Set(kept.flatMap((row) => row.content.topics))];
  const personIds = [
    ...new Set(kept.flatMap(({ content: { bylines, helpers = [] } }) => [...bylines, ...helpers])),
  ];
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
