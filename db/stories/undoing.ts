/** Taking a release back within its window. What is needed for that is kept beside the release, and only so long. */
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { takeBackPage } from '#db/addresses/settle';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { corrections } from '#db/corrections/tables';
import { unindexRelease } from '#db/search/index-release';
import type { Actor } from '#db/shared/actor';
import type { StoryRow } from './load.ts';
import type { StoryBefore } from './model.ts';
import { addRelease, dropRelease, isLive, releasesOf } from './release.ts';
import { releases, revisions, stories, undos } from './tables.ts';

/** How long whoever published may take it back, ms. Nothing is sent to the outside before that. */
export const UNDO_MS = 30_000;

export type UndoRow = typeof undos.$inferSelect;

/** How a story stands at `t`, for the case that what is about to happen to it is taken back. */
export async function standsAs(tx: Db, story: StoryRow, t: number): Promise<StoryBefore> {
  const all = await releasesOf(tx, story.id);
  const live = all.find((release) => isLive(release, t));
  const { state, firstLiveFrom, withdrawnAt, withdrawnKind, withdrawnReason } = story;
  return {
    state,
    firstLiveFrom,
    withdrawnAt,
    withdrawnKind,
    withdrawnReason,
    live: live ? { release: live.id, until: live.liveUntil } : null,
    waiting: all
      .filter((release) => release.liveFrom > t)
      .map((release) => ({
        revision: release.revision,
        kind: release.kind,
        liveFrom: release.liveFrom,
        liveUntil: release.liveUntil,
        held: release.held,
        basedOn: release.basedOn,
        publishedAt: release.publishedAt,
        updatedAt: release.updatedAt,
        path: release.path,
        actor: release.actor,
      })),
  };
}

/** Only the newest thing that was done to the releases of a story can be taken back; null: it is none of that kind. */
export async function rememberBefore(
  tx: Db,
  story: string,
  made: { id: string; actor: Pick<Actor, 'id'>; from: number; stood: StoryBefore } | null,
): Promise<void> {
  await tx.delete(undos).where(eq(undos.story, story));
  if (made)
    await tx
      .insert(undos)
      .values({
        release: made.id,
        story,
        actor: made.actor.id,
        until: made.from + UNDO_MS,
        before: made.stood,
      });
}

/** What may still be taken back of a story at `t`, by whomever; undefined when nothing. */
export async function undoableAt(tx: Db, story: string, t: number): Promise<UndoRow | undefined> {
  const [row] = await tx
    .select()
    .from(undos)
    .where(and(eq(undos.story, story), gt(undos.until, t)))
    .limit(1);
  if (!row) return undefined;
  // Something that was scheduled has taken its place meanwhile: readers have gone on.
  const [newest] = (await releasesOf(tx, story))
    .filter(({ held, liveFrom }) => !held && liveFrom <= t)
    .slice(-1);
  return newest?.id === row.release ? row : undefined;
}

/** Puts a story back to how it stood before a release. What readers saw meanwhile stays in the records. */
export async function takeBack(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  undo: UndoRow,
): Promise<{ replaced: string[] }> {
  const t = now();
  const { before } = undo;
  const [undone] = await tx.select().from(releases).where(eq(releases.id, undo.release)).limit(1);
  if (!undone) throw new Error('A release that may be taken back is not there.');
  for (const waiting of (await releasesOf(tx, story.id)).filter(({ liveFrom }) => liveFrom > t))
    await dropRelease(tx, waiting.id);
  await unindexRelease(tx, undone.id);
  await tx.update(releases).set({ liveUntil: t, undone: true }).where(eq(releases.id, undone.id));
  const replaced = [undone.id];
  const contents = await contentsOf(tx, before);
  if (before.live) replaced.push(await bringBack(tx, actor, story, before.live, t));
  else await takeBackPage(tx, story.id, undone.liveFrom, t);
  for (const waiting of before.waiting) {
    const content = contents.get(waiting.revision);
    if (content) await addRelease(tx, { id: waiting.actor }, story, { ...waiting, content });
  }
  await tx
    .update(stories)
    .set({
      state: before.state,
      firstLiveFrom: before.firstLiveFrom,
      withdrawnAt: before.withdrawnAt,
      withdrawnKind: before.withdrawnKind,
      withdrawnReason: before.withdrawnReason,
    })
    .where(eq(stories.id, story.id));
  // Never acknowledged to anybody outside: a correction that was taken back was none.
  if (undo.correction) await tx.delete(corrections).where(eq(corrections.id, undo.correction));
  await tx.delete(undos).where(eq(undos.story, story.id));
  return { replaced };
}

async function contentsOf(tx: Db, before: StoryBefore) {
  const ids = before.waiting.map(({ revision }) => revision);
  if (ids.length === 0) return new Map<string, (typeof revisions.$inferSelect)['content']>();
  const rows = await tx.select().from(revisions).where(inArray(revisions.id, ids));
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** What was live before goes on from `t`, as a release of its own: what has begun is never rewritten. */
async function bringBack(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  live: { release: string; until: number | null },
  t: number,
): Promise<string> {
  const [row] = await tx
    .select({ release: releases, content: revisions.content })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(eq(releases.id, live.release))
    .orderBy(desc(releases.liveFrom))
    .limit(1);
  if (!row) throw new Error('What was live before is not there.');
  const { release, content } = row;
  return addRelease(tx, actor, story, {
    revision: release.revision,
    content,
    kind: 'fix',
    liveFrom: t,
    liveUntil: live.until,
    basedOn: release.basedOn,
    publishedAt: release.publishedAt,
    updatedAt: release.updatedAt,
    path: release.path,
  });
}
