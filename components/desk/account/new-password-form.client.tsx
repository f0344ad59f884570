'use client';
import type { Result } from '#db/shared/result';
import { ActionForm } from '../action-form.client';
import { Both, bothRefusals } from '../both';
import { PasswordField } from '../password-field.client';

type Props = { action: (form: FormData) => Promise<Result<unknown>>; token: string; email: string };

const said = bothRefusals();

/** A new password, by a link from a letter. In both languages: nobody is signed in. */
export function NewPasswordForm({ action, token, email }: Props) {
  return (
    <ActionForm action={action} words={said} submit={<Both of={(words) => words.account.door.newButton} />}>
      <input type="hidden" name="token" value={token} />
      {/* For the browser's own store of passwords. */}
      <input type="hidden" autoComplete="username" value={email} />
      <PasswordField
        name="password"
        label={<Both of={(words) => words.setup.password} />}
        autoComplete="new-password"
      />
    </ActionForm>
  );
}
