import { asc, isNull } from 'drizzle-orm';
import { db } from '#db/core/write';
import { topics } from './tables.ts';

export type TopicChoice = {
  id: string;
  slug: string;
  name: string;
  nameZh: string;
  about: string;
  aboutZh: string;
};

/** All topics by name. Topics are no secret: whoever writes may choose any. */
export async function listTopics(): Promise<TopicChoice[]> {
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
    .where(isNull(topics.mergedInto))
    .orderBy(asc(topics.name));
}
