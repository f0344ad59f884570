'use client';
/** Settings of the whole paper; the last change can be taken back as long as the page is open. */
import { useState } from 'react';
import type { SiteSettings } from '#db/settings/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { CheckField, TextField } from '../fields.client';
import { TakeBack } from './take-back.client';

export type SiteValues = Omit<SiteSettings, 'sample'>;

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
  return (
    <div className="mb-8 max-w-160">
      {/* A field shows what is saved once that changes; what is typed in the others and not saved stays. */}
      <ActionForm action={keep} words={said} submit={w.save}>
        <CheckField
          key={`indexed ${values.indexed}`}
          name="indexed"
          label={w.indexed}
          value={values.indexed}
        />
        <CheckField
          key={`aiAnswers ${values.aiAnswers}`}
          name="aiAnswers"
          label={w.aiAnswers}
          value={values.aiAnswers}
        />
        <CheckField
          key={`aiTraining ${values.aiTraining}`}
          name="aiTraining"
          label={w.aiTraining}
          value={values.aiTraining}
        />
        <TextField key={values.email} name="email" type="email" label={w.email} value={values.email} />
      </ActionForm>
      {before && (
        <TakeBack said={w.saved} act={w.undo} words={said} send={save} onDone={() => setBefore(null)}>
          {switches.map((name) => (
            <input key={name} type="hidden" name={name} value={before[name] ? 'yes' : ''} />
          ))}
          <input type="hidden" name="email" value={before.email} />
        </TakeBack>
      )}
    </div>
  );
}
