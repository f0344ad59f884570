/** Topics beside a search: of the stories that it found, or of the newest ones. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ReadScope } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { releases, releaseTopics } from '#db/stories/tables';
import type { TopicRef } from '#db/stories/views';
import { visibleAt } from '#db/stories/visible';
import { topicRefs } from '#db/topics/reader-queries';

const NEWEST = 200; // releases: to count all of them would hold up every other page

/** The topics that most of these releases name, most first. */
export async function topicsAmong(
  scope: ReadScope,
  language: Language,
  ids: readonly string[],
  limit: number,
): Promise<TopicRef[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .select({ topic: releaseTopics.topic })
    .from(releaseTopics)
    .where(inArray(releaseTopics.release, [...ids]))
    .groupBy(releaseTopics.topic)
    .orderBy(desc(sql`count(*)`), releaseTopics.topic)
    .limit(limit);
  return topicRefs(
    scope,
    language,
    rows.map(({ topic }) => topic),
  );
}

/** Topics of the newest stories of a language, most named first. */
export async function topicsOfLate(scope: ReadScope, language: Language, limit: number): Promise<TopicRef[]> {
  const rows = await scope.db
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.language, language), visibleAt(scope.t)))
    .orderBy(desc(releases.publishedAt))
    .limit(NEWEST);
  return topicsAmong(
    scope,
    language,
    rows.map(({ id }) => id),
    limit,
  );
}
