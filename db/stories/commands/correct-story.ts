import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Override } from '#db/checks/model';
import { refuseStops } from '#db/checks/stops';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { corrections } from '#db/corrections/tables';
import { emit } from '#db/events/emit';
import { tell } from '#db/notices/tell';
import { tellOfHeldQuotes } from '#db/quotes/source';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import type { Result } from '#db/shared/result';
import { filledLine } from '#db/shared/text';
import { loadStory, loadVersion } from '../load.ts';
import { correctionKinds } from '../model.ts';
import { release } from '../publishing.ts';
import { isLive, releasesOf } from '../release.ts';
import { stories, undos } from '../tables.ts';

export const CorrectStory = z.strictObject({
  story: Id,
  /** The mended text goes out with the notice. */
  version: z.number().int().positive(),
  kind: z.enum(correctionKinds),
  text: filledLine(1_000),
  place: z.enum(['top', 'end']),
  /** ms UTC; only system actors may name an instant. */
  at: z.number().int().nullable().default(null),
  /** Checks that the editor passes in spite of what they found, and why. */
  override: Override.nullable().default(null),
});

/**
 * One act: the mended version goes live and the notice with it, for ever; sent again it is the same one. Failures:
 * invalid, stale, not-found, not-allowed, not-live, the checks' codes.
 */
export function correctStory(
  actor: Actor,
  input: unknown,
): Promise<Result<{ correction: string; path: string; at: number }>> {
  return command(CorrectStory, input, async (tx, data) => {
    const loaded = await loadStory(tx, actor, data.story, 'story.correct');
    const revision = await loadVersion(tx, loaded, data.version);
    const t = now();
    const at = actor.kind === 'system' && data.at !== null ? data.at : t;
    const live = (await releasesOf(tx, data.story)).find((other) => isLive(other, t));
    if (!live) refuse('not-live');
    // The answer to this very correction was lost: a second notice of it would stand for ever.
    if (live.kind === 'correction' && live.revision === revision.id) {
      const [same] = await tx
        .select()
        .from(corrections)
        .where(
          and(
            eq(corrections.story, data.story),
            eq(corrections.at, live.liveFrom),
            eq(corrections.actor, actor.id),
            eq(corrections.kind, data.kind),
            eq(corrections.text, data.text),
          ),
        )
        .limit(1);
      if (same) return { correction: same.id, path: live.path, at: same.at };
    }
    const passed =
      actor.kind === 'user' ? await refuseStops(tx, loaded.story, revision.content, data.override, t) : [];
    const done = await release(tx, actor, loaded.story, revision, { kind: 'correction', from: at });
    const id = newId();
    await tx
      .insert(corrections)
      .values({
        id,
        story: data.story,
        kind: data.kind,
        text: data.text,
        place: data.place,
        at: done.from,
        actor: actor.id,
        recordedAt: t,
      });
    await tx.update(undos).set({ correction: id }).where(eq(undos.release, done.release));
    await emit(tx, actor, {
      kind: 'story.corrected',
      subject: data.story,
      after: {
        correction: id,
        kind: data.kind,
        text: data.text,
        ...(passed.length > 0 ? { passed, reason: data.override?.reason } : {}),
      },
      touch: done.touch,
    });
    const twins = await tx
      .select()
      .from(stories)
      .where(and(eq(stories.pair, loaded.story.pair), ne(stories.id, data.story)));
    for (const twin of twins)
      await tell(tx, actor, twin, { kind: 'twin-corrected', to: [twin.owner], words: data.text });
    await tellOfHeldQuotes(tx, actor, loaded.story);
    return { correction: id, path: done.path, at: done.from };
  });
}
