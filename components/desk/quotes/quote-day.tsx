import type { DeskQuote } from '#db/quotes/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';

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
    <div
      data-first-control
      className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule pb-4"
    >
      <p role="status" className={`ui ${open ? 'font-strong text-ochre' : 'text-ink-2'}`}>
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
