'use client';
/** Takes in a table that was copied somewhere else; what is wrong is said by line, and nothing of it is kept. */
import { useState } from 'react';
import type { FailureCode, Result } from '#db/shared/result';
import { fill } from '../words/fill';
import { ActionForm } from './action-form.client';
import { AreaField } from './fields.client';

export type PasteWords = {
  title: string;
  table: string;
  help: string;
  take: string;
  taken: { one: string; many: string };
  refused: string;
  line: string;
};

type Props = {
  words: PasteWords;
  failures: Record<FailureCode, string>;
  reasons: Record<string, string>;
  /** Gives how many lines were taken in; a refusal names each wrong line by its number. */
  take: (form: FormData) => Promise<Result<number>>;
};

export function PasteTable({ words, failures, reasons, take }: Props) {
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [taken, setTaken] = useState(0);
  const send = async (form: FormData): Promise<Result<number>> => {
    const result = await take(form);
    setWrong(result.ok ? {} : (result.error.fields ?? {}));
    if (result.ok) setTaken(result.value);
    return result;
  };
  const lines = Object.entries(wrong).filter(([line]) => /^\d+$/.test(line));
  return (
    <details className="mt-8 border-t border-rule pt-3">
      <summary className="ui min-h-9 cursor-pointer py-1.5 font-strong">{words.title}</summary>
      <ActionForm
        action={send}
        words={{ failures, reasons }}
        submit={words.take}
        done={taken === 1 ? words.taken.one : fill(words.taken.many, { n: taken })}
        clears
        className="mt-2"
      >
        <AreaField name="table" label={words.table} hint={words.help} rows={6} />
      </ActionForm>
      {lines.length > 0 && (
        <div role="alert" className="ui mt-3">
          <p>{words.refused}</p>
          <ul className="mt-1">
            {lines.map(([line, reason]) => (
              <li key={line}>{fill(words.line, { n: line, reason: reasons[reason] ?? reason })}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
