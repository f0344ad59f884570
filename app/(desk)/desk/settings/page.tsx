import { requireActor } from '@/app/_server/auth';
import { DeskFrame, DeskMissing } from '@/app/_server/desk-frame';
import { ActionForm } from '@/components/desk/action-form.client';
import { CheckField, TextField } from '@/components/desk/fields.client';
import { deskWords } from '@/components/words/desk';
import { allSections } from '#db/sections/reader-queries';
import { siteSettings } from '#db/settings/reader-queries';
import { can } from '#db/shared/permissions';
import { saveSectionWords, saveSite } from './actions';

export default async function Settings() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) return <DeskMissing actor={actor} />;
  const words = deskWords(actor.language);
  const said = { failures: words.failures, reasons: words.reasons };
  const site = await siteSettings();
  const [english, chinese] = [await allSections('en'), await allSections('zh')];
  return (
    <DeskFrame actor={actor} current="settings" title={words.settings.title}>
      {site.sample && <p className="ui mb-5 border-t-3 border-ochre bg-mist p-3">{words.settings.sample}</p>}
      <ActionForm
        action={saveSite}
        words={said}
        submit={words.settings.save}
        done={words.settings.saved}
        className="mb-10 max-w-120"
      >
        <CheckField name="indexed" label={words.settings.indexed} value={site.indexed} />
        <TextField name="email" type="email" label={words.settings.email} value={site.email} />
      </ActionForm>
      <h2 className="desk-row mb-3">{words.settings.sections}</h2>
      <ActionForm
        action={saveSectionWords}
        words={said}
        submit={words.settings.save}
        done={words.settings.saved}
      >
        {english.map((section, i) => (
          <fieldset key={section.id} className="mb-4 grid gap-x-4 border-t border-rule pt-3 md:grid-cols-2">
            <legend className="sr-only">{section.name}</legend>
            <input type="hidden" name="id" value={section.id} />
            <TextField name="name" label={words.settings.name} value={section.name} />
            <TextField
              name="nameZh"
              label={words.settings.nameZh}
              value={section.nameOther}
              lang="zh-Hant-HK"
            />
            <TextField name="about" label={words.settings.about} value={section.about} />
            <TextField
              name="aboutZh"
              label={words.settings.aboutZh}
              value={chinese[i]?.about ?? ''}
              lang="zh-Hant-HK"
            />
          </fieldset>
        ))}
      </ActionForm>
    </DeskFrame>
  );
}
