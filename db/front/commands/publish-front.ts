import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { languages } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { FrontLayout } from '../model.ts';
import { frontReleases, frontRevisions } from '../tables.ts';

export const PublishFront = z.strictObject({ language: z.enum(languages), layout: FrontLayout });

/** Makes a layout the front of a language, at once. Failures: invalid, not-allowed. */
export function publishFront(actor: Actor, input: unknown): Promise<Result<{ release: string }>> {
  return command(PublishFront, input, async (tx, data) => {
    if (!can(actor, 'front.publish')) refuse('not-allowed');
    const at = now();
    const revision = newId();
    await tx
      .insert(frontRevisions)
      .values({ id: revision, language: data.language, layout: data.layout, actor: actor.id, at });
    await tx
      .update(frontReleases)
      .set({ liveUntil: at })
      .where(
        and(
          eq(frontReleases.language, data.language),
          lte(frontReleases.liveFrom, at),
          or(isNull(frontReleases.liveUntil), gt(frontReleases.liveUntil, at)),
        ),
      );
    const release = newId();
    await tx
      .insert(frontReleases)
      .values({
        id: release,
        revision,
        language: data.language,
        liveFrom: at,
        liveUntil: null,
        actor: actor.id,
      });
    await emit(tx, actor, { kind: 'front.published', subject: data.language, after: data.layout });
    return { release };
  });
}
