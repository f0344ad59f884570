'use client';
import { useState } from 'react';
import { stripKinds, warnings } from '#db/front/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../words/desk';
import { ActionForm } from './action-form.client';
import { SelectField, TextField } from './fields.client';

type Props = {
  action: (form: FormData) => Promise<Result<unknown>>;
  words: Pick<DeskWords, 'failures' | 'reasons' | 'front' | 'warnings'>;
};

/** Puts a line or a warning up. A warning names itself; a line needs a sentence. Both need an end. */
export function StripForm({ action, words }: Props) {
  const [kind, setKind] = useState<string>(stripKinds[0]);
  const w = words.front;
  return (
    <ActionForm
      action={action}
      words={words}
      submit={w.set}
      clears
      onValue={() => setKind(stripKinds[0])}
      className="max-w-160"
    >
      <div
        onChange={(event) => {
          if (event.target instanceof HTMLSelectElement && event.target.name === 'kind')
            setKind(event.target.value);
        }}
      >
        <SelectField
          name="kind"
          label={w.stripKind}
          options={stripKinds.map((known) => ({ value: known, label: w.stripKinds[known] }))}
        />
        {kind === 'warning' && (
          <SelectField
            name="warning"
            label={w.warning}
            options={[
              { value: '', label: w.noWarning },
              ...warnings.map((warning) => ({ value: warning, label: words.warnings[warning] })),
            ]}
          />
        )}
        <TextField
          name="words"
          label={w.stripWords}
          hint={kind === 'warning' ? w.warningWords : undefined}
          most={90}
        />
        <TextField name="wordsZh" label={w.stripWordsZh} lang="zh-Hant-HK" most={40} />
        <TextField name="link" label={w.link} hint={w.linkHelp} />
        <TextField name="until" type="datetime-local" label={w.until} />
      </div>
    </ActionForm>
  );
}
