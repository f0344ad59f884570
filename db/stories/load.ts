/** Loading a story for a command: who may not know of it is told exactly what is told of one that does not exist. */
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import { type Action, can } from '#db/shared/permissions';
import type { StoryContent } from './model.ts';
import { revisions, stories } from './tables.ts';
import { targetFor } from './whose.ts';

export type StoryRow = typeof stories.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;

/** The story and its newest revision. Refuses with not-found, or not-allowed when it may be read but not this. */
export async function loadStory(
  tx: Db,
  actor: Actor,
  id: string,
  action: Action,
): Promise<{ story: StoryRow; newest: RevisionRow }> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, id)).limit(1);
  const target = story && (await targetFor(tx, actor, story));
  if (!story || !target || !can(actor, 'story.read', target)) return refuse('not-found');
  if (!can(actor, action, target)) return refuse('not-allowed');
  // What lies in the bin can be looked at and taken out, nothing else.
  if (story.binnedAt !== null && action !== 'story.read' && action !== 'story.bin') return refuse('in-bin');
  const newest = await newestRevision(tx, id);
  if (!newest) throw new Error('A story without a revision.');
  return { story, newest };
}

/** The revision that the caller saw. Refuses with stale (and what is there now) when someone saved since. */
export async function loadVersion(
  tx: Db,
  loaded: { story: StoryRow; newest: RevisionRow },
  version: number,
): Promise<RevisionRow> {
  if (loaded.newest.version !== version) return refuse('stale', { current: currentOf(loaded.newest) });
  return loaded.newest;
}

export async function revisionById(tx: Db, id: string): Promise<RevisionRow | undefined> {
  const [row] = await tx.select().from(revisions).where(eq(revisions.id, id)).limit(1);
  return row;
}

/** The newest revision of a story. */
export async function newestRevision(tx: Db, story: string): Promise<RevisionRow | undefined> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.story, story))
    .orderBy(desc(revisions.version))
    .limit(1);
  return row;
}

/** One revision by its number. */
export async function revisionOf(tx: Db, story: string, version: number): Promise<RevisionRow | undefined> {
  const [row] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.story, story), eq(revisions.version, version)))
    .limit(1);
  return row;
}

export type CurrentVersion = { version: number; content: StoryContent; actor: string; at: number };

export const currentOf = (revision: RevisionRow): CurrentVersion => ({
  version: revision.version,
  content: revision.content,
  actor: revision.actor,
  at: revision.at,
});
