'use server';
import { asActor } from '@/app/_server/action';
import { allSections } from '#db/sections/reader-queries';
import { saveSections } from '#db/sections/commands/save-sections';
import { changeSettings } from '#db/settings/commands/change-settings';
import { siteSettings, type SiteSettings } from '#db/settings/reader-queries';
import { ok, type Result } from '#db/shared/result';

type SiteValues = Pick<SiteSettings, 'indexed' | 'email' | 'aiTraining' | 'aiAnswers'>;

/** Gives what was set before, so that it can be set back. */
export async function saveSite(form: FormData): Promise<Result<SiteValues>> {
  return asActor(async (actor) => {
    const { indexed, email, aiTraining, aiAnswers } = await siteSettings();
    const result = await changeSettings(actor, {
      indexed: form.get('indexed') === 'yes',
      email: form.get('email'),
      aiTraining: form.get('aiTraining') === 'yes',
      aiAnswers: form.get('aiAnswers') === 'yes',
    });
    return result.ok ? ok({ indexed, email, aiTraining, aiAnswers }) : result;
  });
}

type SectionValues = { id: string; name: string; nameZh: string; about: string; aboutZh: string };

async function sectionsNow(): Promise<SectionValues[]> {
  const chinese = await allSections('zh');
  return (await allSections('en')).map(({ id, name, nameOther, about }, i) => ({
    id,
    name,
    nameZh: nameOther,
    about,
    aboutZh: chinese[i]?.about ?? '',
  }));
}

/** The fields of each section stand in the order of the page. Gives what was there before, so that it can be put back. */
export async function saveSectionWords(form: FormData): Promise<Result<SectionValues[]>> {
  const [ids, names, namesZh, abouts, aboutsZh] = ['id', 'name', 'nameZh', 'about', 'aboutZh'].map((name) =>
    form.getAll(name),
  );
  return asActor(async (actor) => {
    const before = await sectionsNow();
    const result = await saveSections(
      actor,
      (ids ?? []).map((id, i) => ({
        id,
        name: names?.[i],
        nameZh: namesZh?.[i],
        about: abouts?.[i],
        aboutZh: aboutsZh?.[i],
      })),
    );
    return result.ok ? ok(before) : result;
  });
}
