/** What the outside is told of something new in a live story: whoever is told of a change of any story, only less often. */
import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { oweSpread, settlesAt } from '#db/federation/owe';
import { oweInspectionSoon } from '#db/inspections/queue';
import { oweLiveWebhook } from '#db/notices/webhook';
import { changedInLive } from '#db/pings/changed';
import { oweLivePings } from '#db/pings/owe';
import { releases } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { later } from './marks.ts';
import { liveUpdateReleases } from './tables.ts';
import { updateVisibleAt } from './visible.ts';

const MINUTE = 60_000;
/** Hubs, webhooks and the receipt hear of one live story at most this often, ms. */
export const OFTEN_MS = MINUTE;
/** Search engines, who come and fetch, at most this often, ms; followers have a pace of their own. */
export const SELDOM_MS = 5 * MINUTE;

/** Word of a story itself goes out this much (ms) ahead of word of what is new in it. */
const AHEAD_MS = 10_000;

/** Older than this when it was written (ms), and it is a record of the past, not news to anybody. */
const PAST_MS = MINUTE;

type News = {
  /** The event's id. */
  event: number;
  /** When it happened, ms UTC. */
  at: number;
  /** A correction was added. */
  correction: boolean;
};

/** Newest post or correction of the story that is public, ms UTC; null where there is none. */
async function newestUpdate(tx: Db, story: string): Promise<number | null> {
  const { publishedAt, updatedAt } = liveUpdateReleases;
  const [row] = await tx
    .select({ at: sql<number | null>`max(coalesce(${updatedAt}, ${publishedAt}))` })
    .from(liveUpdateReleases)
    .where(and(eq(liveUpdateReleases.story, story), updateVisibleAt(now())));
  return row?.at == null ? null : Number(row.at);
}

/**
 * Owes all of them what is new in a live story that is public; nothing of one that is not. An update of one cannot be
 * taken back, so nothing waits for that; where the story's own release still can, everything waits until it cannot.
 */
export async function tellOfLive(tx: Db, story: string, news: News): Promise<void> {
  if (now() - news.at > PAST_MS) return;
  const [shown] = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.story, story), visibleAt(now())))
    .limit(1);
  if (!shown) return;
  const { event, at, correction } = news;
  const settles = await settlesAt(tx, story);
  const from = settles === null ? now() : settles + AHEAD_MS;
  await oweInspectionSoon(tx, story, { from, pace: OFTEN_MS });
  await oweLivePings(
    tx,
    { event, story, changed: () => changedInLive(tx, shown, { correction }) },
    { from, pace: { websub: OFTEN_MS, indexnow: SELDOM_MS } },
  );
  await oweLiveWebhook(
    tx,
    {
      kind: correction ? 'story.corrected' : 'story.updated',
      event,
      at,
      story: {
        ...shown,
        id: story,
        headline: shown.card.headline,
        updatedAt: later(shown.updatedAt, await newestUpdate(tx, story)),
      },
    },
    { from, pace: OFTEN_MS },
  );
  await oweSpread(tx, { story, event }, from);
}
