'use client';
/** Makes a key of the read API, and shows it this once. */
import { useState } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';

type Props = { words: DeskWords; make: (form: FormData) => Promise<Result<{ key: string }>> };

export function MakeKey({ words, make }: Props) {
  const w = words.api;
  const [key, setKey] = useState('');
  const send = async (form: FormData): Promise<Result<unknown>> => {
    const result = await make(form);
    setKey(result.ok ? result.value.key : '');
    return result;
  };
  return (
    <div className="mb-8 max-w-160">
      <ActionForm
        action={send}
        words={{ failures: words.failures, reasons: words.reasons }}
        submit={w.make}
        clears
      >
        <TextField name="name" label={w.name} hint={w.nameHelp} />
      </ActionForm>
      <div role="status">
        {key !== '' && (
          <div className="mt-4 border-t-3 border-ochre bg-mist p-3">
            <p className="ui">{w.made}</p>
            <p className="ui mt-1">
              {w.key}: <code className="wrap-anywhere select-all">{key}</code>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
