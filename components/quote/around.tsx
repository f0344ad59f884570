import { longDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { quotePath } from '#db/shared/paths';
import type { QuoteView } from '#db/quotes/views';
import { Icon } from '../ui/icon';
import { frontWords } from '../words/front';
import { noteFits } from './arrange';

const dateIn = (path: string): string => path.slice(-10);

/** Under a day's quote: the note on who and where from, and the ways to the days around it. */
export function QuoteAround({
  quote,
  neighbours,
  picture,
  language,
}: {
  quote: QuoteView;
  /** Path of the upright share picture. */
  picture: string;
  /** Paths of the days with a quote before and after. */
  neighbours: { previous: string | null; next: string | null };
  language: Language;
}) {
  const words = frontWords(language).quote;
  const { previous, next } = neighbours;
  const note = noteFits(quote.note, language) ? quote.note : '';
  return (
    <div className="page pb-14">
      {note !== '' && (
        <section aria-labelledby="quote-note" className="grid-page pt-8">
          <h2 id="quote-note" className="kicker text-ferry md:col-span-2 md:pt-1.5 md:whitespace-nowrap">
            {words.note}
          </h2>
          <p className="body-text measure mt-2 md:col-span-8 md:mt-0">{note}</p>
        </section>
      )}
      <nav
        aria-label={words.title}
        className="ui mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule pt-4"
      >
        {previous && (
          <a
            href={previous}
            rel="prev"
            className="story-link inline-flex min-h-11 items-center gap-2 text-ferry"
          >
            <Icon name="back" />
            <span>
              <span className="sr-only">{words.previous} </span>
              {longDate(dateIn(previous), language)}
            </span>
          </a>
        )}
        <a href={quotePath(language)} className="story-link inline-flex min-h-11 items-center text-ferry">
          {words.all}
        </a>
        <a href={picture} download className="story-link inline-flex min-h-11 items-center text-ferry">
          {words.picture}
        </a>
        {next && (
          <a href={next} rel="next" className="story-link inline-flex min-h-11 items-center gap-2 text-ferry">
            <span>
              <span className="sr-only">{words.next} </span>
              {longDate(dateIn(next), language)}
            </span>
            <Icon name="forward" />
          </a>
        )}
      </nav>
    </div>
  );
}
