'use client';
import type { Result } from '#db/shared/result';
import { ActionForm } from './action-form.client';
import { Both, bothRefusals } from './both';
import { TextField } from './fields.client';
import { PasswordField } from './password-field.client';

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  token: string;
  /** Null for the first chief editor, who names it here. */
  email: string | null;
  name: string;
};

const said = bothRefusals();

/** Makes an account from a one-time link. In both languages: nobody has chosen one yet. */
export function SetupForm({ action, token, email, name }: Props) {
  return (
    <ActionForm action={action} words={said} submit={<Both of={(words) => words.setup.button} />}>
      <input type="hidden" name="token" value={token} />
      <TextField
        name="name"
        label={<Both of={(words) => words.setup.name} />}
        value={name}
        autoComplete="name"
      />
      {email === null ? (
        <TextField
          name="email"
          type="email"
          label={<Both of={(words) => words.setup.email} />}
          autoComplete="username"
        />
      ) : (
        <>
          {/* For the browser's own store of passwords. */}
          <input type="hidden" autoComplete="username" value={email} />
          <p className="ui mb-4">
            <Both of={(words) => words.setup.email} /> <strong className="break-all">{email}</strong>
          </p>
        </>
      )}
      <PasswordField
        name="password"
        label={<Both of={(words) => words.setup.password} />}
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
