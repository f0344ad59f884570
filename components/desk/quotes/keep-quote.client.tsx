'use client';
/** The form of a day's quote, and what it says once it is kept. */
import { type ReactNode, useState } from 'react';
import type { SavedQuote } from '#db/quotes/model';
import { fullDate } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  save: (form: FormData) => Promise<Result<SavedQuote>>;
  children: ReactNode;
};

export function KeepQuote({ words, language, save, children }: Props) {
  const w = words.quotes;
  const [speakerOn, setSpeakerOn] = useState<string | null>(null);
  const keep = async (form: FormData): Promise<Result<SavedQuote>> => {
    const result = await save(form);
    setSpeakerOn(result.ok ? result.value.speakerOn : null);
    return result;
  };
  return (
    <>
      <ActionForm
        action={keep}
        words={{ failures: words.failures, reasons: { ...words.reasons, ...w.reasons } }}
        submit={w.save}
        done={w.saved}
      >
        {children}
      </ActionForm>
      {speakerOn !== null && (
        <p role="status" className="ui mt-3 border-l-4 border-ochre bg-ochre-wash px-3 py-2">
          {fill(w.speakerSoon, { day: fullDate(speakerOn, language) })}
        </p>
      )}
    </>
  );
}
