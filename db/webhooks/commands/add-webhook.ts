import { now } from '#db/core/clock';
import { command, refuse } from '#db/core/command';
import { emit } from '#db/events/emit';
import type { Actor } from '#db/shared/actor';
import { parseInput } from '#db/shared/command';
import { newId } from '#db/shared/id';
import { can } from '#db/shared/permissions';
import { fail, type Result } from '#db/shared/result';
import { secretOf } from '../destination.ts';
import { serverOf, WebhookInput } from '../model.ts';
import { isInReach } from '../reach.ts';
import { webhooks } from '../tables.ts';

/**
 * Tells another house from now on what is published. Gives its secret. Failures: invalid (also an address that no message
 * ever leaves for), not-allowed.
 */
export async function addWebhook(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string; secret: string }>> {
  const parsed = parseInput(WebhookInput, input);
  if (!parsed.ok) return parsed;
  if (!can(actor, 'settings.change')) return fail('not-allowed');
  // Asked before the write: a name server may take longer than a transaction may.
  if (!(await isInReach(parsed.value.url))) return fail('invalid', { fields: { url: 'out-of-reach' } });
  return command(WebhookInput, parsed.value, async (tx, { name, url }) => {
    if (!can(actor, 'settings.change')) refuse('not-allowed');
    const id = newId();
    await tx.insert(webhooks).values({ id, name, url, actor: actor.id, at: now(), stoppedAt: null });
    await emit(tx, actor, { kind: 'webhook.added', subject: id, after: { name, url: serverOf(url) } });
    return { id, secret: secretOf(id) };
  });
}
