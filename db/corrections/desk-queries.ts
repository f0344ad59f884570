/** What the desk asks before it corrects. */
import { eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { db } from '#db/core/write';
import type { Actor } from '#db/shared/actor';
import { can } from '#db/shared/permissions';
import { revisionById, newestRevision } from '#db/stories/load';
import { isLive, releasesOf } from '#db/stories/release';
import { stories } from '#db/stories/tables';
import { targetFor } from '#db/stories/whose';
import { draftCorrection } from './draft.ts';
import type { CorrectionDraft } from './model.ts';

/**
 * The first draft of a correction from the version that readers have to the newest one; null when nobody reads the
 * story now, or this person may not correct it.
 */
export async function correctionDraft(actor: Actor, story: string): Promise<CorrectionDraft | null> {
  const tx = await db();
  const [row] = await tx.select().from(stories).where(eq(stories.id, story)).limit(1);
  if (!row || !can(actor, 'story.correct', await targetFor(tx, actor, row))) return null;
  const t = now();
  const live = (await releasesOf(tx, story)).find((release) => isLive(release, t));
  const [seen, next] = [live && (await revisionById(tx, live.revision)), await newestRevision(tx, story)];
  return seen && next ? draftCorrection(seen.content, next.content, row.language) : null;
}
