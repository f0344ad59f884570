import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentSignedIn, requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { sessionLines } from '@/app/_server/session-lines';
import { SessionList } from '@/components/desk/account/session-list';
import { ActionForm } from '@/components/desk/action-form.client';
import { SelectField } from '@/components/desk/fields.client';
import { PasswordField } from '@/components/desk/password-field.client';
import { deskWords } from '@/components/words/desk';
import { sessionsOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { endOthers, endSession, saveLanguage, savePassword } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.account.title);

/** What is a person's own: language, password, and where they are signed in. */
export default async function Account() {
  const actor = await requireActor();
  const own = (await currentSignedIn()) ?? redirect('/sign-in');
  const words = deskWords(actor.language);
  const w = words.account;
  const { failures, reasons, named, account } = words;
  const said = { failures, reasons, named, account };
  const sessions = sessionLines(await sessionsOf(actor), now(), actor.language, own.session.handle);
  const others = sessions.some(({ isThis }) => !isThis);
  return (
    <DeskFrame actor={actor} current={null} title={w.title}>
      <p className="ui mb-8 break-words text-ink-2">
        {actor.name} · {own.email} · {words.roles[actor.role]}
      </p>
      <section className="mb-10 max-w-120">
        <ActionForm action={saveLanguage} words={said} submit={w.save} done={w.saved} look="quiet">
          <SelectField
            name="language"
            label={w.language}
            value={actor.language}
            options={[
              { value: 'en', label: w.languages.en },
              { value: 'zh', label: w.languages.zh },
            ]}
          />
        </ActionForm>
      </section>
      <section className="mb-10 max-w-120">
        <h2 className="desk-row mb-3">{w.password.title}</h2>
        <ActionForm
          action={savePassword}
          words={said}
          submit={w.password.change}
          done={w.password.changed}
          clears
          look="quiet"
        >
          {/* For the browser's own store of passwords. */}
          <input type="hidden" autoComplete="username" value={own.email} />
          <PasswordField name="password" label={w.password.current} autoComplete="current-password" />
          <PasswordField
            name="next"
            label={w.password.next}
            hint={w.password.help}
            autoComplete="new-password"
          />
        </ActionForm>
      </section>
      <section className="max-w-200">
        <h2 className="desk-row mb-1">{w.sessions.title}</h2>
        <p className="meta mb-3 text-ink-2">{w.sessions.help}</p>
        <SessionList words={said} sessions={sessions} end={endSession}>
          {others && (
            <div className="mt-4">
              <ActionForm
                action={endOthers}
                words={said}
                submit={w.sessions.endAll}
                done={w.sessions.ended}
                look="quiet"
              />
            </div>
          )}
        </SessionList>
      </section>
    </DeskFrame>
  );
}
