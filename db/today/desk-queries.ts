/** The day sheet. Everything on it is something that this person may know of. */
import { and, asc, eq, gt, gte, isNull, lt, lte, notLike, sql } from 'drizzle-orm';
import { users } from '#db/accounts/tables';
import { now } from '#db/core/clock';
import type { Db } from '#db/core/client';
import { db } from '#db/core/write';
import { frontTarget, HOME, layoutOf, placements } from '#db/front/model';
import { ofFront } from '#db/front/spans';
import { frontReleases, frontRevisions } from '#db/front/tables';
import { rightsEnding } from '#db/pictures/desk-queries';
import { heldQuotes } from '#db/quotes/desk-queries';
import { quotes } from '#db/quotes/tables';
import { openReports } from '#db/reports/desk-queries';
import { assignments } from '#db/review/tables';
import type { Actor } from '#db/shared/actor';
import { addDays, hkDate, hkInstant, nextHkMidnight } from '#db/shared/hk-time';
import { languages } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { listStories } from '#db/stories/desk-queries';
import { releases, stories } from '#db/stories/tables';
import { visibleAt } from '#db/stories/visible';
import { readable } from '#db/stories/whose';
import type { DayEntry, StoryLine, Today } from './views.ts';

const MOST = 100;
const LINES = 12;
const LONG_ON_FRONT_MS = 8 * 3_600_000;
/** Days ahead for which there should be a quote. */
const QUOTES_AHEAD = 7;

/** The sheet of the day that it is now in Hong Kong. */
export async function today(actor: Actor): Promise<Today> {
  const tx = await db();
  const t = now();
  const date = hkDate(t);
  return {
    t,
    date,
    day: await dayOf(tx, actor, date, t),
    waiting: (await listStories(actor, { view: 'waiting' })).items.slice(0, LINES).map(lineOf),
    noEditor: can(actor, 'story.ready') ? await withoutEditor(tx, actor) : [],
    planned: await planned(tx, actor, date),
    held: can(actor, 'story.publish') ? await heldReleases(tx, actor) : [],
    longOnFront: can(actor, 'front.publish', frontTarget({ place: HOME })) ? await longOnFront(tx, t) : [],
    ...(can(actor, 'quote.write') ? await quotesFrom(tx, date) : {}),
    quotesHeld: can(actor, 'quote.write') ? await heldQuotes(tx, date) : [],
    rightsEnding: await rightsEnding(actor, t),
    reports: await openReports(actor),
    first: await firstActs(tx, actor),
  };
}

const lineOf = ({ id, ...line }: Omit<StoryLine, 'story'> & { id: string }): StoryLine => ({
  story: id,
  headline: line.headline,
  language: line.language,
  embargoUntil: line.embargoUntil,
});

const columns = {
  story: releases.story,
  language: releases.language,
  headline: stories.headline,
  embargoUntil: stories.embargoUntil,
};

async function dayOf(tx: Db, actor: Actor, date: string, t: number): Promise<DayEntry[]> {
  const [from, until] = [hkInstant(date) ?? t, nextHkMidnight(t)];
  const known = and(eq(releases.held, false), eq(releases.undone, false), readable(actor));
  const out = await tx
    .select({ ...columns, at: releases.liveFrom, kind: releases.kind })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(and(gte(releases.liveFrom, from), lt(releases.liveFrom, until), known))
    .orderBy(asc(releases.liveFrom))
    .limit(MOST);
  // A span that ends where no other begins: the story goes.
  const gone = await tx
    .select({ ...columns, at: releases.liveUntil })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(
      and(
        gte(releases.liveUntil, from),
        lt(releases.liveUntil, until),
        known,
        sql`not exists (select 1 from ${releases} as next where next.story_id = ${releases.story} and next.id <> ${releases.id} and not next.held and next.live_from = ${releases.liveUntil})`,
      ),
    )
    .limit(MOST);
  const embargoed = await tx
    .select({
      story: stories.id,
      language: stories.language,
      headline: stories.headline,
      embargoUntil: stories.embargoUntil,
    })
    .from(stories)
    .where(
      and(
        gt(stories.embargoUntil, t),
        lt(stories.embargoUntil, until),
        isNull(stories.binnedAt),
        readable(actor),
      ),
    )
    .limit(MOST);
  return [
    ...out,
    ...embargoed.flatMap((line) =>
      line.embargoUntil === null ? [] : [{ ...line, at: line.embargoUntil, kind: 'embargo' as const }],
    ),
    ...gone.flatMap(({ at, ...line }) => (at === null ? [] : [{ ...line, at, kind: 'ends' as const }])),
  ].sort((a, b) => a.at - b.at);
}

const withoutEditor = async (tx: Db, actor: Actor): Promise<StoryLine[]> =>
  (
    await tx
      .select({
        id: stories.id,
        headline: stories.headline,
        language: stories.language,
        embargoUntil: stories.embargoUntil,
      })
      .from(stories)
      .where(
        and(
          eq(stories.state, 'in-review'),
          isNull(stories.binnedAt),
          sql`not exists (select 1 from ${assignments} where ${assignments.story} = ${stories.id} and ${assignments.part} = 'editor')`,
          readable(actor),
        ),
      )
      .orderBy(asc(stories.changedAt))
      .limit(LINES)
  ).map(lineOf);

/** A plan that has come and is not done: no release of the story has begun, and none waits. */
const planned = async (tx: Db, actor: Actor, date: string): Promise<(StoryLine & { day: string })[]> =>
  (
    await tx
      .select({
        id: stories.id,
        headline: stories.headline,
        language: stories.language,
        embargoUntil: stories.embargoUntil,
        day: stories.plannedFor,
      })
      .from(stories)
      .where(
        and(
          lte(stories.plannedFor, date),
          isNull(stories.firstLiveFrom),
          isNull(stories.binnedAt),
          readable(actor),
        ),
      )
      .orderBy(asc(stories.plannedFor), asc(stories.changedAt))
      .limit(LINES)
  ).flatMap(({ day, ...line }) => (day === null ? [] : [{ ...lineOf(line), day }]));

const heldReleases = (tx: Db, actor: Actor): Promise<(StoryLine & { at: number })[]> =>
  tx
    .select({ ...columns, at: releases.liveFrom })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.story))
    .where(and(sql`${releases.held}`, readable(actor)))
    .orderBy(asc(releases.liveFrom))
    .limit(LINES);

/** Stories that stand where somebody placed them on a front, and since when. */
async function longOnFront(tx: Db, t: number): Promise<(StoryLine & { since: number })[]> {
  const found: (StoryLine & { since: number })[] = [];
  for (const language of languages) {
    const fronts = await tx
      .select({ from: frontReleases.liveFrom, layout: frontRevisions.layout })
      .from(frontReleases)
      .innerJoin(frontRevisions, eq(frontRevisions.id, frontReleases.revision))
      .where(and(ofFront({ language, place: HOME }), lte(frontReleases.liveFrom, t)))
      .orderBy(sql`${frontReleases.liveFrom} desc`)
      .limit(MOST);
    for (const story of new Set(fronts[0] ? placedBy(fronts[0], t) : [])) {
      const since = sinceWhen(fronts, story);
      if (since > t - LONG_ON_FRONT_MS) continue;
      const [shown] = await tx
        .select({ ...columns, from: releases.publishedAt })
        .from(releases)
        .innerJoin(stories, eq(stories.id, releases.story))
        .where(and(eq(releases.story, story), eq(releases.language, language), visibleAt(t)))
        .limit(1);
      if (!shown) continue;
      const { from, ...line } = shown;
      const shownSince = Math.max(since, from);
      if (shownSince <= t - LONG_ON_FRONT_MS) found.push({ ...line, since: shownSince });
    }
  }
  return found;
}

/** What a front still holds in its place by hand at `t`. */
const placedBy = (front: { layout: unknown }, t: number): string[] =>
  placements(layoutOf(front.layout))
    .filter(({ until }) => until === undefined || until > t)
    .map(({ story }) => story);

/** When the unbroken run of fronts with a story began; `fronts` newest first. */
function sinceWhen(fronts: readonly { from: number; layout: unknown }[], story: string): number {
  let since = fronts[0]?.from ?? 0;
  for (const front of fronts) {
    if (!placements(layoutOf(front.layout)).some((placed) => placed.story === story)) break;
    since = front.from;
  }
  return since;
}

async function quotesFrom(tx: Db, date: string): Promise<Pick<Today, 'quotesUntil'>> {
  const last = addDays(date, QUOTES_AHEAD);
  const rows = await tx
    .select({ date: quotes.date })
    .from(quotes)
    .where(and(gte(quotes.date, date), lte(quotes.date, last)));
  const there = new Set(rows.map((row) => row.date));
  let day = date;
  while (there.has(day)) day = addDays(day, 1);
  if (day > last) return {};
  return { quotesUntil: day === date ? null : addDays(day, -1) };
}

async function firstActs(tx: Db, actor: Actor): Promise<('invite' | 'write')[]> {
  const acts: ('invite' | 'write')[] = [];
  if (can(actor, 'user.manage') && (await tx.$count(users)) < 2) acts.push('invite');
  const [written] = await tx
    .select({ id: stories.id })
    .from(stories)
    .where(notLike(stories.owner, 'system:%'))
    .limit(1);
  if (!written) acts.push('write');
  return acts;
}
