import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import { deliveries } from '#db/notices/tables';
import type { Actor } from '#db/shared/actor';
import { isoHk } from '#db/shared/hk-time';
import { Id, newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { webhooks } from '../tables.ts';

export const TryWebhook = z.strictObject({
  webhook: Id,
  /** A message that was given up; without one, a `ping` is sent. */
  delivery: Id.nullable().default(null),
});

/**
 * Sends a webhook a message that says nothing, or one that was given up once more, under its own id. Failures: invalid,
 * not-allowed, not-found.
 */
export function tryWebhook(actor: Actor, input: unknown): Promise<Result<{ delivery: string }>> {
  return command(TryWebhook, input, async (tx, { webhook, delivery }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const there = await tx.$count(webhooks, and(eq(webhooks.id, webhook), isNull(webhooks.stoppedAt)));
    if (there === 0) refuse('not-found');
    const at = now();
    if (delivery !== null) {
      const [again] = await tx
        .update(deliveries)
        .set({ gaveUpAt: null, attempts: 0, nextAt: at })
        .where(
          and(eq(deliveries.id, delivery), eq(deliveries.webhook, webhook), isNotNull(deliveries.gaveUpAt)),
        )
        .returning();
      if (!again) return refuse('not-found');
      await emit(tx, actor, { kind: 'webhook.tried', subject: webhook, after: { delivery } });
      return { delivery };
    }
    const id = newId();
    await tx
      .insert(deliveries)
      .values({
        id,
        key: `webhook:ping:${id}`,
        target: 'webhook',
        webhook,
        subject: webhook,
        body: JSON.stringify({ type: 'ping', timestamp: isoHk(at), data: {} }),
        nextAt: at,
      });
    await emit(tx, actor, { kind: 'webhook.tried', subject: webhook, after: { delivery: id } });
    return { delivery: id };
  });
}
