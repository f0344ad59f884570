'use server';
import { asActor } from '@/app/_server/action';
import { saveSections } from '#db/sections/commands/save-sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import type { Result } from '#db/shared/result';

export async function saveSite(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    changeSettings(actor, { indexed: form.get('indexed') === 'yes', email: form.get('email') }),
  );
}

/** The fields of each section stand in the order of the page. */
export async function saveSectionWords(form: FormData): Promise<Result<unknown>> {
  const [ids, names, namesZh, abouts, aboutsZh] = ['id', 'name', 'nameZh', 'about', 'aboutZh'].map((name) =>
    form.getAll(name),
  );
  return asActor((actor) =>
    saveSections(
      actor,
      (ids ?? []).map((id, i) => ({
        id,
        name: names?.[i],
        nameZh: namesZh?.[i],
        about: abouts?.[i],
        aboutZh: aboutsZh?.[i],
      })),
    ),
  );
}
