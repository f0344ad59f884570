import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { ActionForm } from '@/components/desk/action-form.client';
import { checkEntries, ChecksForm } from '@/components/desk/checks-form';
import { deskWords } from '@/components/words/desk';
import { checksForDesk } from '#db/checks/desk-queries';
import { allSections } from '#db/sections/reader-queries';
import { can } from '#db/shared/permissions';
import { saveChecks } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.checks.title);

type Props = { searchParams: Promise<{ section?: string | string[] }> };

/** How strict the checks before publishing are, for all sections or one of them. */
export default async function Checks({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const w = words.checks;
  const sections = await allSections(actor.language);
  const { section: asked } = await searchParams;
  const section = sections.find(({ id }) => id === asked)?.id ?? null;
  const set = await checksForDesk();
  return (
    <DeskFrame actor={actor} current="settings" title={w.title}>
      <p className="ui mb-5 max-w-160 text-ink-2">{w.about}</p>
      <form action="/desk/settings/checks" className="mb-6 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="checks-section" className="field-label">
            {w.of}
          </label>
          <select id="checks-section" name="section" defaultValue={section ?? ''} className="control w-auto">
            <option value="">{w.allSections}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button-quiet">
          {w.show}
        </button>
      </form>
      <ActionForm
        key={section ?? ''}
        action={saveChecks}
        words={{ failures: words.failures, reasons: words.reasons }}
        submit={w.save}
        done={w.saved}
        className="max-w-200"
        was={checkEntries(set, section)}
      >
        <input type="hidden" name="section" value={section ?? ''} />
        <ChecksForm words={w} set={set} section={section} />
      </ActionForm>
      <ChangedHere actor={actor} page="checks" />
    </DeskFrame>
  );
}
