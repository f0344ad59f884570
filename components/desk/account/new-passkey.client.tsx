'use client';
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  startRegistration,
} from '@simplewebauthn/browser';
import { fail, type Result } from '#db/shared/result';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import { useReady } from '../use-ready';
import { codesIn, type StepWords } from './steps';

type Props = {
  words: StepWords;
  ask: () => Promise<Result<{ token: string; options: PublicKeyCredentialCreationOptionsJSON }>>;
  keep: (made: unknown) => Promise<Result<unknown>>;
  onCodes: (codes: string[] | null) => void;
};

/** Has the browser make a passkey, and keeps it under a name. */
export function NewPasskey({ words, ask, keep, onCodes }: Props) {
  const ready = useReady();
  const w = words.account.steps;
  if (ready && !browserSupportsWebAuthn()) return <p className="ui text-ink-2">{w.passkeysNoBrowser}</p>;
  const make = async (form: FormData): Promise<Result<unknown>> => {
    const asked = await ask();
    if (!asked.ok) return asked;
    try {
      const response = await startRegistration({ optionsJSON: asked.value.options });
      return await keep({ token: asked.value.token, name: form.get('name'), response });
    } catch (error) {
      // The browser says so when nobody let it, or when this device holds one already.
      if (error instanceof Error && ['NotAllowedError', 'InvalidStateError'].includes(error.name))
        return fail('passkey-refused');
      throw error;
    }
  };
  return (
    <ActionForm
      action={make}
      words={words}
      submit={w.passkeyAdd}
      doing={w.passkeyAsking}
      look="quiet"
      clears
      refreshes={false}
      onValue={(value) => onCodes(codesIn(value))}
    >
      <div className="max-w-80">
        <TextField name="name" label={w.passkeyName} />
      </div>
    </ActionForm>
  );
}
