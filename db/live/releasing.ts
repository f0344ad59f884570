/** The one way an update changes for readers: a revision where the words are new, and a release. Used by the live commands. */
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { refuse } from '#db/core/command';
import { changedOnly } from '#db/events/changed-only';
import { emit } from '#db/events/emit';
import type { NewsroomEvent } from '#db/events/kinds';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Action } from '#db/shared/permissions';
import { bodyText, picturesOf } from '#db/stories/blocks';
import { loadStory, type StoryRow } from '#db/stories/load';
import { isLive, releasesOf } from '#db/stories/release';
import type { LiveState, UpdateContent, UpdateReleaseKind, UpdateText } from './model.ts';
import { isLiveStory, updateWords } from './model.ts';
import { tellOfLive } from './outside.ts';
import {
  liveSpans,
  liveUpdatePictures,
  liveUpdateReleases,
  liveUpdateRevisions,
  liveUpdates,
} from './tables.ts';

type UpdateRow = typeof liveUpdates.$inferSelect;
type RevisionRow = typeof liveUpdateRevisions.$inferSelect;
type ReleaseRow = typeof liveUpdateReleases.$inferSelect;

/** What readers have of an update, and where its pen stands. */
export type LoadedUpdate = { update: UpdateRow; newest: RevisionRow; release: ReleaseRow; story: StoryRow };

/** What a colleague wrote since: for 'stale'. */
export type CurrentUpdate = { version: number; content: UpdateContent };

/** The newest state of a live story; 'live' where nobody has changed it. */
export async function stateOf(tx: Db, story: string): Promise<LiveState> {
  const [last] = await tx
    .select()
    .from(liveSpans)
    .where(eq(liveSpans.story, story))
    .orderBy(desc(liveSpans.id))
    .limit(1);
  return last?.state ?? 'live';
}

/** Loads a live story for an act. Refuses with not-found, not-allowed, or not-a-live-story. */
export async function loadLive(tx: Db, actor: Actor, id: string, action: Action): Promise<StoryRow> {
  const { story, newest } = await loadStory(tx, actor, id, action);
  const shown = (await releasesOf(tx, id)).find((release) => isLive(release, now()));
  if (!isLiveStory(newest.content.form, shown?.card.form ?? null)) refuse('not-a-live-story');
  return story;
}

/** The newest version and release of an update. */
export async function newestOf(
  tx: Db,
  update: string,
): Promise<{ newest: RevisionRow; release: ReleaseRow }> {
  const [newest] = await tx
    .select()
    .from(liveUpdateRevisions)
    .where(eq(liveUpdateRevisions.update, update))
    .orderBy(desc(liveUpdateRevisions.version))
    .limit(1);
  const [release] = await tx
    .select()
    .from(liveUpdateReleases)
    .where(eq(liveUpdateReleases.update, update))
    .orderBy(desc(liveUpdateReleases.id))
    .limit(1);
  if (!newest || !release) throw new Error('An update without a revision or a release.');
  return { newest, release };
}

/** Loads an update that is public, at the version that the caller saw. Refuses with not-found, not-allowed, stale, not-live. */
export async function loadUpdate(
  tx: Db,
  actor: Actor,
  seen: { update: string; version: number },
  action: Action,
): Promise<LoadedUpdate> {
  const [update] = await tx.select().from(liveUpdates).where(eq(liveUpdates.id, seen.update)).limit(1);
  if (!update) return refuse('not-found');
  const { story } = await loadStory(tx, actor, update.story, action);
  const found = await newestOf(tx, update.id);
  if (found.release.kind === 'withdrawn') return refuse('not-live');
  if (update.version !== seen.version) {
    const current: CurrentUpdate = { version: update.version, content: found.newest.content };
    return refuse('stale', { current });
  }
  return { update, story, ...found };
}

/** Refuses an update that says nothing. */
export function refuseEmpty(content: Pick<UpdateContent, 'headline' | 'body'>): void {
  if (updateWords(content).trim() === '' && picturesOf(content.body).length === 0)
    refuse('update-empty', { fields: { body: 'required' } });
}

/** Writes the next revision of an update; gives its id. */
export async function addRevision(
  tx: Db,
  actor: Actor,
  update: Pick<UpdateRow, 'id' | 'version'>,
  content: UpdateContent,
): Promise<{ id: string; version: number }> {
  const id = newId();
  const version = update.version + 1;
  await tx
    .insert(liveUpdateRevisions)
    .values({ id, update: update.id, version, content, actor: actor.id, at: now() });
  await tx.update(liveUpdates).set({ version }).where(eq(liveUpdates.id, update.id));
  return { id, version };
}

type Next = Pick<
  ReleaseRow,
  'update' | 'story' | 'revision' | 'kind' | 'keyEvent' | 'pinned' | 'publishedAt' | 'updatedAt'
>;

/** Ends what readers have of an update and puts the next in its place, from `at` (ms UTC). */
async function follow(tx: Db, actor: Actor, next: Next, content: UpdateContent, at: number): Promise<void> {
  await tx
    .update(liveUpdateReleases)
    .set({ liveUntil: at })
    .where(and(eq(liveUpdateReleases.update, next.update), isNull(liveUpdateReleases.liveUntil)));
  const [written] = await tx
    .insert(liveUpdateReleases)
    .values({ ...next, liveFrom: at, liveUntil: null, actor: actor.id, recordedAt: now() })
    .returning();
  if (!written) throw new Error('The release was not written.');
  const used = next.kind === 'withdrawn' ? [] : [...new Set(picturesOf(content.body))];
  if (used.length > 0)
    await tx.insert(liveUpdatePictures).values(used.map((picture) => ({ release: written.id, picture })));
}

/** One update at a time is pinned: whatever else of the story is, is no longer. */
async function unpinOthers(tx: Db, actor: Actor, story: string, but: string, at: number): Promise<void> {
  const rows = await tx
    .select({ release: liveUpdateReleases, content: liveUpdateRevisions.content })
    .from(liveUpdateReleases)
    .innerJoin(liveUpdateRevisions, eq(liveUpdateRevisions.id, liveUpdateReleases.revision))
    .where(
      and(
        eq(liveUpdateReleases.story, story),
        eq(liveUpdateReleases.pinned, true),
        isNull(liveUpdateReleases.liveUntil),
      ),
    );
  for (const { release, content } of rows) {
    if (release.update === but || release.kind === 'withdrawn') continue;
    await follow(tx, actor, { ...nextOf(release), kind: 'mark', pinned: false }, content, at);
  }
}

/** The same once more: what the next release starts from. */
export const nextOf = ({
  update,
  story,
  revision,
  kind,
  keyEvent,
  pinned,
  publishedAt,
  updatedAt,
}: ReleaseRow): Next => ({ update, story, revision, kind, keyEvent, pinned, publishedAt, updatedAt });

type Fields = Readonly<Record<string, unknown>>;

/** What the log says of an update whose words are changed. */
export const loggedWords = (before: UpdateText, after: UpdateText): { before?: Fields; after: Fields } =>
  changedOnly(wordsOf(before), wordsOf(after));

const wordsOf = ({ headline, body }: UpdateText): Fields => ({ headline, text: bodyText(body) });

type LiveEvent = Exclude<Extract<NewsroomEvent, { correction: boolean }>['kind'], 'live.state'>;

/** Releases an update from `at` (ms UTC), tells the log, and owes the outside word of it. */
export async function releaseUpdate(
  tx: Db,
  actor: Actor,
  story: StoryRow,
  next: Next,
  content: UpdateContent,
  told: { kind: LiveEvent; at: number; before?: Fields; after?: Fields },
): Promise<void> {
  if (next.pinned && next.kind !== 'withdrawn') await unpinOthers(tx, actor, story.id, next.update, told.at);
  await follow(tx, actor, next, content, told.at);
  const event = await emit(tx, actor, {
    kind: told.kind,
    subject: story.id,
    before: told.before,
    after: { update: next.update, ...told.after },
    correction: next.kind === 'correction' || next.kind === 'withdrawn',
  });
  // Another mark changes no word.
  if (next.kind !== 'mark')
    await tellOfLive(tx, story.id, { event, at: told.at, correction: next.kind === 'correction' });
}

/** True for kinds that set the time at which an update was changed in substance. */
export const setsTime = (kind: UpdateReleaseKind): boolean => kind === 'update' || kind === 'correction';
