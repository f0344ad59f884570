import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentSignedIn, requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { sessionLines } from '@/app/_server/session-lines';
import { shownPicture } from '@/app/_server/shown-picture';
import { SecondSteps } from '@/components/desk/account/second-steps.client';
import { SessionList } from '@/components/desk/account/session-list';
import { ActionForm } from '@/components/desk/action-form.client';
import { SelectField } from '@/components/desk/fields.client';
import { OwnByline } from '@/components/desk/byline/own-byline';
import { PasswordField } from '@/components/desk/password-field.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { sessionsOf } from '#db/accounts/desk-queries';
import { isProved } from '#db/accounts/proof';
import { now } from '#db/core/clock';
import { env } from '#db/core/env';
import { passkeySite } from '#db/factors/passkey-site';
import { ownSteps } from '#db/factors/steps';
import { ownByline } from '#db/people/desk-queries';
import { deskPicture } from '#db/pictures/desk-queries';
import { nearTime } from '#db/shared/hk-time';
import {
  askPasskey,
  beginApp,
  confirmApp,
  endOthers,
  endSession,
  keepPasskey,
  makeCodes,
  proveIt,
  removeApp,
  saveByline,
  saveLanguage,
  savePassword,
  takePasskey,
} from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.account.title);

/** What is a person's own: language, byline, password, second steps, and where they are signed in. */
export default async function Account() {
  const actor = await requireActor();
  const own = (await currentSignedIn()) ?? redirect('/sign-in');
  const words = deskWords(actor.language);
  const w = words.account;
  const { failures, reasons, named, account, signIn } = words;
  const said = { failures, reasons, named, account, signIn };
  const t = now();
  const near = (at: number): string => nearTime(at, t, actor.language);
  const byline = await ownByline(actor);
  const portrait = byline?.portrait ? await deskPicture(actor, byline.portrait) : null;
  const steps = await ownSteps(actor);
  const sessions = sessionLines(await sessionsOf(actor), t, actor.language, own.session.handle);
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
      <section className="mb-10 max-w-200">
        <h2 className="desk-row mb-1">{w.byline.title}</h2>
        <OwnByline
          words={words}
          language={actor.language}
          byline={byline}
          portrait={portrait ? shownPicture(portrait) : null}
          action={saveByline}
        />
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
          <PasswordField
            name="password"
            label={w.password.current}
            words={signIn}
            autoComplete="current-password"
          />
          <PasswordField
            name="next"
            label={w.password.next}
            hint={w.password.help}
            words={signIn}
            autoComplete="new-password"
          />
        </ActionForm>
      </section>
      <section className="mb-10 max-w-160">
        <h2 className="desk-row mb-1">{w.steps.title}</h2>
        <p className="meta mb-4 text-ink-2">{w.steps.help}</p>
        <SecondSteps
          words={said}
          steps={{
            app: steps.app === null ? null : near(steps.app),
            passkeys: steps.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
              id,
              name,
              said:
                lastUsedAt === null
                  ? fill(w.steps.passkeyUnused, { since: near(createdAt) })
                  : fill(w.steps.passkeySaid, { since: near(createdAt), used: near(lastUsedAt) }),
            })),
            recoveryLeft: steps.recoveryLeft,
          }}
          proved={isProved(own.session.provedAt)}
          passkeysHere={passkeySite() !== null}
          site={new URL(env().siteUrl).host}
          actions={{
            prove: proveIt,
            beginApp,
            confirmApp,
            removeApp,
            askPasskey,
            keepPasskey,
            takePasskey,
            makeCodes,
          }}
        />
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
