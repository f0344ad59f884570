'use server';
import { asActor } from '@/app/_server/action';
import { setSecondSteps } from '#db/factors/commands/set-second-steps';
import type { Result } from '#db/shared/result';

export async function saveRule(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => setSecondSteps(actor, { roles: form.getAll('role') }));
}
