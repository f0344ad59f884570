import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { noteTags, read, type ReadScope, type Tag } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { topicPath } from '#db/shared/paths';
import { releases, releaseTopics } from '#db/stories/tables';
import type { TopicRef } from '#db/stories/views';
import { noteListBoundary, visibleAt } from '#db/stories/visible';
import { topics } from './tables.ts';

type TopicRow = typeof topics.$inferSelect;

const topicRef = (row: TopicRow, language: Language): TopicRef => ({
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

async function counted(scope: ReadScope, language: Language, section: string | null, limit: number) {
  await noteListBoundary(scope, language);
  const rows = await scope.db
    .select({
      topic: topics,
      count: sql<number>`count(*)`.mapWith(Number),
      changedAt: sql<number>`max(coalesce(${releases.updatedAt}, ${releases.publishedAt}))`.mapWith(Number),
    })
    .from(releaseTopics)
    .innerJoin(releases, eq(releases.id, releaseTopics.release))
    .innerJoin(topics, eq(topics.id, releaseTopics.topic))
    .where(
      and(
        visibleAt(scope.t),
        eq(releases.language, language),
        isNull(topics.mergedInto),
        ...(section === null ? [] : [eq(releases.section, section)]),
      ),
    )
    .groupBy(topics.id)
    .orderBy(desc(sql`count(*)`), topics.slug)
    .limit(limit);
  noteTags(rows.map((row): Tag => `topic:${row.topic.id}`));
  return rows.map((row) => ({ ...topicRef(row.topic, language), changedAt: row.changedAt }));
}

/** The busiest topics of a section, most stories first. */
export const topicsOfSection = (language: Language, section: string, limit: number): Promise<TopicRef[]> =>
  read([`list:${language}`], (scope) => counted(scope, language, section, limit));

/** The busiest topics of the paper. */
export const busiestTopics = (language: Language, limit: number): Promise<TopicRef[]> =>
  read([`list:${language}`], (scope) => counted(scope, language, null, limit));

/** Every topic with a visible story, with its newest change (ms UTC). */
export const allTopics = (language: Language): Promise<(TopicRef & { changedAt: number })[]> =>
  read([`list:${language}`], (scope) => counted(scope, language, null, 100_000));
