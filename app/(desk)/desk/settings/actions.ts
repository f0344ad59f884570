'use server';
import { asActor } from '@/app/_server/action';
import { wasIn } from '@/app/_server/was-in';
import { saveSections, type SavedSections } from '#db/sections/commands/save-sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import { asEntries, type FormEntries } from '@/components/desk/form-entries';
import { ok, type Result } from '#db/shared/result';

const siteIn = (form: FormData) => ({
  indexed: form.get('indexed') === 'yes',
  email: form.get('email'),
  aiTraining: form.get('aiTraining') === 'yes',
  aiAnswers: form.get('aiAnswers') === 'yes',
});

/** Gives what was changed as it was set before, as the form sends it, so that it can be set back. */
export async function saveSite(form: FormData): Promise<Result<FormEntries>> {
  return asActor(async (actor) => {
    const result = await changeSettings(actor, { ...siteIn(form), was: wasIn(form, siteIn) });
    return result.ok ? ok(asEntries(result.value.before)) : result;
  });
}

/** The fields of each section stand in the order of the page. */
function sectionsIn(form: FormData) {
  const [ids, slugs, names, namesZh, abouts, aboutsZh] = [
    ...['id', 'slug', 'name', 'nameZh', 'about', 'aboutZh'],
  ].map((name) => form.getAll(name));
  return (ids ?? []).map((id, i) => ({
    id,
    slug: slugs?.[i],
    name: names?.[i],
    nameZh: namesZh?.[i],
    about: abouts?.[i],
    aboutZh: aboutsZh?.[i],
  }));
}

/** Gives what was there before and what is there now, so that what changed can be put back. */
export async function saveSectionWords(form: FormData): Promise<Result<SavedSections>> {
  return asActor((actor) => saveSections(actor, sectionsIn(form), wasIn(form, sectionsIn)));
}
