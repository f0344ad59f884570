import { and, asc, count, eq, isNull, notInArray, sql } from 'drizzle-orm';
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

/** How many public stories each topic has, with those that were merged into it; for who looks after topics. */
export async function storiesByTopic(actor: Actor): Promise<Map<string, number>> {
  if (!can(actor, 'topic.write')) return new Map();
  const topic = sql<string>`coalesce(${topics.mergedInto}, ${topics.id})`;
  const rows = await (
    await db()
  )
    .select({ topic, n: count(sql`distinct ${releases.story}`) })
    .from(releaseTopics)
    .innerJoin(releases, eq(releases.id, releaseTopics.release))
    .innerJoin(topics, eq(topics.id, releaseTopics.topic))
    .where(visibleAt(now()))
    .groupBy(topic);
  return new Map(rows.map((row) => [row.topic, row.n]));
}
