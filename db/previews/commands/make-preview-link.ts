import { and, eq, gt, isNull } from 'drizzle-orm';
import { hashOf, newSecret } from '#db/accounts/secrets';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { loadStory, revisionOf } from '#db/stories/load';
import { MakePreviewLink, MOST_LINKS, previewPath } from '../model.ts';
import { previewLinks } from '../tables.ts';

const DAY_MS = 86_400_000;

/**
 * Makes a link for somebody without an account. Its path is told this once: what is kept cannot be turned back into it.
 * Whoever may change the story may show it.
 */
export function makePreviewLink(
  actor: Actor,
  input: unknown,
): Promise<Result<{ link: string; path: string; expiresAt: number }>> {
  return command(MakePreviewLink, input, async (tx, data) => {
    const { story } = await loadStory(tx, actor, data.story, 'story.save');
    if (story.state === 'withdrawn') refuse('not-allowed');
    if (data.version !== null && !(await revisionOf(tx, story.id, data.version)))
      refuse('invalid', { fields: { version: 'unknown' } });
    const at = now();
    const open = await tx
      .select({ id: previewLinks.id })
      .from(previewLinks)
      .where(
        and(
          eq(previewLinks.story, story.id),
          isNull(previewLinks.withdrawnAt),
          gt(previewLinks.expiresAt, at),
        ),
      );
    if (open.length >= MOST_LINKS) refuse('throttled');
    const [link, token, expiresAt] = [newId(), newSecret(), at + data.days * DAY_MS];
    await tx
      .insert(previewLinks)
      .values({
        id: link,
        story: story.id,
        tokenHash: hashOf(token),
        version: data.version,
        by: actor.id,
        at,
        expiresAt,
      });
    await emit(tx, actor, {
      kind: 'story.link-made',
      subject: story.id,
      after: { link, version: data.version, expiresAt },
    });
    return { link, path: previewPath(token), expiresAt };
  });
}
