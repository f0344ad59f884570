'use client';
/** One's own second steps: an app, passkeys, recovery codes. Everything here asks for a password typed lately. */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { PasswordField } from '../password-field.client';
import { CodeApp } from './code-app.client';
import { NewPasskey } from './new-passkey.client';
import { RecoveryCodes } from './recovery-codes';
import { codesIn, type StepActs, type StepsShown, type StepWords } from './steps';

type Props = {
  words: StepWords;
  steps: StepsShown;
  /** The password was typed lately. */
  proved: boolean;
  /** Passkeys can be made for this site's address. */
  passkeysHere: boolean;
  site: string;
  actions: StepActs;
};

export function SecondSteps({ words, steps, proved, passkeysHere, site, actions }: Props) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const router = useRouter();
  const w = words.account.steps;
  const shown = (given: string[] | null): void => {
    setCodes(given);
    router.refresh();
  };
  const has = steps.app !== null || steps.passkeys.length > 0;
  if (codes)
    return (
      <div className="border-t-3 border-ferry bg-mist p-4">
        <RecoveryCodes words={w} codes={codes} />
        <button type="button" className="button" onClick={() => setCodes(null)}>
          {w.recoveryDone}
        </button>
      </div>
    );
  if (!proved)
    return (
      <ActionForm action={actions.prove} words={words} submit={w.proveNow} look="quiet" className="max-w-120">
        <p className="ui mb-3">{w.prove}</p>
        <PasswordField
          name="password"
          label={words.account.password.current}
          words={words.signIn}
          autoComplete="current-password"
        />
      </ActionForm>
    );
  return (
    <div className="grid gap-8">
      <section>
        <h3 className="ui mb-2 font-strong">{w.app}</h3>
        <p className="meta mb-3 text-ink-2">
          {steps.app === null ? w.appNone : fill(w.appSince, { when: steps.app })}
        </p>
        {steps.app === null ? (
          <CodeApp words={words} begin={actions.beginApp} confirm={actions.confirmApp} onCodes={shown} />
        ) : (
          <ActionForm action={actions.removeApp} words={words} submit={w.appRemove} look="quiet" />
        )}
      </section>
      <section>
        <h3 className="ui mb-2 font-strong">{w.passkeys}</h3>
        <p className="meta mb-3 text-ink-2">
          {passkeysHere ? w.passkeysHelp : fill(w.passkeysNotHere, { site })}
        </p>
        <ul className="mb-4">
          {steps.passkeys.map(({ id, name, said }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-2 first:border-t"
            >
              <div className="min-w-0">
                <p className="ui break-words">{name}</p>
                <p className="meta text-ink-2">{said}</p>
              </div>
              <ActionForm
                action={actions.takePasskey}
                words={words}
                submit={
                  <>
                    {w.passkeyRemove}
                    <span className="sr-only"> {name}</span>
                  </>
                }
                look="quiet"
              >
                <input type="hidden" name="passkey" value={id} />
              </ActionForm>
            </li>
          ))}
        </ul>
        {passkeysHere && (
          <NewPasskey words={words} ask={actions.askPasskey} keep={actions.keepPasskey} onCodes={shown} />
        )}
      </section>
      {has && (
        <section>
          <h3 className="ui mb-2 font-strong">{w.recovery}</h3>
          <p className="meta mb-3 text-ink-2">
            {fill(w.recoveryLeft, { n: steps.recoveryLeft })} {w.recoveryHelp} {w.recoveryMakeHelp}
          </p>
          <ActionForm
            action={actions.makeCodes}
            words={words}
            submit={w.recoveryMake}
            look="quiet"
            refreshes={false}
            onValue={(value) => shown(codesIn(value))}
          />
        </section>
      )}
    </div>
  );
}
