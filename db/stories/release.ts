/** Writing releases: rows, joins, search words and addresses that belong to one. Only the story commands use this. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import type { StoryTouch } from '#db/events/kinds';
import { quotes } from '#db/quotes/tables';
import { indexRelease, unindexRelease } from '#db/search/index-release';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { countWords } from '#db/shared/text';
import { picturesOf } from './blocks.ts';
import { cardOf, type ReleaseKind, storyText, type StoryContent } from './model.ts';
import { releasePeople, releasePictures, releases, releaseTopics, type stories, untold } from './tables.ts';

export type StoryRow = typeof stories.$inferSelect;
export type ReleaseRow = typeof releases.$inferSelect;

/** The releases of a story, oldest first, without those that were taken back: for them nothing ever went out. */
export const releasesOf = (tx: Db, story: string): Promise<ReleaseRow[]> =>
  tx
    .select()
    .from(releases)
    .where(and(eq(releases.story, story), eq(releases.undone, false)))
    .orderBy(asc(releases.liveFrom));

/** Everything that readers ever saw or will see of a story, oldest first: what was taken back too. */
export const everyReleaseOf = (tx: Db, story: string): Promise<ReleaseRow[]> =>
  tx.select().from(releases).where(eq(releases.story, story)).orderBy(asc(releases.liveFrom));

export const isLive = (release: ReleaseRow, t: number): boolean =>
  !release.held && release.liveFrom <= t && (release.liveUntil === null || release.liveUntil > t);

/** Writes a release with everything that hangs on it. The caller has settled the spans of the others. */
export async function addRelease(
  tx: Db,
  actor: Pick<Actor, 'id'>,
  story: Pick<StoryRow, 'id' | 'language'>,
  release: {
    revision: string;
    content: StoryContent;
    kind: ReleaseKind;
    liveFrom: number;
    liveUntil: number | null;
    basedOn: string | null;
    publishedAt: number;
    updatedAt: number | null;
    path: string;
    held?: boolean;
  },
): Promise<string> {
  const id = newId();
  const { content } = release;
  const text = storyText(content);
  await tx
    .insert(releases)
    .values({
      id,
      story: story.id,
      revision: release.revision,
      language: story.language,
      kind: release.kind,
      basedOn: release.basedOn,
      liveFrom: release.liveFrom,
      liveUntil: release.liveUntil,
      held: release.held ?? false,
      actor: actor.id,
      recordedAt: now(),
      card: cardOf(content, countWords(text)),
      form: content.form,
      section: content.section,
      publishedAt: release.publishedAt,
      updatedAt: release.updatedAt,
      path: release.path,
    });
  await tx.insert(untold).values({ release: id });
  const rows = <T>(ids: readonly string[], make: (id: string) => T): T[] => [...new Set(ids)].map(make);
  const filed = {
    ...{ release: id, language: story.language, story: story.id },
    ...{ publishedAt: release.publishedAt, changedAt: release.updatedAt ?? release.publishedAt },
  };
  const topicRows = rows(content.topics, (topic) => ({ ...filed, topic }));
  if (topicRows.length > 0) await tx.insert(releaseTopics).values(topicRows);
  const peopleRows = rows(content.bylines, (person) => ({ ...filed, person }));
  if (peopleRows.length > 0) await tx.insert(releasePeople).values(peopleRows);
  const used = [...(content.lead ? [content.lead.picture] : []), ...picturesOf(content.body)];
  const pictureRows = rows(used, (picture) => ({ release: id, picture }));
  if (pictureRows.length > 0) await tx.insert(releasePictures).values(pictureRows);
  await indexRelease(tx, {
    release: id,
    language: story.language,
    publishedAt: release.publishedAt,
    headline: content.headline,
    text,
    section: content.section,
    people: peopleRows.map(({ person }) => person),
  });
  return id;
}

/** Removes a release that has not begun. */
export async function dropRelease(tx: Db, id: string): Promise<void> {
  await unindexRelease(tx, id);
  await tx.delete(untold).where(eq(untold.release, id));
  await tx.delete(releaseTopics).where(eq(releaseTopics.release, id));
  await tx.delete(releasePeople).where(eq(releasePeople.release, id));
  await tx.delete(releasePictures).where(eq(releasePictures.release, id));
  await tx.delete(releases).where(eq(releases.id, id));
}

/** What a change of this story makes old: its lists, and every address it ever had. */
export async function touchOf(tx: Db, story: StoryRow, releaseIds?: readonly string[]): Promise<StoryTouch> {
  const ids = releaseIds ?? (await releasesOf(tx, story.id)).map((release) => release.id);
  const paths = await tx
    .selectDistinct({ path: addresses.path })
    .from(addresses)
    .where(eq(addresses.story, story.id));
  const sections = new Set<string>();
  const topics = new Set<string>();
  const people = new Set<string>();
  if (ids.length > 0) {
    const some = [...ids];
    for (const row of await tx
      .select({ section: releases.section })
      .from(releases)
      .where(inArray(releases.id, some)))
      if (row.section) sections.add(row.section);
    for (const row of await tx
      .select({ topic: releaseTopics.topic })
      .from(releaseTopics)
      .where(inArray(releaseTopics.release, some)))
      topics.add(row.topic);
    for (const row of await tx
      .select({ person: releasePeople.person })
      .from(releasePeople)
      .where(inArray(releasePeople.release, some)))
      people.add(row.person);
  }
  return {
    story: story.id,
    language: story.language,
    sections: [...sections],
    topics: [...topics],
    people: [...people],
    addresses: paths.map((row) => row.path),
    quoted: (await tx.$count(quotes, eq(quotes.story, story.id))) > 0,
  };
}
