/** What has to be true of a story's page and outputs right now, from what the newsroom knows. */
import { and, desc, eq, gt, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { addresses } from '#db/addresses/tables';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import { changedAt, FEED_LENGTH } from '#db/feeds/stories';
import { liveUpdateReleases } from '#db/live/tables';
import { siteSettings } from '#db/settings/reader-queries';
import { pageOfSection } from '#db/sections/refs';
import { storyById } from '#db/stories/reader-queries';
import { isWithdrawn } from '#db/stories/removal';
import { fileDay } from '#db/stories/sitemap-queries';
import { releases, stories } from '#db/stories/tables';
import type { StoryView } from '#db/stories/views';
import { visibleAt } from '#db/stories/visible';
import type { Expected, ExpectedAbsence, ExpectedUpdate } from './model.ts';

const NEWS_MS = 48 * 3_600_000;
/** What news sitemaps may leave to the next file. */
const MOST_NEWS = 1_000;
/** Nothing is held against a list at the very edge of what it holds. */
const EDGE_MS = 60_000;

/** The feeds have to hold it: fewer stories than they have room for changed after it. Live updates are changes too. */
async function isAmongNewest(reader: Db, story: StoryView, t: number): Promise<boolean> {
  const since = changedAt(story);
  const found = async (newer: SQL): Promise<string[]> => {
    const rows = await reader
      .select({ story: releases.story })
      .from(releases)
      .where(and(eq(releases.language, story.language), visibleAt(t), newer))
      .limit(FEED_LENGTH);
    return rows.map((row) => row.story);
  };
  const told = await reader
    .selectDistinct({ story: liveUpdateReleases.story })
    .from(liveUpdateReleases)
    .where(gt(liveUpdateReleases.liveFrom, since))
    .limit(FEED_LENGTH);
  const newer = new Set([
    ...(await found(gt(releases.publishedAt, since))),
    // A release is never older than the change that it carries: its start is what the index knows.
    ...(await found(sql`${gt(releases.liveFrom, since)} and ${gt(releases.updatedAt, since)}`)),
    ...told.map((row) => row.story),
  ]);
  newer.delete(story.id);
  return newer.size < FEED_LENGTH;
}

/** Former addresses that are asked for; a story that moved more often than that shows its newest. */
const MOST_FORMER = 20;

/**
 * Every path that readers had of it before, and those of an old site that were led to it. From its releases too: what the
 * table of addresses has lost is what readers miss.
 */
async function formerOf(reader: Db, story: string, path: string, t: number): Promise<string[]> {
  const had = await reader
    .select({ path: releases.path, from: releases.liveFrom })
    .from(releases)
    .where(
      and(
        eq(releases.story, story),
        eq(releases.held, false),
        eq(releases.undone, false),
        lte(releases.liveFrom, t),
      ),
    );
  const led = await reader
    .select({ path: addresses.path, from: addresses.liveFrom })
    .from(addresses)
    .where(
      and(
        eq(addresses.story, story),
        eq(addresses.kind, 'moved'),
        lte(addresses.liveFrom, t),
        or(isNull(addresses.liveUntil), gt(addresses.liveUntil, t)),
      ),
    );
  const newest = [...had, ...led].sort((a, b) => b.from - a.from).map((row) => row.path);
  return [...new Set(newest)].filter((former) => former !== path).slice(0, MOST_FORMER);
}

/** What the first page shows, the pinned one with the others. */
function updatesOf({ live }: StoryView): ExpectedUpdate[] | null {
  if (!live) return null;
  return [...(live.pinned ? [live.pinned] : []), ...live.updates].map(
    ({ id, at, updatedAt, headline, text }) => ({ id, at, updatedAt, headline, text }),
  );
}

async function gone(reader: Db, story: string, t: number): Promise<ExpectedAbsence | null> {
  const [row] = await reader.select().from(stories).where(eq(stories.id, story)).limit(1);
  if (!row || !isWithdrawn(row, t)) return null;
  const [last] = await reader
    .select()
    .from(releases)
    .where(and(eq(releases.story, story), eq(releases.undone, false), eq(releases.held, false)))
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  if (!last) return null;
  return {
    kind: 'gone',
    path: last.path,
    language: last.language,
    section: last.section === null ? null : await pageOfSection(reader, last.language, last.section),
    status: row.withdrawnKind === 'legal' ? 451 : row.withdrawnKind === 'redirect' ? 301 : 410,
    mapDay: fileDay(last.publishedAt),
    former: await formerOf(reader, story, last.path, t),
  };
}

/** Null for a story that readers never had. */
export async function expectedOf(story: string): Promise<Expected | null> {
  const [reader, t] = [await db(), now()];
  const shown = await storyById(story);
  if (!shown) return gone(reader, story, t);
  const { publishedAt } = shown;
  const newer = await reader.$count(
    releases,
    and(visibleAt(t), gte(releases.publishedAt, Math.max(publishedAt, t - NEWS_MS))),
  );
  return {
    kind: 'public',
    path: shown.path,
    language: shown.language,
    headline: shown.headline,
    publishedAt,
    updatedAt: shown.updatedAt,
    authors: shown.bylines.map(({ name, path }) => ({ name, path })),
    helpers: shown.helpers.map(({ name, path }) => ({ name, path })),
    section: shown.section?.path ?? null,
    topics: shown.topics.map(({ path }) => path),
    picture: shown.picture?.id ?? null,
    twin: shown.pair?.path ?? null,
    indexed: (await siteSettings()).indexed,
    inFeeds: await isAmongNewest(reader, shown, t),
    inNews: publishedAt > t - NEWS_MS + EDGE_MS && newer <= MOST_NEWS,
    mapDay: fileDay(publishedAt),
    former: await formerOf(reader, story, shown.path, t),
    live: updatesOf(shown),
  };
}
