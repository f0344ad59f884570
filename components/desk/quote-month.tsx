import type { DeskQuote } from '#db/quotes/model';
import { addDays, dayOfWeek, fullDate, monthName } from '#db/shared/hk-time';
import type { DeskWords } from '../words/desk';

type Props = {
  words: DeskWords['quotes'];
  language: 'en' | 'zh';
  /** YYYY-MM */
  month: string;
  /** The day that the form shows, YYYY-MM-DD. */
  chosen: string;
  today: string;
  quotes: ReadonlyMap<string, DeskQuote>;
};

const WEEK = 7;

const address = (date: string): string => `/desk/quotes?date=${date}#day`;

/** Days of a month, and the empty squares before and after them that fill its weeks (from Monday). */
function squaresOf(month: string): { before: number; days: string[]; after: number } {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  const before = (dayOfWeek(`${month}-01`) + WEEK - 1) % WEEK;
  return { before, days, after: (WEEK - ((before + days.length) % WEEK)) % WEEK };
}

/** A month as a manuscript sheet, a square a day; on a phone the same days as a list. Every day leads to its form. */
export function QuoteMonth({ words, language, month, chosen, today, quotes }: Props) {
  const { before, days, after } = squaresOf(month);
  const [year, number] = month.split('-').map(Number);
  const blank = (key: string) => (
    <li key={key} aria-hidden="true" className="-mr-px -mb-px hidden border border-grid md:block" />
  );
  return (
    <section aria-label={words.month}>
      <div className="ui mb-3 flex flex-wrap items-baseline gap-x-5">
        <h2 className="desk-row mr-auto">
          {language === 'zh'
            ? `${year}年${monthName(number ?? 1, 'zh')}`
            : `${monthName(number ?? 1, 'en')} ${year}`}
        </h2>
        <a
          className="text-link inline-flex min-h-9 items-center"
          href={`/desk/quotes?date=${addDays(`${month}-01`, -1)}`}
        >
          {words.earlier}
        </a>
        <a
          className="text-link inline-flex min-h-9 items-center"
          href={`/desk/quotes?date=${addDays(days.at(-1) ?? today, 1)}`}
        >
          {words.later}
        </a>
      </div>
      <p aria-hidden="true" className="meta mb-1 hidden grid-cols-7 text-ink-3 md:grid">
        {words.weekdays.map((name) => (
          <span key={name} className="pl-1.5">
            {name}
          </span>
        ))}
      </p>
      <ol className="border-t border-rule md:grid md:grid-cols-7 md:border-0 md:pr-px md:pb-px">
        {Array.from({ length: before }, (_, i) => blank(`before-${i}`))}
        {days.map((day) => {
          const quote = quotes.get(day);
          const inChinese = language === 'zh' && quote?.wordsZh;
          const sentence = inChinese ? quote.wordsZh : (quote?.words ?? words.empty);
          const past = day < today;
          return (
            <li
              key={day}
              className="border-b border-rule md:-mr-px md:-mb-px md:aspect-square md:min-w-0 md:border md:border-grid"
            >
              <a
                href={address(day)}
                aria-current={day === chosen ? 'date' : undefined}
                className={`flex min-h-11 gap-3 py-2 -outline-offset-3 hover:bg-mist aria-[current]:bg-wash md:block md:size-full md:overflow-hidden ${
                  day === today ? 'md:border-2 md:border-ferry md:p-1' : 'md:p-1.5'
                }`}
              >
                <span className="sr-only">{fullDate(day, language)}</span>
                <span
                  aria-hidden="true"
                  className={`meta w-6 flex-none text-right md:block md:w-auto md:text-left ${
                    day === today ? 'font-strong text-ferry' : 'text-ink-3'
                  }`}
                >
                  {Number(day.slice(8))}
                  {day === today && <span className="hidden md:inline"> {words.today}</span>}
                </span>
                <span
                  className={`meta line-clamp-2 min-w-0 md:line-clamp-3 ${quote && !past ? '' : 'text-ink-3'}`}
                >
                  {quote ? (
                    <>
                      {!quote.checkedBy && <strong className="text-ochre">{words.uncheckedShort} </strong>}
                      <span lang={inChinese ? 'zh-Hant-HK' : 'en-HK'}>{sentence}</span>
                    </>
                  ) : (
                    <span className="md:sr-only">{sentence}</span>
                  )}
                </span>
              </a>
            </li>
          );
        })}
        {Array.from({ length: after }, (_, i) => blank(`after-${i}`))}
      </ol>
    </section>
  );
}
