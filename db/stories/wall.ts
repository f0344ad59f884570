/** What would betray a story under embargo beside the story itself: its pictures, and topics that were made for it. */
import { and, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { reachOf } from '#db/shared/permissions';
import { picturesOf } from './blocks.ts';
import { releasePictures, releases, releaseTopics, revisions, stories } from './tables.ts';
import { readable } from './whose.ts';

export type WalledOff = { pictures: ReadonlySet<string>; topics: ReadonlySet<string> };

const NOTHING: WalledOff = { pictures: new Set(), topics: new Set() };

/**
 * Pictures and topics (ids) that stories under embargo name and this person may not know of. What readers have seen
 * already is no secret.
 */
export async function walledOff(actor: Actor): Promise<WalledOff> {
  if (reachOf(actor.role, 'story.read-embargoed') === 'any') return NOTHING;
  const reader = await db();
  const t = now();
  const rows = await reader
    .select({ content: revisions.content })
    .from(stories)
    .innerJoin(revisions, and(eq(revisions.story, stories.id), eq(revisions.version, stories.version)))
    .where(and(gt(stories.embargoUntil, t), sql`not ${readable(actor)}`));
  if (rows.length === 0) return NOTHING;
  const pictures = new Set(
    rows.flatMap(({ content: { lead, body } }) => [...(lead ? [lead.picture] : []), ...picturesOf(body)]),
  );
  const topics = new Set(rows.flatMap(({ content }) => content.topics));
  if (pictures.size > 0)
    for (const { picture } of await reader
      .selectDistinct({ picture: releasePictures.picture })
      .from(releasePictures)
      .innerJoin(releases, eq(releases.id, releasePictures.release))
      .where(and(inArray(releasePictures.picture, [...pictures]), lte(releases.liveFrom, t))))
      pictures.delete(picture);
  if (topics.size > 0)
    for (const { topic } of await reader
      .selectDistinct({ topic: releaseTopics.topic })
      .from(releaseTopics)
      .innerJoin(releases, eq(releases.id, releaseTopics.release))
      .where(and(inArray(releaseTopics.topic, [...topics]), lte(releases.liveFrom, t))))
      topics.delete(topic);
  return { pictures, topics };
}
