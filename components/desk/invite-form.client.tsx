'use client';
import { useState } from 'react';
import type { DeskWords } from '../words/desk';
import type { Result } from '#db/shared/result';
import { ActionForm } from './action-form.client';
import { CheckField, type Option, SelectField, TextField } from './fields.client';

type Props = {
  action: (form: FormData) => Promise<Result<{ link: string }>>;
  roles: readonly Option[];
  sections: readonly Option[];
  words: Pick<DeskWords, 'failures' | 'reasons' | 'users'>;
};

const linkIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'link' in value ? String(value.link) : '';

export function InviteForm({ action, roles, sections, words }: Props) {
  const [link, setLink] = useState('');
  return (
    <ActionForm
      action={action}
      words={words}
      submit={words.users.make}
      clears
      onValue={(value) => setLink(linkIn(value))}
      className="max-w-120"
    >
      <TextField name="name" label={words.users.name} />
      <TextField name="email" type="email" label={words.users.email} />
      <SelectField name="role" label={words.users.role} options={roles} value="reporter" />
      <fieldset className="mb-4">
        <legend className="field-label">{words.users.sections}</legend>
        {sections.map((section) => (
          <CheckField key={section.value} name="section" of={section.value} label={section.label} />
        ))}
      </fieldset>
      {link && (
        <div role="status" className="mb-4 border-t-3 border-ferry bg-mist p-3">
          <p className="meta mb-1">{words.users.link}</p>
          <p className="ui break-all" data-link>
            {link}
          </p>
        </div>
      )}
    </ActionForm>
  );
}
