import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory } from '../load.ts';
import { settle, touches } from '../publishing.ts';
import { plannedRemoval } from '../removal.ts';
import { releases, stories } from '../tables.ts';
import { rememberBefore } from '../undoing.ts';

export const CancelRemoval = z.strictObject({ story: Id });

/** Lets a story stand that was to be taken down. Failures: not-found, not-allowed, nothing-scheduled. */
export function cancelRemoval(actor: Actor, input: unknown): Promise<Result<{ story: string }>> {
  return command(CancelRemoval, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.withdraw');
    const t = now();
    const removal = plannedRemoval(story, t);
    if (removal === null) return refuse('nothing-scheduled');
    const touch = await touches(tx, story);
    await tx
      .update(releases)
      .set({ liveUntil: null })
      .where(and(eq(releases.story, story.id), eq(releases.liveUntil, removal)));
    await tx
      .update(stories)
      .set({ withdrawnAt: null, withdrawnKind: null, withdrawnReason: null })
      .where(eq(stories.id, story.id));
    await rememberBefore(tx, story.id, null);
    await settle(tx, story.id, t);
    await emit(tx, actor, {
      kind: 'story.removal-cancelled',
      subject: story.id,
      before: { at: removal },
      touch,
    });
    return { story: story.id };
  });
}
