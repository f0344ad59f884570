import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { env } from '#db/core/env';
import { emit } from '#db/events/emit';
import { deliveries } from '#db/notices/tables';
import type { Actor } from '#db/shared/actor';
import { Id, newId } from '#db/shared/id';
import { languages } from '#db/shared/languages';
import { feedFormats, feedPath, frontPath } from '#db/shared/paths';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { pingTargets } from '../model.ts';
import { owePing, toldOfAddresses } from '../owe.ts';

export const TryPing = z.strictObject({
  target: z.enum(pingTargets),
  /** A message that was given up; without one, the front pages (or their feeds) are told of. */
  delivery: Id.nullable().default(null),
});

/** Tells of the front pages, or once more of what was given up, under its own id. Failures: invalid, not-allowed, not-found. */
export function tryPing(actor: Actor, input: unknown): Promise<Result<{ delivery: string }>> {
  return command(TryPing, input, async (tx, { target, delivery }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    if (!(await toldOfAddresses(tx)).includes(target)) refuse('not-found');
    if (delivery !== null) {
      const [again] = await tx
        .update(deliveries)
        .set({ gaveUpAt: null, attempts: 0, nextAt: now() })
        .where(
          and(eq(deliveries.id, delivery), eq(deliveries.target, target), isNotNull(deliveries.gaveUpAt)),
        )
        .returning();
      if (!again) return refuse('not-found');
      await emit(tx, actor, { kind: 'ping.tried', subject: target, after: { delivery } });
      return { delivery };
    }
    const fronts = languages.map(frontPath);
    const paths =
      target === 'websub'
        ? fronts.flatMap((page) => feedFormats.map((format) => feedPath(page, format)))
        : fronts;
    const id = await owePing(tx, {
      target,
      key: `${target}:test:${newId()}`,
      subject: target,
      story: null,
      addresses: paths.map((path) => `${env().siteUrl}${path}`),
    });
    await emit(tx, actor, { kind: 'ping.tried', subject: target, after: { delivery: id } });
    return { delivery: id };
  });
}
