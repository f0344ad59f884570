'use client';
import type { DeskWords } from '../words/desk';
import type { Result } from '#db/shared/result';
import { ActionForm, TextField } from './action-form.client';

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  token: string;
  /** Null for the first chief editor, who names it here. */
  email: string | null;
  name: string;
  words: Pick<DeskWords, 'failures' | 'reasons' | 'setup'>;
};

export function SetupForm({ action, token, email, name, words }: Props) {
  return (
    <ActionForm action={action} words={words} submit={words.setup.button}>
      <input type="hidden" name="token" value={token} />
      <TextField name="name" label={words.setup.name} value={name} autoComplete="name" />
      {email === null ? (
        <TextField name="email" type="email" label={words.setup.email} autoComplete="username" />
      ) : (
        <p className="ui mb-4">
          {words.setup.email}: <strong>{email}</strong>
        </p>
      )}
      <TextField name="password" type="password" label={words.setup.password} autoComplete="new-password" />
    </ActionForm>
  );
}
