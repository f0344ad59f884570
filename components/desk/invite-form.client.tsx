'use client';
import { useId, useRef, useState } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { ActionForm } from './action-form.client';
import { type Option, TextField } from './fields.client';
import { RightsFields } from './rights-fields.client';

type Props = {
  action: (form: FormData) => Promise<Result<{ link: string }>>;
  roles: readonly Option[];
  sections: readonly Option[];
  words: Pick<DeskWords, 'failures' | 'reasons' | 'users'>;
};

const linkIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'link' in value ? String(value.link) : '';

/** Makes a one-time link, shown here once. */
export function InviteForm({ action, roles, sections, words }: Props) {
  const [link, setLink] = useState('');
  const w = words.users;
  // A link that stays beside a refusal would be sent to the wrong person.
  const send: Props['action'] = (form) => {
    setLink('');
    return action(form);
  };
  return (
    <>
      <ActionForm
        action={send}
        words={words}
        submit={w.make}
        clears
        onValue={(value) => setLink(linkIn(value))}
        className="max-w-160"
      >
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField name="name" label={w.name} />
          <TextField name="email" type="email" label={w.email} />
        </div>
        <RightsFields
          words={w}
          roles={roles}
          sections={sections}
          rights={{ role: 'reporter', sections: null }}
        />
      </ActionForm>
      {link && <OneTimeLink key={link} link={link} words={w} />}
    </>
  );
}

function OneTimeLink({ link, words }: { link: string; words: DeskWords['users'] }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // No clipboard here: the link is selected, to be copied by hand.
    }
  };
  return (
    <div className="mt-4 max-w-160 border-t-3 border-ferry bg-mist p-4">
      <label htmlFor={id} role="status" className="ui mb-2 block">
        {words.link}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="control"
        />
        <button type="button" className="button-quiet flex-none" onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </button>
      </div>
    </div>
  );
}
