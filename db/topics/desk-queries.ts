import { and, asc, eq, inArray, isNull, notInArray, or } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { walledOff } from '#db/stories/wall';
import { can } from '#db/shared/permissions';
import { releases, releaseTopics } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { topics } from './tables.ts';

export type TopicChoice = {
  id: string;
  slug: string;
  name: string;
  nameZh: string;
  about: string;
  aboutZh: string;
};

/** Topics by name: whoever writes may choose any, but those that would say what a story under embargo is about. */
export async function listTopics(actor: Actor): Promise<TopicChoice[]> {
  const { topics: walled } = await walledOff(actor);
  return (await db())
    .select({
      id: topics.id,
      slug: topics.slug,
      name: topics.name,
      nameZh: topics.nameZh,
      about: topics.about,
      aboutZh: topics.aboutZh,
    })
    .from(topics)
    .where(and(isNull(topics.mergedInto), walled.size > 0 ? notInArray(topics.id, [...walled]) : undefined))
    .orderBy(asc(topics.name));
}

/** Public stories of a topic that are counted: whoever looks after topics asks whether there are few. */
export const COUNTED = 200;

/**
 * How many public stories each of these topics has, with those that were merged into it, for who looks after topics;
 * topics without any are not in the map. `COUNTED + 1` stands for more.
 */
export async function storiesByTopic(actor: Actor, ids: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  if (!can(actor, 'topic.write')) return counts;
  const reader = await db();
  for (const id of ids) {
    const merged = reader.select({ id: topics.id }).from(topics).where(eq(topics.mergedInto, id));
    const found = await reader
      .selectDistinct({ story: releaseTopics.story })
      .from(releaseTopics)
      .innerJoin(releases, eq(releases.id, releaseTopics.release))
      .where(and(or(eq(releaseTopics.topic, id), inArray(releaseTopics.topic, merged)), visibleAt(now())))
      .limit(COUNTED + 1);
    if (found.length > 0) counts.set(id, found.length);
  }
  return counts;
}
