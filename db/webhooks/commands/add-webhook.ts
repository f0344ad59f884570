import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import type { Result } from '#db/shared/result';
import { secretOf } from '../destination.ts';
import { WebhookInput } from '../model.ts';
import { webhooks } from '../tables.ts';

/** Tells another house from now on what is published. Gives its secret. Failures: invalid, not-allowed. */
export function addWebhook(actor: Actor, input: unknown): Promise<Result<{ id: string; secret: string }>> {
  return command(WebhookInput, input, async (tx, { name, url }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const id = newId();
    await tx.insert(webhooks).values({ id, name, url, actor: actor.id, at: now(), stoppedAt: null });
    await emit(tx, actor, { kind: 'webhook.added', subject: id, after: { name, url } });
    return { id, secret: secretOf(id) };
  });
}
