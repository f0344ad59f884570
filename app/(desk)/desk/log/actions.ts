'use server';
import { asActor } from '@/app/_server/action';
import { putBackChange } from '#db/putting-back/commands/put-back-change';
import type { Result } from '#db/shared/result';

export async function putBack(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => putBackChange(actor, { line: form.get('line') }));
}
