import { now } from '#db/core/clock';
import { command } from '#db/core/command';
import { corrections } from '#db/corrections/tables';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { CorrectUpdate, type UpdateContent } from '../model.ts';
import { addRevision, loadUpdate, loggedWords, nextOf, refuseEmpty, releaseUpdate } from '../releasing.ts';

/**
 * One act: the mended words go out in place and the notice with them, for ever; the notice stands among the paper's
 * corrections too. Failures: invalid, update-empty, not-found, not-allowed, stale (with the newer words), not-live.
 */
export function correctUpdate(
  actor: Actor,
  input: unknown,
): Promise<Result<{ correction: string; version: number; at: number }>> {
  return command(CorrectUpdate, input, async (tx, data) => {
    const { update, newest, release, story } = await loadUpdate(tx, actor, data, 'story.correct');
    refuseEmpty(data);
    const t = now();
    const at = actor.kind === 'system' && data.at !== null ? data.at : t;
    const content: UpdateContent = {
      headline: data.headline,
      body: data.body,
      author: newest.content.author,
    };
    const revision = await addRevision(tx, actor, update, content);
    const id = newId();
    const words = loggedWords(newest.content, content);
    await tx
      .insert(corrections)
      .values({
        id,
        story: story.id,
        update: update.id,
        kind: data.kind,
        text: data.text,
        place: 'end',
        at,
        actor: actor.id,
        recordedAt: t,
      });
    await releaseUpdate(
      tx,
      actor,
      story,
      { ...nextOf(release), revision: revision.id, kind: 'correction', updatedAt: at },
      content,
      {
        kind: 'live.corrected',
        at,
        before: words.before,
        after: { ...words.after, correction: id, kind: data.kind, notice: data.text },
      },
    );
    return { correction: id, version: revision.version, at };
  });
}
