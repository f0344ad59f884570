'use client';
/** A second step to set up before the desk opens: an app or a passkey, then the recovery codes. */
import { useState } from 'react';
import { ActionForm } from '../action-form.client';
import { PasswordField } from '../password-field.client';
import { CodeApp } from './code-app.client';
import { NewPasskey } from './new-passkey.client';
import { RecoveryCodes } from './recovery-codes';
import type { SetUpActs, StepWords } from './steps';

type Props = { words: StepWords; proved: boolean; passkeysHere: boolean; actions: SetUpActs };

export function Enrol({ words, proved, passkeysHere, actions }: Props) {
  /** undefined: nothing is set up yet. */
  const [codes, setCodes] = useState<string[] | null | undefined>(undefined);
  const w = words.account.steps;
  if (codes !== undefined)
    return (
      <>
        {codes && <RecoveryCodes words={w} codes={codes} />}
        <a href="/desk" className="button">
          {words.account.door.enrolDone}
        </a>
      </>
    );
  if (!proved)
    return (
      <ActionForm action={actions.prove} words={words} submit={w.proveNow}>
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
        <h2 className="desk-row mb-3">{w.app}</h2>
        <CodeApp words={words} begin={actions.beginApp} confirm={actions.confirmApp} onCodes={setCodes} />
      </section>
      {passkeysHere && (
        <section>
          <h2 className="desk-row mb-1">{w.passkeys}</h2>
          <p className="meta mb-3 text-ink-2">{w.passkeysHelp}</p>
          <NewPasskey words={words} ask={actions.askPasskey} keep={actions.keepPasskey} onCodes={setCodes} />
        </section>
      )}
    </div>
  );
}
