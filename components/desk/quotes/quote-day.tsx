import type { DeskQuote } from '#db/quotes/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';

type Act = (form: FormData) => Promise<Result<unknown>>;

/** How the quote of a day stands: checked and by whom, unchecked, or held; and the act of checking it. */
export function QuoteStanding({
  words,
  quote,
  checker,
  isWriter,
  check,
}: {
  words: DeskWords;
  quote: DeskQuote | null;
  /** Name of who checked it; null while nobody has. */
  checker: string | null;
  /** The person who looks wrote it: somebody else checks it. */
  isWriter: boolean;
  /** null for who may not. */
  check: Act | null;
}) {
  const w = words.quotes;
  const open = quote !== null && (checker === null || quote.held);
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule pb-4">
      <p className={`ui ${open ? 'font-strong text-ochre' : 'text-ink-2'}`}>
        {quote ? (quote.held ? w.held : checker ? `${w.checked} ${checker}` : w.unchecked) : w.empty}
        {open && isWriter && <span className="font-regular text-ink-2"> {w.checkedByOther}</span>}
      </p>
      {open && check && !isWriter && (
        <ActionForm
          action={check}
          words={{ failures: words.failures, reasons: { ...words.reasons, ...w.reasons } }}
          submit={w.check}
        >
          <input type="hidden" name="date" value={quote.date} />
          <input type="hidden" name="seen" value={quote.changedAt} />
        </ActionForm>
      )}
    </div>
  );
}

/** Under the form of a day that has a quote: to another day with it, or away with it. */
export function QuoteActs({
  words,
  date,
  movable,
  move,
  remove,
}: {
  words: DeskWords;
  date: string;
  /** Days that are over stay as they were printed. */
  movable: boolean;
  move: Act;
  remove: Act;
}) {
  const w = words.quotes;
  const said = { failures: words.failures, reasons: words.reasons };
  return (
    <div className="mt-6 border-t border-rule pt-4">
      {movable && (
        <ActionForm action={move} words={said} submit={w.moveNow} look="quiet" className="mb-6">
          <h3 className="field-label">{w.move}</h3>
          <input type="hidden" name="from" value={date} />
          <TextField name="to" type="date" label={w.moveTo} hint={w.moveHelp} />
        </ActionForm>
      )}
      <ActionForm action={remove} words={said} submit={w.remove} look="quiet">
        <input type="hidden" name="date" value={date} />
      </ActionForm>
    </div>
  );
}
