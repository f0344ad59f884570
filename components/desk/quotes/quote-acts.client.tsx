'use client';
/** Under the form of a day: to another day with its quote, or away with it; what was done last, and the way back. */
import { useState } from 'react';
import { type DeskQuote, quoteTexts } from '#db/quotes/model';
import { fullDate } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';

type Act = (form: FormData) => Promise<Result<unknown>>;

/** A quote as it is sent to be saved: `source` is the address of its story, '' for none. */
type Kept = { quote: DeskQuote; source: string };
type Done = { act: 'moved'; to: string } | ({ act: 'emptied' } & Kept) | { act: 'put-back' };

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  date: string;
  quote: DeskQuote | null;
  source: string;
  /** Days that are over keep their quote. */
  isOver: boolean;
  move: Act;
  remove: Act;
  save: Act;
};

export function QuoteActs({ words, language, date, quote, source, isOver, move, remove, save }: Props) {
  const w = words.quotes;
  const { failures, reasons } = words;
  const [done, setDone] = useState<Done | null>(null);
  // What has come to stand there since is not written over: there is nothing to put back any more.
  const emptied = done?.act === 'emptied' && quote === null ? done : null;
  const moved = done?.act === 'moved' ? done : null;

  const shift: Act = async (form) => {
    const result = await move(form);
    if (result.ok) setDone({ act: 'moved', to: String(form.get('to')) });
    return result;
  };
  const empty: Act = async (form) => {
    const result = await remove(form);
    if (result.ok && quote) setDone({ act: 'emptied', quote, source });
    return result;
  };

  if (quote === null && done === null) return null;
  return (
    <div data-first-control className="mt-6 border-t border-rule pt-4">
      <p role="status" className="ui mb-3 empty:mb-0">
        {moved && (
          <>
            {fill(w.movedTo, { day: fullDate(moved.to, language) })}{' '}
            <a href={`/desk/quotes?date=${moved.to}#day`} className="text-link">
              {w.seeDay}
            </a>
          </>
        )}
        {emptied && (emptied.quote.checkedBy === null ? w.emptied : w.emptiedChecked)}
        {done?.act === 'put-back' && w.putBack}
      </p>
      {emptied && (
        <ActionForm
          action={save}
          words={{
            failures: { ...failures, invalid: w.notPutBack, 'quote-changed': w.reasons['day-taken'] },
            reasons,
          }}
          submit={w.undo}
          look="quiet"
          onValue={() => setDone({ act: 'put-back' })}
        >
          <AsFields {...emptied} />
        </ActionForm>
      )}
      {quote && isOver && <p className="meta text-ink-2">{w.over}</p>}
      {quote && !isOver && (
        <>
          <ActionForm
            action={shift}
            words={{ failures, reasons }}
            submit={w.moveNow}
            look="quiet"
            className="mb-6"
          >
            <h3 className="field-label">{w.move}</h3>
            <input type="hidden" name="from" value={date} />
            <TextField name="to" type="date" label={w.moveTo} hint={w.moveHelp} />
          </ActionForm>
          <ActionForm
            action={empty}
            // The day may end while the page is open.
            words={{ failures: { ...failures, 'in-the-past': w.over }, reasons }}
            submit={w.remove}
            look="quiet"
          >
            <input type="hidden" name="date" value={date} />
            <input type="hidden" name="seen" value={quote.changedAt} />
          </ActionForm>
        </>
      )}
    </div>
  );
}

/** Every word of a quote as the form would send it, for a day that is empty. */
function AsFields({ quote, source }: Kept) {
  return (
    <>
      <input type="hidden" name="date" value={quote.date} />
      <input type="hidden" name="seen" value={0} />
      {quoteTexts.map((name) => (
        <input key={name} type="hidden" name={name} value={quote[name]} />
      ))}
      <input type="hidden" name="story" value={source} />
      <input type="hidden" name="evergreen" value={quote.evergreen ? 'yes' : ''} />
    </>
  );
}
