import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { noteTags, read, type ReadScope, type Tag } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { topicPath } from '#db/shared/paths';
import { changesOfShelf } from '#db/stories/filed';
import { releases, releaseTopics } from '#db/stories/tables';
import type { TopicRef } from '#db/stories/views';
import { noteListBoundary, visibleAt } from '#db/stories/visible';
import { topics } from './tables.ts';

type TopicRow = typeof topics.$inferSelect;

/** What a reference to a topic says: of thousands, no more is read. */
const named = { id: topics.id, slug: topics.slug, name: topics.name, nameZh: topics.nameZh };

const topicRef = (row: Pick<TopicRow, keyof typeof named>, language: Language): TopicRef => ({
  id: row.id,
  name: (language === 'zh' ? row.nameZh : row.name) || row.name,
  path: topicPath(language, row.slug),
});

/** Topics by the ids that stories name, merged ones as what they were merged into, each once. */
export async function topicRefs(
  scope: ReadScope,
  language: Language,
  ids: readonly string[],
): Promise<TopicRef[]> {
  if (ids.length === 0) return [];
  noteTags(ids.map((id): Tag => `topic:${id}`));
  const rows = await scope.db
    .select()
    .from(topics)
    .where(inArray(topics.id, [...ids]));
  const targets = rows.flatMap((row) => (row.mergedInto ? [row.mergedInto] : []));
  const merged =
    targets.length > 0 ? await scope.db.select().from(topics).where(inArray(topics.id, targets)) : [];
  noteTags(merged.map((row): Tag => `topic:${row.id}`));
  const byId = new Map([...rows, ...merged].map((row) => [row.id, row]));
  const found = new Map<string, TopicRef>();
  for (const id of ids) {
    const row = byId.get(id);
    const target = row?.mergedInto ? byId.get(row.mergedInto) : row;
    if (target) found.set(target.id, topicRef(target, language));
  }
  return [...found.values()];
}

/** A topic by address; a merged one gives its target, which has an address of its own. Null when there is none. */
export const topicBySlug = (
  language: Language,
  slug: string,
): Promise<{ topic: TopicRef; about: string } | null> =>
  read([`list:${language}`], async ({ db }) => {
    const [row] = await db.select().from(topics).where(eq(topics.slug, slug)).limit(1);
    if (!row) return null;
    const [target] = row.mergedInto
      ? await db.select().from(topics).where(eq(topics.id, row.mergedInto)).limit(1)
      : [row];
    if (!target) return null;
    noteTags([`topic:${row.id}`, `topic:${target.id}`]);
    return { topic: topicRef(target, language), about: language === 'zh' ? target.aboutZh : target.about };
  });

/** Newest stories among which the busiest topics are looked for: to count all of them would hold up every page. */
const OF_LATE = 200;

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

/** Topics of the newest stories of a language, or of one of its sections, most named first. */
export async function topicsOfLate(
  scope: ReadScope,
  language: Language,
  limit: number,
  section?: string,
): Promise<TopicRef[]> {
  await noteListBoundary(scope, language);
  const rows = await scope.db
    .select({ id: releases.id })
    .from(releases)
    .where(
      and(
        eq(releases.language, language),
        visibleAt(scope.t),
        section === undefined ? undefined : eq(releases.section, section),
      ),
    )
    .orderBy(desc(releases.publishedAt))
    .limit(OF_LATE);
  return topicsAmong(
    scope,
    language,
    rows.map(({ id }) => id),
    limit,
  );
}

/** What a section writes most about of late. */
export const topicsOfSection = (language: Language, section: string, limit: number): Promise<TopicRef[]> =>
  read([`list:${language}`], (scope) => topicsOfLate(scope, language, limit, section));

/** What the paper writes most about of late. */
export const busiestTopics = (language: Language, limit: number): Promise<TopicRef[]> =>
  read([`list:${language}`], (scope) => topicsOfLate(scope, language, limit));

/** Every topic with a visible story, its own or of what was merged into it, with the newest change of them (ms UTC). */
export const allTopics = (language: Language): Promise<(TopicRef & { changedAt: number })[]> =>
  read([`list:${language}`], async (scope) => {
    await noteListBoundary(scope, language);
    const changes = await changesOfShelf(scope, 'topic', language);
    const rows = await scope.db
      .select(named)
      .from(topics)
      .where(isNull(topics.mergedInto))
      .orderBy(topics.slug);
    const filed = rows.flatMap((row) => {
      const changedAt = changes.get(row.id);
      return changedAt === undefined ? [] : [{ ...topicRef(row, language), changedAt }];
    });
    noteTags(filed.map((topic): Tag => `topic:${topic.id}`));
    return filed;
  });
