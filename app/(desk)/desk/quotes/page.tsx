import { requireActor } from '@/app/_server/auth';
import { DeskFrame, DeskMissing } from '@/app/_server/desk-frame';
import { QuoteForm } from '@/components/desk/quote-form';
import { deskWords } from '@/components/words/desk';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { quoteForDesk, quotesOfMonth } from '#db/quotes/desk-queries';
import { addDays, hkDate, isDate, longDate, monthName } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import { confirmQuote, emptyDay, keepQuote } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A month of days at the left, the quote of one day at the right. */
export default async function Quotes({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'quote.read')) return <DeskMissing actor={actor} />;
  const words = deskWords(actor.language);
  const { date: asked } = await searchParams;
  const date = typeof asked === 'string' && isDate(asked) ? asked : hkDate(now());
  const month = date.slice(0, 7);
  const quotes = new Map((await quotesOfMonth(actor, month)).map((quote) => [quote.date, quote]));
  const quote = await quoteForDesk(actor, date);
  const names = await namesOf([quote?.writer, quote?.checkedBy].filter((id) => typeof id === 'string'));
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  const [year, number] = month.split('-').map(Number);
  return (
    <DeskFrame actor={actor} current="quotes" title={words.quotes.title}>
      <div className="gap-8 xl:flex">
        <div className="xl:w-96 xl:flex-none">
          <p className="ui mb-3 flex gap-4">
            <a className="text-link" href={`/desk/quotes?date=${addDays(`${month}-01`, -1)}`}>
              {words.quotes.earlier}
            </a>
            <strong>
              {monthName(number ?? 1, actor.language)} {year}
            </strong>
            <a className="text-link" href={`/desk/quotes?date=${addDays(`${month}-28`, 5).slice(0, 7)}-01`}>
              {words.quotes.later}
            </a>
          </p>
          <ol
            className="mb-8 max-h-160 overflow-y-auto border-t border-rule"
            tabIndex={0}
            aria-label={words.quotes.title}
          >
            {days.map((day) => {
              const of = quotes.get(day);
              return (
                <li key={day} className="border-b border-rule">
                  <a
                    href={`/desk/quotes?date=${day}`}
                    aria-current={day === date ? 'date' : undefined}
                    className="ui flex min-h-10 gap-3 py-2 pr-2 aria-[current]:bg-wash hover:bg-mist"
                  >
                    <span className="w-6 flex-none text-right text-ink-3">{Number(day.slice(8))}</span>
                    <span className={of ? '' : 'text-ink-3'}>
                      {of
                        ? `${of.words.slice(0, 60)}${of.checkedBy ? '' : ` (${words.quotes.unchecked})`}`
                        : words.quotes.empty}
                    </span>
                  </a>
                </li>
              );
            })}
          </ol>
        </div>
        <div className="min-w-0 flex-1">
          <h2 className="desk-row mb-3">{longDate(date, actor.language)}</h2>
          <QuoteForm
            key={`${date}-${quote?.changedAt ?? 0}`}
            words={words}
            date={date}
            quote={quote}
            checker={
              quote?.checkedBy ? (names.get(quote.checkedBy) ?? quote.checkedBy.replace('system:', '')) : null
            }
            may={{
              check: can(actor, 'quote.check') && quote?.writer !== actor.id,
              remove: can(actor, 'quote.check'),
            }}
            actions={{ save: keepQuote, check: confirmQuote, remove: emptyDay }}
          />
        </div>
      </div>
    </DeskFrame>
  );
}
