import { setImmediate as breath } from 'node:timers/promises';
import { and, asc, eq, inArray, isNull, notInArray } from 'drizzle-orm';
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
 * How many public stories each topic has, with those that were merged into it, for who looks after topics; topics without
 * any are not in the map. `COUNTED + 1` stands for more. Topics are asked for one after the other, with pauses in which
 * pages are served: there may be thousands.
 */
export async function storiesByTopic(actor: Actor): Promise<Map<string, number>> {
  if (!can(actor, 'topic.write')) return new Map();
  const reader = await db();
  const groups = new Map<string, string[]>();
  for (const { id, mergedInto } of await reader
    .select({ id: topics.id, mergedInto: topics.mergedInto })
    .from(topics))
    groups.set(mergedInto ?? id, [...(groups.get(mergedInto ?? id) ?? []), id]);
  const counts = new Map<string, number>();
  for (const [topic, ids] of groups) {
    const found = await reader
      .selectDistinct({ story: releaseTopics.story })
      .from(releaseTopics)
      .innerJoin(releases, eq(releases.id, releaseTopics.release))
      .where(and(inArray(releaseTopics.topic, ids), visibleAt(now())))
      .limit(COUNTED + 1);
    if (found.length > 0) counts.set(topic, found.length);
    await breath();
  }
  return counts;
}
