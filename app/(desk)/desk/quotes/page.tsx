import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { PasteTable } from '@/components/desk/paste-table.client';
import { QuoteActs } from '@/components/desk/quotes/quote-acts.client';
import { QuoteStanding } from '@/components/desk/quotes/quote-day';
import { QuoteForm } from '@/components/desk/quotes/quote-form';
import { QuoteMonth } from '@/components/desk/quotes/quote-month';
import { QuotePreview } from '@/components/desk/quotes/quote-preview.client';
import { deskWords } from '@/components/words/desk';
import { namesOf } from '#db/accounts/desk-queries';
import { now } from '#db/core/clock';
import { quoteForDesk, quotesOfMonth } from '#db/quotes/desk-queries';
import { quoteTexts } from '#db/quotes/model';
import { fullDate, hkDate, isDate } from '#db/shared/hk-time';
import { can } from '#db/shared/permissions';
import { addressOf } from '#db/stories/desk-queries';
import { confirmQuote, emptyDay, keepQuote, shiftQuote, takeInQuotes } from './actions';

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
  const days = await quotesOfMonth(actor, month);
  const quote = await quoteForDesk(actor, date);
  const names = await namesOf([quote?.writer, quote?.checkedBy].filter((id) => typeof id === 'string'));
  const systems: Record<string, string> = words.systems;
  const by = quote?.checkedBy ?? null;
  const checker =
    by === null ? null : (names.get(by) ?? systems[by.replace('system:', '')] ?? by.replace('system:', ''));
  const may = { write: can(actor, 'quote.write'), check: can(actor, 'quote.check') };
  /** Address of the story that it was taken from. */
  const source = quote?.story ? ((await addressOf(actor, quote.story)) ?? '') : '';
  /** What the form begins with: it begins anew when that changes. */
  const begins = JSON.stringify([
    date,
    quote && [...quoteTexts.map((name) => quote[name]), quote.evergreen, source],
  ]);
  return (
    <DeskFrame actor={actor} current="quotes" title={words.quotes.title}>
      <div className="grid gap-x-8 gap-y-10 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)] xl:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <QuoteMonth
            words={words}
            language={actor.language}
            month={month}
            chosen={date}
            today={today}
            days={days}
            move={may.check ? shiftQuote : null}
          />
          {may.write && (
            <PasteTable
              words={words.quotes.paste}
              failures={words.failures}
              reasons={{ ...words.reasons, ...words.quotes.reasons }}
              take={takeInQuotes}
            />
          )}
        </div>
        <section id="day" aria-labelledby="day-name" className="min-w-0 xl:row-span-2">
          <h2 id="day-name" className="desk-row mb-3 flex min-h-9 items-center">
            {fullDate(date, actor.language)}
          </h2>
          <QuoteStanding
            words={words}
            quote={quote}
            checker={checker}
            isWriter={quote?.writer === actor.id}
            check={may.check ? confirmQuote : null}
          />
          <div id="quote-form">
            <QuoteForm
              words={words}
              language={actor.language}
              date={date}
              quote={quote}
              source={source}
              begins={begins}
              save={keepQuote}
            />
          </div>
          {may.check && (
            <QuoteActs
              words={words}
              language={actor.language}
              date={date}
              quote={quote}
              source={source}
              isOver={date < today}
              move={shiftQuote}
              remove={emptyDay}
              save={keepQuote}
            />
          )}
        </section>
        <div className="min-w-0">
          <QuotePreview words={words} of="quote-form" begins={begins} />
        </div>
      </div>
    </DeskFrame>
  );
}
