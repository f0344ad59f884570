'use client';
/** Takes in a table of quotes that was copied somewhere else; what is wrong is said by line, and nothing of it is kept. */
import { useState } from 'react';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { AreaField } from '../fields.client';

type Taken = { dates: string[] };

export function PasteQuotes({
  words,
  take,
}: {
  words: DeskWords;
  take: (form: FormData) => Promise<Result<Taken>>;
}) {
  const w = words.quotes;
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [taken, setTaken] = useState(0);
  const reasons: Record<string, string> = { ...words.reasons, ...w.reasons };
  const send = async (form: FormData): Promise<Result<Taken>> => {
    const result = await take(form);
    setWrong(result.ok ? {} : (result.error.fields ?? {}));
    if (result.ok) setTaken(result.value.dates.length);
    return result;
  };
  const lines = Object.entries(wrong);
  return (
    <details className="mt-8 border-t border-rule pt-3">
      <summary className="ui min-h-9 cursor-pointer py-1.5 font-strong">{w.paste}</summary>
      <ActionForm
        action={send}
        words={{ failures: words.failures, reasons }}
        submit={w.pasteNow}
        done={taken === 1 ? w.pasteDone.one : fill(w.pasteDone.many, { n: taken })}
        clears
        className="mt-2"
      >
        <AreaField name="table" label={w.pasteTable} hint={w.pasteHelp} rows={6} />
      </ActionForm>
      {lines.length > 0 && (
        <div role="alert" className="ui mt-3">
          <p>{w.pasteRefused}</p>
          <ul className="mt-1">
            {lines.map(([line, reason]) => (
              <li key={line}>{fill(w.pasteLine, { n: line, reason: reasons[reason] ?? reason })}</li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
