'use server';
import { asActor } from '@/app/_server/action';
import { wasIn } from '@/app/_server/was-in';
import { setSecondSteps } from '#db/factors/commands/set-second-steps';
import type { Result } from '#db/shared/result';

const rolesIn = (form: FormData) => form.getAll('role');

export async function saveRule(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => setSecondSteps(actor, { roles: rolesIn(form), was: wasIn(form, rolesIn) }));
}
