import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { PostUpdate, type UpdateContent } from '../model.ts';
import {
  addRevision,
  loadLive,
  loggedWords,
  newestOf,
  nextOf,
  refuseEmpty,
  releaseUpdate,
  stateOf,
} from '../releasing.ts';
import { liveUpdates } from '../tables.ts';

const ID_LENGTH = 10;

/**
 * Posts an update: public at once, where its story is. The same key again gives the same update, with the newer words
 * where they differ. Failures: invalid, update-empty, not-found, not-allowed, not-a-live-story, live-ended.
 */
export function postUpdate(
  actor: Actor,
  input: unknown,
): Promise<Result<{ update: string; version: number; at: number }>> {
  return command(PostUpdate, input, async (tx, data) => {
    const story = await loadLive(tx, actor, data.story, 'story.publish');
    refuseEmpty(data);
    const system = actor.kind === 'system';
    const at = system && data.at !== null ? data.at : now();
    const content: UpdateContent = {
      headline: data.headline,
      body: data.body,
      author: (system && data.author) || actor.name,
    };
    const createKey = `${actor.id}:${data.key}`;
    const [same] = await tx.select().from(liveUpdates).where(eq(liveUpdates.createKey, createKey)).limit(1);
    if (same) {
      // The answer to this very post was lost. What was typed since goes out as a fix.
      const { newest, release } = await newestOf(tx, same.id);
      if (release.kind === 'withdrawn' || JSON.stringify(newest.content) === JSON.stringify(content))
        return { update: same.id, version: same.version, at: release.publishedAt };
      const revision = await addRevision(tx, actor, same, content);
      await releaseUpdate(
        tx,
        actor,
        story,
        { ...nextOf(release), revision: revision.id, kind: 'fix' },
        content,
        { kind: 'live.edited', at, ...loggedWords(newest.content, content) },
      );
      return { update: same.id, version: revision.version, at: release.publishedAt };
    }
    if ((await stateOf(tx, story.id)) === 'ended') refuse('live-ended');
    const id = newId(ID_LENGTH);
    await tx.insert(liveUpdates).values({ id, story: story.id, version: 0, createdAt: at, createKey });
    const revision = await addRevision(tx, actor, { id, version: 0 }, content);
    await releaseUpdate(
      tx,
      actor,
      story,
      {
        update: id,
        story: story.id,
        revision: revision.id,
        kind: 'first',
        keyEvent: data.keyEvent,
        pinned: data.pinned,
        publishedAt: at,
        updatedAt: null,
      },
      content,
      { kind: 'live.posted', at, after: { headline: data.headline } },
    );
    return { update: id, version: revision.version, at };
  });
}
