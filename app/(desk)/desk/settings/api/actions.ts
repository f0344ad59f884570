'use server';
import { asActor } from '@/app/_server/action';
import { makeKey } from '#db/api/commands/make-key';
import { revokeKey } from '#db/api/commands/revoke-key';
import { fail, type Result } from '#db/shared/result';

export async function newApiKey(form: FormData): Promise<Result<{ key: string }>> {
  return asActor((actor) => makeKey(actor, { name: form.get('name') }));
}

export async function endApiKey(form: FormData): Promise<Result<unknown>> {
  // Nothing brings a key back: whoever takes it away has to say that they know.
  if (form.get('sure') !== 'yes') return fail('invalid', { fields: { sure: 'required' } });
  return asActor((actor) => revokeKey(actor, { key: form.get('key') }));
}
