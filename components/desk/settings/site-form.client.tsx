'use client';
/** Settings of the whole paper; the last change can be taken back as long as the page is open. */
import { useState } from 'react';
import type { SiteSettings } from '#db/settings/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { CheckField, TextField } from '../fields.client';
import { asEntries, entriesOf, type FormEntries } from '../form-entries';
import { HiddenEntries } from '../hidden-entries';
import { TakeBack } from './take-back.client';

type SiteValues = Omit<SiteSettings, 'sample'>;

type Props = {
  words: DeskWords;
  values: SiteValues;
  /** Gives what it changed, as that was set before. */
  save: (form: FormData) => Promise<Result<FormEntries>>;
};

const fields = ['indexed', 'aiTraining', 'aiAnswers', 'email'] as const;
type Field = (typeof fields)[number];

export function SiteForm({ words, values, save }: Props) {
  const w = words.settings;
  const said = { failures: words.failures, reasons: words.reasons };
  const [last, setLast] = useState<{ before: FormEntries; sent: FormEntries } | null>(null);
  /** How often a field began anew, because what was typed in it was saved and taken back. */
  const [rounds, setRounds] = useState<Partial<Record<Field, number>>>({});
  const [begun, setBegun] = useState(0);
  const keep = async (form: FormData): Promise<Result<FormEntries>> => {
    const result = await save(form);
    if (result.ok) setLast({ before: result.value, sent: entriesOf(form) });
    return result;
  };
  // Taken back before the page came anew, a field's value never changed: it would show what was typed.
  const begin = (): void => {
    const anew = fields.filter((name) => last?.before[name] !== undefined);
    setRounds((is) => ({ ...is, ...Object.fromEntries(anew.map((name) => [name, (is[name] ?? 0) + 1])) }));
    setBegun(begun + 1);
    setLast(null);
  };
  const keyOf = (name: Field): string => `${name} ${values[name]} ${rounds[name] ?? 0}`;
  return (
    <div className="mb-8 max-w-160">
      {/* A field shows what is saved once that changes; what is typed in the others and not saved stays. */}
      <ActionForm action={keep} words={said} submit={w.save} was={asEntries(values)} begun={begun}>
        <CheckField key={keyOf('indexed')} name="indexed" label={w.indexed} value={values.indexed} />
        <CheckField key={keyOf('aiAnswers')} name="aiAnswers" label={w.aiAnswers} value={values.aiAnswers} />
        <CheckField
          key={keyOf('aiTraining')}
          name="aiTraining"
          label={w.aiTraining}
          value={values.aiTraining}
        />
        <TextField key={keyOf('email')} name="email" type="email" label={w.email} value={values.email} />
      </ActionForm>
      {last && (
        <TakeBack said={w.saved} act={w.undo} words={said} send={save} onDone={begin} was={last.sent}>
          <HiddenEntries entries={{ ...last.sent, ...last.before }} />
        </TakeBack>
      )}
    </div>
  );
}
