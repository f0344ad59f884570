'use client';
/** Settings of the whole paper; the last change can be taken back as long as the page is open. */
import { useState } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { CheckField, TextField } from '../fields.client';

export type SiteValues = { indexed: boolean; email: string; aiTraining: boolean; aiAnswers: boolean };

type Props = {
  words: DeskWords;
  values: SiteValues;
  /** Gives what was set before. */
  save: (form: FormData) => Promise<Result<SiteValues>>;
};

const switches = ['indexed', 'aiTraining', 'aiAnswers'] as const;

export function SiteForm({ words, values, save }: Props) {
  const w = words.settings;
  const said = { failures: words.failures, reasons: words.reasons };
  const [before, setBefore] = useState<SiteValues | null>(null);
  const keep = async (form: FormData): Promise<Result<SiteValues>> => {
    const result = await save(form);
    if (result.ok) setBefore(result.value);
    return result;
  };
  const takeBack = async (form: FormData): Promise<Result<SiteValues>> => {
    const result = await save(form);
    if (result.ok) setBefore(null);
    return result;
  };
  return (
    <div className="mb-8 max-w-160">
      <ActionForm
        key={JSON.stringify(values)}
        action={keep}
        words={said}
        submit={w.save}
        {...(before === null ? {} : { done: w.saved })}
      >
        <CheckField name="indexed" label={w.indexed} value={values.indexed} />
        <CheckField name="aiAnswers" label={w.aiAnswers} value={values.aiAnswers} />
        <CheckField name="aiTraining" label={w.aiTraining} value={values.aiTraining} />
        <TextField name="email" type="email" label={w.email} value={values.email} />
      </ActionForm>
      {before && (
        <div role="status" className="ui mt-3 flex flex-wrap items-center gap-x-4 bg-mist px-3 py-2">
          <span>{w.saved}</span>
          <ActionForm action={takeBack} words={said} submit={w.undo} look="quiet">
            {switches.map((name) => (
              <input key={name} type="hidden" name={name} value={before[name] ? 'yes' : ''} />
            ))}
            <input type="hidden" name="email" value={before.email} />
          </ActionForm>
        </div>
      )}
    </div>
  );
}
