'use server';
import { asActor } from '@/app/_server/action';
import type { Result } from '#db/shared/result';
import { addWebhook } from '#db/webhooks/commands/add-webhook';
import { stopWebhook } from '#db/webhooks/commands/stop-webhook';
import { tryWebhook } from '#db/webhooks/commands/try-webhook';

export async function keepWebhook(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => addWebhook(actor, { name: form.get('name'), url: form.get('url') }));
}

export async function endWebhook(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => stopWebhook(actor, { webhook: form.get('webhook') }));
}

/** A test, or a message that was given up once more. */
export async function sendWebhook(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    tryWebhook(actor, { webhook: form.get('webhook'), delivery: form.get('delivery') }),
  );
}
