'use server';
import { asActor } from '@/app/_server/action';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import type { Result } from '#db/shared/result';

export async function newApiKey(form: FormData): Promise<Result<{ key: string }>> {
  return asActor((actor) => makeKey(actor, { name: form.get('name') }));
}

export async function endApiKey(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => revokeKey(actor, { key: form.get('key'), sure: form.get('sure') === 'yes' }));
}
