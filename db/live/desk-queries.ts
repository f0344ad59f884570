/** A live story as the desk works on it. */
import { and, asc, desc, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { storyForDesk } from '#db/stories/desk-queries';
import { isLiveStory } from './model.ts';
import { stateOf } from './releasing.ts';
import { liveSpans, liveUpdateReleases, liveUpdateRevisions, liveUpdates } from './tables.ts';
import type { LiveAtDesk } from './views.ts';
import { updateVisibleAt } from './visible.ts';

/** A live story and its public updates; null when there is none of this id, none that this person may know of, or of another form. */
export async function liveForDesk(actor: Actor, id: string): Promise<LiveAtDesk | null> {
  const at = await storyForDesk(actor, id);
  if (!at || !isLiveStory(at.current.content.form, at.liveForm)) return null;
  const reader = await db();
  const rows = await reader
    .select({ update: liveUpdates, release: liveUpdateReleases, content: liveUpdateRevisions.content })
    .from(liveUpdateReleases)
    .innerJoin(liveUpdates, eq(liveUpdates.id, liveUpdateReleases.update))
    .innerJoin(liveUpdateRevisions, eq(liveUpdateRevisions.id, liveUpdateReleases.revision))
    .where(and(eq(liveUpdateReleases.story, id), updateVisibleAt(now())))
    .orderBy(desc(liveUpdateReleases.publishedAt), desc(liveUpdateReleases.update));
  const spans = await reader
    .select()
    .from(liveSpans)
    .where(eq(liveSpans.story, id))
    .orderBy(asc(liveSpans.id));
  const { headline, language, path } = at.story;
  return {
    story: { id, headline, language, path },
    state: await stateOf(reader, id),
    since: spans.at(-1)?.liveFrom ?? null,
    updates: rows.map(({ update, release, content }) => ({
      id: update.id,
      version: update.version,
      content,
      at: release.publishedAt,
      keyEvent: release.keyEvent,
      pinned: release.pinned,
    })),
    may: { post: at.may.publish, correct: at.may.correct },
  };
}
