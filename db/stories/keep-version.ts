/** The one way a save becomes a version: the snapshot, what lists copy of it, what the desk's search reads anew, the log. */
import { eq } from 'drizzle-orm';
import type { Db } from '#db/core/client';
import { now } from '#db/core/clock';
import { emit } from '#db/events/emit';
import { draftChanged, indexDraft } from '#db/search/drafts';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { countWords } from '#db/shared/text';
import type { RevisionRow } from './load.ts';
import { loggedChange } from './logged-change.ts';
import { type StoryContent, storyText } from './model.ts';
import { revisions, stories } from './tables.ts';

/** Keeps `content` on top of the newest version. The caller has asked whether this person may, and has the pen if it is text. */
export async function keepVersion(
  tx: Db,
  actor: Actor,
  newest: RevisionRow,
  content: StoryContent,
): Promise<{ version: number; at: number }> {
  const at = now();
  const { story } = newest;
  const version = newest.version + 1;
  await tx.insert(revisions).values({ id: newId(), story, version, content, actor: actor.id, at });
  await tx
    .update(stories)
    .set({
      version,
      changedAt: at,
      headline: content.headline,
      section: content.section,
      words: countWords(storyText(content)),
      ...(actor.id === 'system:import' ? { sourceVersion: version } : {}),
    })
    .where(eq(stories.id, story));
  // An import brings thousands, and has time.
  if (actor.kind === 'system') await indexDraft(tx, story, content);
  else await draftChanged(tx, story);
  const { before, after } = loggedChange(newest.content, content);
  await emit(tx, actor, { kind: 'story.saved', subject: story, before, after: { version, ...after } });
  return { version, at };
}
