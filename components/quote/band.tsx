import { monthName, weekday } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import type { QuoteView } from '#db/quotes/views';
import { frontWords } from '../words/front';
import { quoteSize } from './arrange';
import { Attribution } from './attribution';
import { Sheet } from './sheet';
import { Original, QuotedWords } from './words-of';

/** Numeral, month and day of the week of a quote. */
function Day({ quote, language }: { quote: QuoteView; language: Language }) {
  const [, month, day] = quote.date.split('-').map(Number);
  const year = quote.date.slice(0, 4);
  const name = monthName(month ?? 1, language);
  return (
    <time dateTime={quote.date} className="mt-3 flex items-end gap-4 md:block">
      <span className="day-numeral block text-ferry">{day}</span>
      <span className="caption block text-ink-2 md:mt-2.5">
        {language === 'zh' ? `${year}年${name}` : `${name} ${year}`}
        <br />
        {weekday(quote.date, language)}
      </span>
    </time>
  );
}

/**
 * Quote of the Day across the page: on the front, and on its own page, where the words are the page's heading
 * and the links under them lead on instead.
 */
export function QuoteBand({
  quote,
  language,
  page = false,
}: {
  quote: QuoteView;
  language: Language;
  page?: boolean;
}) {
  const words = frontWords(language).quote;
  const size = quoteSize(quote.words, language);
  const Label = page ? 'h1' : 'h2';
  return (
    <section aria-labelledby="quote-of-the-day" className="border-y border-grid bg-mist">
      <div
        className={`page grid gap-5 md:grid-cols-[calc((100%-11*var(--gutter))/6+var(--gutter))_minmax(0,1fr)_auto] md:items-center md:gap-x-(--gutter) ${
          page ? 'py-8 md:py-14 xl:py-18' : 'py-6.5 md:py-8.5 xl:py-11'
        }`}
      >
        <div>
          <Label id="quote-of-the-day" className="kicker text-ferry md:whitespace-nowrap">
            {page ? words.title : <a href={quote.path}>{words.title}</a>}
          </Label>
          <Day quote={quote} language={language} />
        </div>
        <div className="md:max-w-180">
          <blockquote className={`${size} text-ink`}>
            <QuotedWords quote={quote} language={language} />
          </blockquote>
          <Original quote={quote} className="mt-4" />
          <Attribution quote={quote} language={language} className="ui mt-4" />
          {!page && (
            <p className="ui mt-3 flex gap-x-5">
              <a href={quote.path} className="text-link py-1 text-ferry">
                {words.about}
              </a>
              <a href={quotePath(language)} className="text-link py-1 text-ferry">
                {words.all}
              </a>
            </p>
          )}
        </div>
        <Sheet quote={quote} className="justify-self-start md:justify-self-end" />
      </div>
    </section>
  );
}
