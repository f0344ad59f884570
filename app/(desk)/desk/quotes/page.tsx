import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { QuoteForm } from '@/components/desk/quote-form';
import { QuoteMonth } from '@/components/desk/quote-month';
import { deskWords } from '@/components/words/desk';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { quoteForDesk, quotesOfMonth } from '#db/quotes/desk-queries';
import { fullDate, hkDate, isDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import { confirmQuote, emptyDay, keepQuote } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.quotes.title);

/** A month of days at the left, the quote of one day at the right. */
export default async function Quotes({ searchParams }: Props) {
  const actor = await requireActor();
  if (!can(actor, 'quote.read')) notFound();
  const words = deskWords(actor.language);
  const { date: asked } = await searchParams;
  const today = hkDate(now());
  const date = typeof asked === 'string' && isDate(asked) ? asked : today;
  const month = date.slice(0, 7);
  const quotes = new Map((await quotesOfMonth(actor, month)).map((quote) => [quote.date, quote]));
  const quote = await quoteForDesk(actor, date);
  const names = await namesOf([quote?.writer, quote?.checkedBy].filter((id) => typeof id === 'string'));
  const systems: Record<string, string> = words.systems;
  const by = quote?.checkedBy ?? null;
  const checker =
    by === null ? null : (names.get(by) ?? systems[by.replace('system:', '')] ?? by.replace('system:', ''));
  return (
    <DeskFrame actor={actor} current="quotes" title={words.quotes.title}>
      <div className="grid gap-x-8 gap-y-10 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <QuoteMonth
          words={words.quotes}
          language={actor.language}
          month={month}
          chosen={date}
          today={today}
          quotes={quotes}
        />
        <section id="day" aria-labelledby="day-name" className="min-w-0">
          <h2 id="day-name" className="desk-row mb-3 flex min-h-9 items-center">
            {fullDate(date, actor.language)}
          </h2>
          <QuoteForm
            key={`${date}-${quote?.changedAt ?? 0}`}
            words={words}
            date={date}
            quote={quote}
            checker={checker}
            isWriter={quote?.writer === actor.id}
            may={{ check: can(actor, 'quote.check'), remove: can(actor, 'quote.check') }}
            actions={{ save: keepQuote, check: confirmQuote, remove: emptyDay }}
          />
        </section>
      </div>
    </DeskFrame>
  );
}
