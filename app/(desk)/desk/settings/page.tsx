import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ActionForm } from '@/components/desk/action-form.client';
import { CheckField, TextField } from '@/components/desk/fields.client';
import { deskWords } from '@/components/words/desk';
import { allSections } from '#db/sections/reader-queries';
import { siteSettings } from '#db/settings/reader-queries';
import { can } from '#db/shared/permissions';
import { saveSectionWords, saveSite } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.settings.title);

export default async function Settings() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
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
      <p className="mb-10">
        <a href="/desk/settings/checks" className="text-link ui">
          {words.checks.open}
        </a>
      </p>
      <p className="mb-10">
        <a href="/desk/settings/redirects" className="text-link ui">
          {words.redirects.open}
        </a>
      </p>
      <p className="mb-10">
        <a href="/desk/style" className="text-link ui">
          {words.nav.style}
        </a>
      </p>
      <h2 className="desk-row mb-3">{words.settings.sections}</h2>
      <ActionForm
        action={saveSectionWords}
        words={said}
        submit={words.settings.save}
        done={words.settings.saved}
      >
        {english.map((section, i) => (
          <fieldset key={section.id} className="mb-4 grid gap-x-4 border-t border-rule pt-3 md:grid-cols-2">
            <legend className="ui float-left mb-3 w-full font-strong">
              {section.name} <span lang="zh-Hant-HK">{section.nameOther}</span>
            </legend>
            <input type="hidden" name="id" value={section.id} />
            <TextField
              name="name"
              lang="en-HK"
              reason={`${i}.name`}
              label={words.settings.name}
              value={section.name}
            />
            <TextField
              name="nameZh"
              reason={`${i}.nameZh`}
              label={words.settings.nameZh}
              value={section.nameOther}
              lang="zh-Hant-HK"
            />
            <TextField
              name="about"
              lang="en-HK"
              reason={`${i}.about`}
              label={words.settings.about}
              value={section.about}
            />
            <TextField
              name="aboutZh"
              reason={`${i}.aboutZh`}
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
