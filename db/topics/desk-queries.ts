import { and, asc, isNull, notInArray } from 'drizzle-orm';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { walledOff } from '#db/stories/wall';
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
