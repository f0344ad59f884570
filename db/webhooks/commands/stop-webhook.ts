import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { serverOf } from '../model.ts';
import { webhooks } from '../tables.ts';

export const StopWebhook = z.strictObject({ webhook: Id });

/** Tells it nothing more, not even what is owed to it already. Failures: invalid, not-allowed, not-found. */
export function stopWebhook(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(StopWebhook, input, async (tx, { webhook: id }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const [row] = await tx
      .update(webhooks)
      .set({ stoppedAt: now() })
      .where(and(eq(webhooks.id, id), isNull(webhooks.stoppedAt)))
      .returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, {
      kind: 'webhook.stopped',
      subject: id,
      before: { name: row.name, url: serverOf(row.url) },
    });
    return { id };
  });
}
