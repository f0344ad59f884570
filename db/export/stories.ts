/** Everything that is known of some stories, for the archive: as JSON, and as what a person would read. */
import { asc, eq, gt, inArray } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import { corrections } from '#db/corrections/tables';
import { liveUpdateReleases, liveUpdateRevisions, liveUpdates } from '#db/live/tables';
import { people } from '#db/people/tables';
import { isoHk } from '#db/shared/hk-time';
import { releases, revisions, stories } from '#db/stories/tables';
import { topics } from '#db/topics/tables';
import { storyMarkdown } from './markdown.ts';

/** Ids of stories after one, in their order. */
export async function storiesAfter(after: string, limit: number): Promise<string[]> {
  const rows = await (
    await db()
  )
    .select({ id: stories.id })
    .from(stories)
    .where(gt(stories.id, after))
    .orderBy(asc(stories.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

type Exported = { json: string; markdown: string; changedAt: number };

const isoOr = (at: number | null): string | null => (at === null ? null : isoHk(at));

/** One story with all its kept versions; null for one that went meanwhile. */
export async function exportedStory(id: string): Promise<Exported | null> {
  const reader = await db();
  const [story] = await reader.select().from(stories).where(eq(stories.id, id)).limit(1);
  if (!story) return null;
  const versions = await reader
    .select()
    .from(revisions)
    .where(eq(revisions.story, id))
    .orderBy(asc(revisions.version));
  const out = await reader
    .select()
    .from(releases)
    .where(eq(releases.story, id))
    .orderBy(asc(releases.liveFrom));
  const notices = await reader
    .select()
    .from(corrections)
    .where(eq(corrections.story, id))
    .orderBy(asc(corrections.at));
  const places = await reader
    .select()
    .from(addresses)
    .where(eq(addresses.story, id))
    .orderBy(asc(addresses.id));
  const updates = await reader.select().from(liveUpdates).where(eq(liveUpdates.story, id));
  const t = now();
  const shown = out.find(
    ({ liveFrom, liveUntil, held }) => !held && liveFrom <= t && (liveUntil === null || liveUntil > t),
  );
  // What readers see; of what is not public the newest version.
  const read = versions.find((version) => version.id === shown?.revision) ?? versions.at(-1);
  const { createKey: _, ...known } = story;
  const json = {
    ...known,
    versions: versions.map(({ story: __, ...version }) => version),
    // The card says again what the version says.
    releases: out.map(({ story: __, card: ___, ...release }) => release),
    corrections: notices.map(({ story: __, ...notice }) => notice),
    addresses: places.map(({ id: __, story: ___, ...place }) => place),
    ...(updates.length === 0
      ? {}
      : {
          updates: updates.map(({ createKey: __, story: ___, ...update }) => update),
          updateVersions: await reader
            .select()
            .from(liveUpdateRevisions)
            .where(
              inArray(
                liveUpdateRevisions.update,
                reader.select({ id: liveUpdates.id }).from(liveUpdates).where(eq(liveUpdates.story, id)),
              ),
            ),
          updateReleases: await reader
            .select()
            .from(liveUpdateReleases)
            .where(eq(liveUpdateReleases.story, id)),
        }),
  };
  return {
    json: JSON.stringify(json, null, 1),
    markdown: read ? storyMarkdown(read.content, await headOf(story, read.content, shown, t)) : '',
    changedAt: story.changedAt,
  };
}

async function headOf(
  story: typeof stories.$inferSelect,
  { topics: topicIds, bylines, helpers = [], section, form }: (typeof revisions.$inferSelect)['content'],
  shown: typeof releases.$inferSelect | undefined,
  t: number,
) {
  const reader = await db();
  const named = async (room: typeof topics | typeof people, ids: string[]): Promise<string[]> => {
    if (ids.length === 0) return [];
    const rows = await reader
      .select({ id: room.id, name: room.name, nameZh: room.nameZh })
      .from(room)
      .where(inArray(room.id, ids));
    return ids.flatMap((id) => {
      const row = rows.find((one) => one.id === id);
      return row ? [story.language === 'zh' && row.nameZh !== '' ? row.nameZh : row.name] : [];
    });
  };
  const withdrawn = story.withdrawnAt !== null && story.withdrawnAt <= t;
  return {
    id: story.id,
    language: story.language === 'zh' ? 'zh-Hant-HK' : 'en-HK',
    state: shown ? 'published' : withdrawn ? 'withdrawn' : story.state,
    path: shown?.path,
    published: isoOr(shown?.publishedAt ?? story.firstLiveFrom),
    updated: isoOr(shown?.updatedAt ?? null),
    section,
    form,
    authors: await named(people, bylines),
    // Nothing of what a story does not say.
    additionalReporting: helpers.length > 0 ? await named(people, helpers) : undefined,
    topics: await named(topics, topicIds),
    pair: story.pair,
    version: story.version,
  };
}
