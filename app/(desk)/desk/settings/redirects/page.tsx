import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { ActionForm } from '@/components/desk/action-form.client';
import { TextField } from '@/components/desk/fields.client';
import { PasteTable } from '@/components/desk/paste-table.client';
import { RedirectList } from '@/components/desk/settings/redirect-list.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { now } from '#db/core/clock';
import { redirectsForDesk } from '#db/redirects/desk-queries';
import { can } from '#db/shared/permissions';
import { dropRedirect, keepRedirect, takeInRedirects } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.redirects.title);

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '');

/** Addresses that lead elsewhere: searched, added one by one or by a table, taken away. */
export default async function Redirects({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'settings.change')) notFound();
  const words = deskWords(actor.language);
  const w = words.redirects;
  const asked = await searchParams;
  const q = one(asked.q);
  const { items, next, count } = await redirectsForDesk(actor, { words: q, after: one(asked.after) });
  const reasons = { ...words.reasons, ...w.reasons };
  return (
    <DeskFrame actor={actor} current="settings" title={w.title}>
      <p className="ui mb-6 max-w-160 text-ink-2">{w.about}</p>
      <ActionForm
        action={keepRedirect}
        words={{ failures: words.failures, reasons }}
        submit={w.add}
        done={w.added}
        clears
        className="mb-8 max-w-200"
      >
        <div className="grid gap-x-4 md:grid-cols-2">
          <TextField name="path" label={w.path} hint={w.pathHelp} />
          <TextField name="target" label={w.target} hint={w.targetHelp} />
        </div>
      </ActionForm>
      <form action="/desk/settings/redirects" className="mb-4 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="redirect-words" className="field-label">
            {w.search}
          </label>
          <input id="redirect-words" name="q" type="search" defaultValue={q} className="control" />
        </div>
        <button type="submit" className="button-quiet">
          {w.find}
        </button>
        <p className="ui ml-auto flex flex-wrap gap-x-5 self-center text-ink-2">
          <span>
            {count === 0
              ? q === ''
                ? w.none
                : w.noneFound
              : count === 1
                ? w.count.one
                : fill(w.count.many, { n: count })}
          </span>
          <a href="/desk/api/read-redirects" download className="text-link">
            {w.download}
          </a>
        </p>
      </form>
      <RedirectList
        words={words}
        language={actor.language}
        t={now()}
        items={items}
        remove={dropRedirect}
        putBack={keepRedirect}
      />
      {next !== null && (
        <p className="ui mt-4">
          <a
            href={`/desk/settings/redirects?${new URLSearchParams({ q, after: next })}`}
            className="text-link inline-flex min-h-9 items-center"
          >
            {w.more}
          </a>
        </p>
      )}
      <PasteTable words={w.paste} failures={words.failures} reasons={reasons} take={takeInRedirects} />
      <ChangedHere actor={actor} page="redirects" />
    </DeskFrame>
  );
}
