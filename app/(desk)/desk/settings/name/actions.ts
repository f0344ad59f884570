'use server';
import { asActor } from '@/app/_server/action';
import { changeSettings } from '#db/settings/commands/change-settings';
import { fieldsOf, type NameFields, nameFields } from '#db/settings/model';
import { paperNames } from '#db/settings/reader-queries';
import { ok, type Result } from '#db/shared/result';

/** Gives what the paper was called before, so that it can be called that again. */
export async function saveNames(form: FormData): Promise<Result<NameFields>> {
  return asActor(async (actor) => {
    const before = fieldsOf(await paperNames());
    const result = await changeSettings(
      actor,
      Object.fromEntries(nameFields.map((field) => [field, form.get(field)])),
    );
    return result.ok ? ok(before) : result;
  });
}
