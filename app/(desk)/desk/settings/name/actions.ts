'use server';
import { asActor } from '@/app/_server/action';
import { wasIn } from '@/app/_server/was-in';
import { asEntries, type FormEntries } from '@/components/desk/form-entries';
import { changeSettings } from '#db/settings/commands/change-settings';
import { nameFields } from '#db/settings/model';
import { ok, type Result } from '#db/shared/result';

const namesIn = (form: FormData) => Object.fromEntries(nameFields.map((field) => [field, form.get(field)]));

/** Gives what was changed as it was before, so that the paper can be called that again. */
export async function saveNames(form: FormData): Promise<Result<FormEntries>> {
  return asActor(async (actor) => {
    const result = await changeSettings(actor, { ...namesIn(form), was: wasIn(form, namesIn) });
    return result.ok ? ok(asEntries(result.value.before)) : result;
  });
}
