import { and, eq } from 'drizzle-orm';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import type { Result } from '#db/shared/result';
import { loadStory } from '#db/stories/load';
import { WithdrawPreviewLink } from '../model.ts';
import { previewLinks } from '../tables.ts';

/** Ends a preview link at once; one that was withdrawn already stays so. */
export function withdrawPreviewLink(actor: Actor, input: unknown): Promise<Result<{ link: string }>> {
  return command(WithdrawPreviewLink, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.save');
    const [row] = await tx
      .select()
      .from(previewLinks)
      .where(and(eq(previewLinks.id, data.link), eq(previewLinks.story, story.id)))
      .limit(1);
    if (!row) return refuse('not-found');
    if (row.withdrawnAt !== null) return { link: row.id };
    await tx
      .update(previewLinks)
      .set({ withdrawnAt: now(), withdrawnBy: actor.id })
      .where(eq(previewLinks.id, row.id));
    await emit(tx, actor, { kind: 'story.link-withdrawn', subject: story.id, after: { link: row.id } });
    return { link: row.id };
  });
}
