import { dayOfWeek, daysOfMonth, longDate, weekday } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { QuoteMonth } from '#db/quotes/views';
import { Apart } from '../ui/apart';
import { frontWords } from '../words/front';

const WEEK = 7;

/** Days of a month, as weeks from Monday: blanks around the days to fill the sheet. */
function squares(month: string): { before: number; length: number; after: number } {
  const before = (dayOfWeek(`${month}-01`) + 6) % WEEK;
  const length = daysOfMonth(month);
  return { before, length, after: (WEEK - ((before + length) % WEEK)) % WEEK };
}

const SQUARE = 'md:relative md:aspect-square md:-mr-px md:-mb-px md:border md:border-grid md:p-2';

/** A month of quotes: a manuscript sheet of days from 768 px, a list of the days with a quote on a phone. */
export function MonthSheet({
  month,
  today,
  language,
}: {
  month: QuoteMonth;
  /** YYYY-MM-DD */
  today: string;
  language: Language;
}) {
  const words = frontWords(language).quote;
  const { before, length, after } = squares(month.month);
  const byDate = new Map(month.days.map((day) => [day.date, day.quote]));
  const blank = (key: string) => <li key={key} aria-hidden="true" className={`hidden md:block ${SQUARE}`} />;
  return (
    <>
      <p aria-hidden="true" className="meta mb-2 hidden grid-cols-7 text-ink-3 md:grid">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </p>
      <ol className="md:grid md:grid-cols-7 md:pr-px md:pb-px">
        {Array.from({ length: before }, (_, i) => blank(`before-${i}`))}
        {Array.from({ length }, (_, i) => {
          const date = `${month.month}-${String(i + 1).padStart(2, '0')}`;
          const quote = byDate.get(date);
          if (!quote)
            return (
              <li key={date} aria-hidden="true" className={`hidden md:block ${SQUARE}`}>
                <span className="meta text-ink-3">{i + 1}</span>
              </li>
            );
          const now = date === today;
          return (
            <li
              key={date}
              className={`relative border-t border-rule py-3 first:border-t-0 ${SQUARE} ${now ? 'md:bg-ferry md:text-paper' : ''}`}
            >
              <a
                href={quote.path}
                className="group grid grid-cols-[2.75rem_1fr] gap-x-3 after:absolute after:inset-0 md:block"
              >
                <span className="sr-only">
                  {weekday(date, language)} {longDate(date, language)}
                </span>
                <span
                  aria-hidden="true"
                  className={`section-head md:hidden ${now ? 'text-ferry underline decoration-2 underline-offset-4' : 'text-ferry'}`}
                >
                  {i + 1}
                </span>
                <span aria-hidden="true" className={`meta hidden md:block ${now ? '' : 'text-ferry'}`}>
                  {i + 1}
                  {now && ` · ${words.today}`}
                </span>
                <span className="block">
                  <span className="story-link ui font-display italic md:mt-1 md:line-clamp-3 xl:line-clamp-5">
                    {quote.words}
                  </span>
                  <span className="meta mt-1 block text-ink-3 md:hidden">{quote.speaker}</span>
                </span>
              </a>
            </li>
          );
        })}
        {Array.from({ length: after }, (_, i) => blank(`after-${i}`))}
      </ol>
    </>
  );
}

/** The month's speakers by name, each with their days. */
export function MonthPeople({ month, language }: { month: QuoteMonth; language: Language }) {
  const words = frontWords(language).quote;
  const people = new Map<string, { date: string; path: string }[]>();
  for (const { quote } of month.days)
    if (quote)
      people.set(quote.speaker, [
        ...(people.get(quote.speaker) ?? []),
        { date: quote.date, path: quote.path },
      ]);
  if (people.size === 0) return null;
  const names = [...people.keys()].sort(new Intl.Collator(language === 'zh' ? 'zh-Hant-HK' : 'en').compare);
  return (
    <section aria-labelledby="by-person" className="mt-10 border-t border-strong pt-3">
      <h2 id="by-person" className="section-head">
        {words.people}
      </h2>
      <ul className="mt-3 gap-x-(--gutter) md:columns-2 xl:columns-4">
        {names.map((name) => (
          <li key={name} className="ui break-inside-avoid py-1">
            <Apart text={name} />
            {people.get(name)?.map(({ date, path }) => (
              <a key={date} href={path} className="text-link ml-2 text-ferry">
                {Number(date.slice(8))}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
