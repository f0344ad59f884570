/** Which addresses a release, or the end of one, has changed: pages for search engines, feeds for their hub. */
import { and, desc, eq, inArray, lt, ne } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { corrections } from '#db/corrections/tables';
import { people } from '#db/people/tables';
import { pageOfSection } from '#db/sections/refs';
import { authorPath, feedFormats, feedPath, frontPath, pagePath, topicPath } from '#db/shared/paths';
import { releasePeople, releases, releaseTopics, stories } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { topics } from '#db/topics/tables';

type ReleaseRow = typeof releases.$inferSelect;

/** Paths on this site, decoded, each once. */
export type Changed = { pages: string[]; feeds: string[] };

const NOTHING: Changed = { pages: [], feeds: [] };

/** What readers had before a release; undefined before the first. */
async function before(tx: Db, release: ReleaseRow): Promise<ReleaseRow | undefined> {
  const [row] = await tx
    .select()
    .from(releases)
    .where(
      and(
        eq(releases.story, release.story),
        ne(releases.id, release.id),
        lt(releases.liveFrom, release.liveFrom),
        eq(releases.held, false),
        eq(releases.undone, false),
      ),
    )
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  return row;
}

/** The page in the other language, which names this one while both are there. */
async function twinOf(tx: Db, story: string): Promise<string[]> {
  const [row] = await tx.select().from(stories).where(eq(stories.id, story)).limit(1);
  if (!row) return [];
  const twins = await tx
    .select({ path: releases.path })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(and(eq(stories.pair, row.pair), ne(stories.id, story), visibleAt(now())));
  return twins.map(({ path }) => path);
}

/** Pages that list a story by what its releases name, merged ones as what they were merged into. */
async function listsOf(tx: Db, shown: readonly ReleaseRow[]): Promise<string[]> {
  const [first] = shown;
  if (!first) return [];
  const { language } = first;
  const ids = shown.map(({ id }) => id);
  const named = {
    topics: await tx
      .selectDistinct({ slug: topics.slug, into: topics.mergedInto })
      .from(releaseTopics)
      .innerJoin(topics, eq(topics.id, releaseTopics.topic))
      .where(inArray(releaseTopics.release, ids)),
    people: await tx
      .selectDistinct({ slug: people.slug, into: people.mergedInto })
      .from(releasePeople)
      .innerJoin(people, eq(people.id, releasePeople.person))
      .where(inArray(releasePeople.release, ids)),
  };
  const slugs = async (rows: typeof named.topics, room: typeof topics | typeof people): Promise<string[]> => {
    const merged = rows.flatMap(({ into }) => into ?? []);
    const targets =
      merged.length > 0
        ? await tx.select({ slug: room.slug }).from(room).where(inArray(room.id, merged))
        : [];
    return [...rows.filter(({ into }) => into === null), ...targets].map(({ slug }) => slug);
  };
  const sections = await Promise.all(
    shown.map(({ section }) => (section === null ? null : pageOfSection(tx, language, section))),
  );
  return [
    frontPath(language),
    ...sections.flatMap((page) => page ?? []),
    ...(await slugs(named.topics, topics)).map((slug) => topicPath(language, slug)),
    ...(await slugs(named.people, people)).map((slug) => authorPath(language, slug)),
  ];
}

const isCorrected = async (tx: Db, story: string): Promise<boolean> =>
  (await tx.$count(corrections, eq(corrections.story, story))) > 0;

/** The feeds of these pages, each once. */
export const feedsOf = (pages: readonly string[]): string[] => [
  ...new Set(pages.flatMap((page) => feedFormats.map((format) => feedPath(page, format)))),
];

/** What a release that has begun changed; nothing for one that says what stood there before it, word for word. */
export async function changedBy(tx: Db, release: ReleaseRow): Promise<Changed> {
  const earlier = await before(tx, release);
  const same = earlier?.revision === release.revision && earlier.path === release.path;
  if (same && release.kind === 'fix') return NOTHING;
  const moved = earlier && earlier.path !== release.path ? [earlier.path] : [];
  const twins = release.kind === 'first' || moved.length > 0 ? await twinOf(tx, release.story) : [];
  const lists = await listsOf(tx, earlier ? [release, earlier] : [release]);
  const notices = release.kind === 'correction' ? [pagePath(release.language, 'corrections')] : [];
  return { pages: [...new Set([release.path, ...moved, ...twins])], feeds: feedsOf([...lists, ...notices]) };
}

/** What something new in a live story changed: its page, and the feeds that have it whole; a correction stands among all. */
export async function changedInLive(
  tx: Db,
  shown: ReleaseRow,
  { correction }: { correction: boolean },
): Promise<Changed> {
  const notices = correction ? [pagePath(shown.language, 'corrections')] : [];
  return { pages: [shown.path], feeds: feedsOf([...(await listsOf(tx, [shown])), ...notices]) };
}

/** What the end of a story changed: its page is gone, and so is it from every list. */
export async function goneWith(tx: Db, last: ReleaseRow): Promise<Changed> {
  const notices = (await isCorrected(tx, last.story)) ? [pagePath(last.language, 'corrections')] : [];
  return {
    pages: [...new Set([last.path, ...(await twinOf(tx, last.story))])],
    feeds: feedsOf([...(await listsOf(tx, [last])), ...notices]),
  };
}
