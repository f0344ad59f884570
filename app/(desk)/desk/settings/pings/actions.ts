'use server';
import { asActor } from '@/app/_server/action';
import { blockHost } from '#db/federation/commands/block-host';
import { unblockHost } from '#db/federation/commands/unblock-host';
import { setIndexNow } from '#db/pings/commands/set-index-now';
import { tryPing } from '#db/pings/commands/try-ping';
import type { Result } from '#db/shared/result';

export async function switchIndexNow(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => setIndexNow(actor, { on: form.get('on') === 'yes' }));
}

/** A test, or a message that was given up once more. */
export async function sendPing(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => tryPing(actor, { target: form.get('target'), delivery: form.get('delivery') }));
}

export async function putOnBlocklist(form: FormData): Promise<Result<{ host: string; dropped: number }>> {
  return asActor((actor) => blockHost(actor, { host: form.get('host') }));
}

export async function takeOffBlocklist(form: FormData): Promise<Result<{ host: string }>> {
  return asActor((actor) => unblockHost(actor, { host: form.get('host') }));
}
