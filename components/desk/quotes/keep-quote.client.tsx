'use client';
/**
 * The form of a day's quote, and what it says once it is kept. It begins anew when other words come to stand there than the
 * ones that it saved itself: so what it said stays, the focus too, and a colleague's words are never hidden by old ones.
 */
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
  /** All that the fields begin with. */
  begins: string;
  /** When that was saved, ms UTC; 0 for a day without a quote. */
  changedAt: number;
  save: (form: FormData) => Promise<Result<SavedQuote>>;
  children: ReactNode;
};

export function KeepQuote({ words, language, begins, changedAt, save, children }: Props) {
  const w = words.quotes;
  const [speakerOn, setSpeakerOn] = useState<string | null>(null);
  /** When this form saved, until that is what the page shows. */
  const [own, setOwn] = useState<number | null>(null);
  const [begun, setBegun] = useState({ with: begins, round: 0 });
  if (begins !== begun.with) {
    const isOwn = changedAt === own;
    setBegun({ with: begins, round: begun.round + (isOwn ? 0 : 1) });
    setOwn(null);
    if (!isOwn) setSpeakerOn(null);
  }
  const keep = async (form: FormData): Promise<Result<SavedQuote>> => {
    const result = await save(form);
    setSpeakerOn(result.ok ? result.value.speakerOn : null);
    if (result.ok) setOwn(result.value.changedAt);
    return result;
  };
  return (
    <>
      <ActionForm
        key={begun.round}
        action={keep}
        words={{ failures: words.failures, reasons: { ...words.reasons, ...w.reasons } }}
        submit={w.save}
        done={w.saved}
      >
        {children}
      </ActionForm>
      <div role="status">
        {speakerOn !== null && (
          <p className="ui mt-3 border-l-4 border-ochre bg-ochre-wash px-3 py-2">
            {fill(w.speakerSoon, { day: fullDate(speakerOn, language) })}
          </p>
        )}
      </div>
    </>
  );
}
