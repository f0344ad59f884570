/** The one way a revision becomes a release: spans, merging into what waits, addresses. Used by the story commands. */
import { and, asc, eq } from 'drizzle-orm';
import { endAddresses, freePath, settleAddresses } from '#db/addresses/settle';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import type { StoryTouch } from '#db/events/kinds';
import { indexDraft } from '#db/search/drafts';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { makeSlug } from '#db/shared/slug';
import { countWords } from '#db/shared/text';
import type { RevisionRow, StoryRow } from './load.ts';
import { mergeStories } from './merge.ts';
import { type ReleaseKind, storyText, type StoryContent } from './model.ts';
import { addRelease, dropRelease, type ReleaseRow, releasesOf, touchOf } from './release.ts';
import { rememberBefore, standsAs } from './undoing.ts';
import { plannedRemoval } from './removal.ts';
import { releases, revisions, stories } from './tables.ts';

const slugOf = (story: StoryRow, content: StoryContent): string =>
  content.slug || makeSlug(content.headline, story.language) || story.id;

/** Date in the address and order of lists: fixed once the first release has begun. */
const firstInstant = (before: readonly ReleaseRow[], t: number, from: number): number =>
  before.find((release) => release.liveFrom <= t)?.publishedAt ?? from;

export type Released = { release: string; path: string; from: number; touch: StoryTouch[]; held: string[] };

/**
 * Makes `revision` public from `from` (ms UTC; now or later, past only for system actors). Ends the span that it
 * cuts, and merges into every release that waits behind it; one that cannot be merged is held and named.
 */
export async function release(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  revision: RevisionRow,
  wish: { kind: ReleaseKind; from: number },
): Promise<Released> {
  const t = now();
  // The wall: whoever asks, on whatever way, nothing of the story is public before its hour.
  if (story.embargoUntil !== null && wish.from < story.embargoUntil) refuse('embargoed');
  const removal = plannedRemoval(story, t);
  if (removal !== null && wish.from >= removal) refuse('removal-waits');
  const stood = await standsAs(tx, story, t);
  let before = await releasesOf(tx, story.id);
  const begun = before.some((other) => other.liveFrom <= t);
  if (!begun) {
    // A first release that was scheduled is replaced by this one.
    for (const waiting of before) await dropRelease(tx, waiting.id);
    before = [];
  }
  for (const same of before.filter((other) => other.liveFrom === wish.from && other.liveFrom > t))
    await dropRelease(tx, same.id);
  before = await releasesOf(tx, story.id);
  const from = Math.max(wish.from, ...before.filter((r) => r.liveFrom <= t).map((r) => r.liveFrom + 1));

  const publishedAt = firstInstant(before, t, from);
  const container = before.find(
    (other) => !other.held && other.liveFrom <= from && (other.liveUntil === null || other.liveUntil > from),
  );
  const next = before.find((other) => !other.held && other.liveFrom > from);
  const kind: ReleaseKind = begun ? (wish.kind === 'first' ? 'update' : wish.kind) : 'first';
  const earlier = [...before].reverse().find((other) => other.liveFrom < from);
  const path = await freePath(tx, story, publishedAt, slugOf(story, revision.content));
  if (container) await tx.update(releases).set({ liveUntil: from }).where(eq(releases.id, container.id));
  const id = await addRelease(tx, actor, story, {
    revision: revision.id,
    content: revision.content,
    kind,
    liveFrom: from,
    liveUntil: container ? container.liveUntil : (next?.liveFrom ?? removal),
    basedOn: container?.revision ?? earlier?.revision ?? null,
    publishedAt,
    updatedAt: kind === 'update' || kind === 'correction' ? from : (earlier?.updatedAt ?? null),
    path,
  });
  const held = await mergeIntoWaiting(tx, actor, story, revision, from);
  await tx
    .update(stories)
    .set({
      firstLiveFrom: publishedAt,
      state: 'ready',
      ...(removal === null ? { withdrawnAt: null, withdrawnKind: null, withdrawnReason: null } : {}),
    })
    .where(eq(stories.id, story.id));
  await settle(tx, story.id, t);
  await rememberBefore(tx, story.id, from <= t && actor.kind === 'user' ? { id, actor, from, stood } : null);
  return { release: id, path, from, touch: await touches(tx, story), held };
}

/** Rewrites the addresses that lie ahead from the releases of a story, and from the hour at which it is taken down. */
export async function settle(tx: Db, story: string, t: number): Promise<void> {
  const planned = (await releasesOf(tx, story)).filter(
    (release) => !release.held && (release.liveUntil === null || release.liveUntil > t),
  );
  await settleAddresses(tx, story, planned, t);
  const [row] = await tx.select().from(stories).where(eq(stories.id, story)).limit(1);
  const removal = row ? plannedRemoval(row, t) : null;
  if (removal !== null) await endAddresses(tx, story, removal, { kind: 'gone' });
}

/** The story and its twin in the other language: each prints the other's address. */
export async function touches(tx: Db, story: StoryRow): Promise<StoryTouch[]> {
  const twins = await tx.select().from(stories).where(eq(stories.pair, story.pair));
  const found: StoryTouch[] = [];
  for (const twin of twins) {
    const touch = await touchOf(tx, twin);
    found.push(
      twin.id === story.id ? touch : { ...touch, sections: [], topics: [], people: [], addresses: [] },
    );
  }
  return found;
}

/**
 * What is public at a waiting release's hour ends at `until` (ms UTC; null: never): at that hour once the release may
 * take its place, and where it would have ended while it is held. A held release leaves no gap.
 */
async function keepUntil(tx: Db, waiting: ReleaseRow, until: number | null): Promise<void> {
  const before = (await releasesOf(tx, waiting.story)).findLast(
    (other) =>
      !other.held &&
      other.liveFrom < waiting.liveFrom &&
      (other.liveUntil === null || other.liveUntil >= waiting.liveFrom),
  );
  if (before) await tx.update(releases).set({ liveUntil: until }).where(eq(releases.id, before.id));
}

/**
 * Carries what was published into each release that waits, in their order: the first takes it from the page, each later
 * one from the one before it, whose text it was written on. Gives the ids of those that must be looked at first.
 */
async function mergeIntoWaiting(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  published: RevisionRow,
  from: number,
): Promise<string[]> {
  const held: string[] = [];
  /** By the id of a waiting revision: what stands in its place now; null when it is held. */
  const instead = new Map<string, RevisionRow | null>();
  const waiting = (await releasesOf(tx, story.id)).filter((release) => release.liveFrom > from);
  for (const release of waiting) {
    const mine = await revisionBy(tx, release.revision);
    const base = await revisionBy(tx, release.basedOn);
    if (!mine) continue;
    // The waiting text was written after, and on top of, what is published now: nothing to carry over.
    if (mine.version > published.version) continue;
    const before = instead.get(release.basedOn ?? '');
    const theirs = before ?? published;
    const { content, conflicts } = mergeStories(base?.content ?? mine.content, mine.content, theirs.content);
    // On top of one that is held it would take half of that along.
    if (conflicts.length > 0 || before === null) {
      await tx.update(releases).set({ held: true }).where(eq(releases.id, release.id));
      await keepUntil(tx, release, release.liveUntil);
      held.push(release.id);
      instead.set(mine.id, null);
      continue;
    }
    if (release.held) await keepUntil(tx, release, release.liveFrom);
    const merged = await revisionFor(tx, actor, story, theirs, content);
    instead.set(mine.id, merged);
    await dropRelease(tx, release.id);
    await addRelease(tx, actor, story, {
      revision: merged.id,
      content,
      kind: release.kind,
      liveFrom: release.liveFrom,
      liveUntil: release.liveUntil,
      basedOn: theirs.id,
      publishedAt: release.publishedAt,
      updatedAt: release.updatedAt,
      path: await freePath(tx, story, release.publishedAt, slugOf(story, content)),
    });
  }
  return held;
}

async function revisionBy(tx: Db, id: string | null): Promise<RevisionRow | undefined> {
  if (id === null) return undefined;
  const [row] = await tx.select().from(revisions).where(eq(revisions.id, id)).limit(1);
  return row;
}

/** What was published itself when merging added nothing to it, else a new revision on top. */
async function revisionFor(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  published: RevisionRow,
  content: StoryContent,
): Promise<RevisionRow> {
  if (JSON.stringify(content) === JSON.stringify(published.content)) return published;
  const known = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.story, story.id))
    .orderBy(asc(revisions.version));
  const version = Math.max(...known.map((revision) => revision.version)) + 1;
  const row = { id: newId(), story: story.id, version, content, actor: actor.id, at: now() };
  await tx.insert(revisions).values(row);
  await tx
    .update(stories)
    .set({ version, changedAt: row.at, headline: content.headline, words: countWords(storyText(content)) })
    .where(and(eq(stories.id, story.id)));
  await indexDraft(tx, story.id, content);
  return row;
}
