import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { faultPoint } from '#db/core/faults';
import { db, write } from '#db/core/write';
import { emit } from '#db/events/emit';
import { announced, events } from '#db/events/tables';
import { oweActivities } from '#db/federation/owe';
import { tell } from '#db/notices/tell';
import { oweInspection } from '#db/inspections/queue';
import { oweWebhook, type WebhookKind } from '#db/notices/webhook';
import { changedBy, goneWith } from '#db/pings/changed';
import { owePings } from '#db/pings/owe';
import { askedFor } from '#db/review/people';
import { tellOfHeldQuotes } from '#db/quotes/source';
import { systemActor } from '#db/shared/actor';
import type { ReleaseKind } from '../model.ts';
import type { ReleaseRow } from '../release.ts';
import { isWithdrawn } from '../removal.ts';
import { releases, stories, untold } from '../tables.ts';
import { UNDO_MS } from '../undoing.ts';

const AT_ONCE = 50;

/** Older than this when it was written (ms), and it is a record of the past, not news to anybody. */
const PAST_MS = 60_000;

/**
 * Releases that have begun and that nobody was told of. One that was made at once waits until it cannot be taken back;
 * one that was scheduled does not.
 */
const due = (connection: Db, t: number) =>
  connection
    .select({ release: releases })
    .from(releases)
    .where(
      and(
        // Not joined: without statistics SQLite takes the index of hours, and goes through all that ever began.
        inArray(releases.id, connection.select({ release: untold.release }).from(untold)),
        lte(releases.liveFrom, t),
        eq(releases.held, false),
        eq(releases.undone, false),
        or(lt(releases.recordedAt, sql`${releases.liveFrom} - 1000`), lte(releases.recordedAt, t - UNDO_MS)),
      ),
    )
    .orderBy(asc(releases.liveFrom))
    .limit(AT_ONCE);

/**
 * Writes the "went live" event of releases that have begun: for the log, for those whose story it is, and for whom else it
 * concerns outside; no page waits for it. Twice is harmless, late is harmless. Gives how many it wrote.
 */
export async function announceDue(): Promise<number> {
  const t = now();
  if ((await due(await db(), t)).length === 0) return announceRemovals(t);
  let owes = false;
  const wrote = await write(async (tx) => {
    const rows = await due(tx, t);
    for (const { release } of rows) {
      const event = await emit(tx, systemActor('clock'), {
        kind: 'story.went-live',
        subject: release.story,
        after: { release: release.id, from: release.liveFrom, kind: release.kind },
      });
      await tellWriters(tx, release);
      if (await tellOutside(tx, release, event)) owes = true;
      await tx.insert(announced).values({ release: release.id, at: now(), event }).onConflictDoNothing();
      await tx.delete(untold).where(eq(untold.release, release.id));
    }
    return rows.length;
  });
  if (owes) faultPoint('owed');
  return wrote + (await announceRemovals(t));
}

const kindOf: Record<ReleaseKind, WebhookKind> = {
  first: 'story.published',
  fix: 'story.updated',
  update: 'story.updated',
  correction: 'story.corrected',
};

async function tellOutside(tx: Db, release: ReleaseRow, event: number): Promise<boolean> {
  if (release.recordedAt - release.liveFrom > PAST_MS) return false;
  const [story] = await tx.select().from(stories).where(eq(stories.id, release.story)).limit(1);
  // Taken down before anybody was told.
  if (!story || isWithdrawn(story, now())) return false;
  await oweInspection(tx, release.story);
  const owes = await owePings(tx, release.id, {
    event,
    story: release.story,
    changed: () => changedBy(tx, release),
  });
  const webhook = await oweWebhook(tx, release.id, {
    kind: kindOf[release.kind],
    event,
    at: release.liveFrom,
    story: { ...release, id: release.story, headline: release.card.headline },
  });
  const verb = release.kind === 'first' ? 'create' : 'update';
  const activities = await oweActivities(tx, release, { verb, event });
  return owes || webhook || activities;
}

/** Stories whose hour to be taken down has come: as above, for the log and for those outside. */
async function announceRemovals(t: number): Promise<number> {
  const over = (connection: Db) =>
    connection
      .select({ story: stories, release: releases })
      .from(stories)
      .innerJoin(releases, and(eq(releases.story, stories.id), eq(releases.liveUntil, stories.withdrawnAt)))
      .leftJoin(announced, eq(announced.release, sql`'down:' || ${releases.id}`))
      .where(
        and(
          isNull(announced.release),
          // One that was taken down by hand has told of it already.
          sql`${stories.state} <> 'withdrawn'`,
          lte(stories.withdrawnAt, t),
          gte(stories.withdrawnAt, 0),
          eq(releases.held, false),
        ),
      )
      .limit(AT_ONCE);
  if ((await over(await db())).length === 0) return 0;
  return write(async (tx) => {
    const rows = await over(tx);
    for (const { story, release } of rows) {
      const at = story.withdrawnAt ?? t;
      const event = await emit(tx, systemActor('clock'), {
        kind: 'story.went-down',
        subject: story.id,
        after: { release: release.id, at },
      });
      await oweWebhook(tx, `down:${release.id}`, {
        kind: 'story.withdrawn',
        event,
        at,
        story: { ...release, id: story.id, headline: '' },
      });
      await oweInspection(tx, story.id);
      await owePings(tx, `down:${release.id}`, {
        event,
        story: story.id,
        changed: () => goneWith(tx, release),
      });
      await oweActivities(tx, release, { verb: 'delete', event });
      await tellOfHeldQuotes(tx, { id: await plannerOf(tx, story.id) }, story);
      // For whoever asks the row alone, as imports do; what readers get never waited for it.
      await tx.update(stories).set({ state: 'withdrawn' }).where(eq(stories.id, story.id));
      await tx
        .insert(announced)
        .values({ release: `down:${release.id}`, at: now(), event })
        .onConflictDoNothing();
    }
    return rows.length;
  });
}

/** Who planned that a story be taken down at its hour: it is they who did it. */
async function plannerOf(tx: Db, story: string): Promise<string> {
  const [planned] = await tx
    .select({ actor: events.actor })
    .from(events)
    .where(and(eq(events.subject, story), eq(events.kind, 'story.removal-planned')))
    .orderBy(desc(events.id))
    .limit(1);
  return planned?.actor ?? systemActor('clock').id;
}

/** Their story is public, or was corrected. */
async function tellWriters(
  tx: Db,
  { story: id, kind, actor }: { story: string; kind: ReleaseKind; actor: string },
): Promise<void> {
  if (kind !== 'first' && kind !== 'correction') return;
  const [story] = await tx.select().from(stories).where(eq(stories.id, id)).limit(1);
  if (!story) return;
  const { writer = story.owner } = await askedFor(tx, id);
  await tell(tx, { id: actor }, story, {
    kind: kind === 'first' ? 'published' : 'corrected',
    to: [story.owner, writer],
  });
}
