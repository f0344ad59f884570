import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { Id } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { serverOf } from '../model.ts';
import { webhooks } from '../tables.ts';

export const StartWebhook = z.strictObject({ webhook: Id });

/**
 * Tells one that was stopped again, under the secret that it had. What was dropped meanwhile is not told; a message whose
 * next try has not come yet is. Failures: invalid, not-allowed, not-found (none, or told already).
 */
export function startWebhook(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  return command(StartWebhook, input, async (tx, { webhook: id }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const [row] = await tx
      .update(webhooks)
      .set({ stoppedAt: null })
      .where(and(eq(webhooks.id, id), isNotNull(webhooks.stoppedAt)))
      .returning();
    if (!row) return refuse('not-found');
    await emit(tx, actor, {
      kind: 'webhook.started',
      subject: id,
      after: { name: row.name, url: serverOf(row.url) },
    });
    return { id };
  });
}
