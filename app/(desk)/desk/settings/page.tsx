import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { robots } from '@/app/_machine/robots';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { stripDeskPath } from '@/components/desk/front/address';
import { SectionsForm } from '@/components/desk/settings/sections-form.client';
import { SiteForm } from '@/components/desk/settings/site-form.client';
import { StripLine } from '@/components/desk/strip-line';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { sectionRowsForDesk, stripsForDesk } from '#db/front/desk-queries';
import { sectionsForDesk } from '#db/sections/desk-queries';
import { siteSettings } from '#db/settings/reader-queries';
import { can } from '#db/shared/permissions';
import { saveSectionWords, saveSite } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.settings.title);

export default async function Settings() {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const { sample, ...values } = await siteSettings();
  const sections = await sectionsForDesk(actor);
  const strips = await stripsForDesk(actor);
  return (
    <DeskFrame actor={actor} current="settings" title={words.settings.title}>
      {sample && <p className="ui mb-5 border-t-3 border-ochre bg-mist p-3">{words.settings.sample}</p>}
      <SiteForm words={words} values={values} save={saveSite} />
      <details className="mb-10 max-w-160">
        <summary className="ui min-h-9 cursor-pointer py-1.5">{words.settings.robots}</summary>
        <pre className="meta mt-2 max-h-80 overflow-auto border border-rule p-3" tabIndex={0} lang="en-HK">
          {robots(values)}
        </pre>
      </details>
      <ul className="mb-10 flex flex-wrap gap-x-6">
        {(
          [
            ['/desk/settings/name', words.names.open],
            ['/desk/settings/checks', words.checks.open],
            ['/desk/settings/redirects', words.redirects.open],
            ['/desk/settings/webhooks', words.webhooks.open],
            ['/desk/settings/api', words.api.open],
            ['/desk/settings/export', words.export.open],
            ['/desk/settings/pings', words.pings.open],
            ['/desk/settings/sign-in', words.account.rule.open],
            ['/desk/style', words.nav.style],
          ] as const
        ).map(([href, name]) => (
          <li key={href}>
            <a href={href} className="text-link ui inline-flex min-h-9 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <h2 className="desk-row mb-3">{words.front.strip}</h2>
      <div className="mb-10">
        {strips.length === 0 && <p className="ui text-ink-2">{words.front.nothing}</p>}
        {strips.map((strip) => (
          <StripLine key={strip.id} strip={strip} words={words} language={actor.language} now={now()} />
        ))}
        <a href={stripDeskPath} className="text-link ui inline-flex min-h-9 items-center">
          {words.settings.changeStrip}
        </a>
      </div>
      <h2 className="desk-row mb-3">{words.settings.sections}</h2>
      <SectionsForm
        words={words}
        sections={sections}
        laidOut={Object.fromEntries(
          await sectionRowsForDesk(
            actor,
            sections.map(({ id }) => id),
          ),
        )}
        save={saveSectionWords}
      />
      <ChangedHere actor={actor} page="site" />
    </DeskFrame>
  );
}
