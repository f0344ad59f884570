import type { QuoteOfMonth } from '#db/quotes/model';
import { addDays, dayOfWeek, fullDate, monthName } from '#db/shared/hk-time';
import type { Result } from '#db/shared/result';
import { Apart } from '../../ui/apart';
import type { DeskWords } from '../../words/desk';
import { MovableDays } from './movable-days.client';

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** YYYY-MM */
  month: string;
  /** The day that the form shows, YYYY-MM-DD. */
  chosen: string;
  today: string;
  days: readonly QuoteOfMonth[];
  /** Puts a day's quote on another day; null for who may not. */
  move: ((form: FormData) => Promise<Result<unknown>>) | null;
};

const WEEK = 7;

/** In a square a word that is too long is hyphenated, or else cut with an ellipsis: never broken as if it were two. */
const IN_SQUARE = 'meta line-clamp-2 min-w-0 hyphens-auto wrap-normal text-ellipsis';

const address = (date: string): string => `/desk/quotes?date=${date}#day`;

/** What stands in a square: the day's own quote, and what readers see instead of it where they do not see that. */
function InSquare({
  day,
  words,
  language,
  past,
}: {
  day: QuoteOfMonth;
  words: DeskWords['quotes'];
  language: 'en' | 'zh';
  past: boolean;
}) {
  const { quote, instead } = day;
  const said = (of: { words: string; wordsZh: string }) =>
    language === 'zh' && of.wordsZh !== '' ? (
      <span lang="zh-Hant-HK">
        <Apart text={of.wordsZh} />
      </span>
    ) : (
      <span lang="en-HK">
        <Apart text={of.words} />
      </span>
    );
  const mark = quote && (quote.held ? words.heldShort : quote.checkedBy ? null : words.uncheckedShort);
  if (quote)
    return (
      <span className={`block min-w-0 ${past ? 'text-ink-3' : ''}`}>
        {mark !== null && <strong className="credit block truncate font-strong text-ochre">{mark}</strong>}
        <span className={`${IN_SQUARE} ${mark === null ? 'md:line-clamp-3' : ''}`}>{said(quote)}</span>
      </span>
    );
  return (
    <span className={`${IN_SQUARE} text-ink-3 md:line-clamp-3`}>
      {instead ? (
        <>
          {words.standsIn} {said(instead)}
        </>
      ) : (
        <span className="md:sr-only">{words.empty}</span>
      )}
    </span>
  );
}

/** A month as a manuscript sheet, a square a day; on a phone the same days as a list. Every day leads to its form. */
export function QuoteMonth({ words: all, language, month, chosen, today, days, move }: Props) {
  const words = all.quotes;
  const [year, number] = month.split('-').map(Number);
  // Weeks begin on Monday; empty squares fill the first and the last.
  const before = (dayOfWeek(`${month}-01`) + WEEK - 1) % WEEK;
  const after = (WEEK - ((before + days.length) % WEEK)) % WEEK;
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
          href={`/desk/quotes?date=${addDays(days.at(-1)?.date ?? today, 1)}`}
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
      <MovableDays move={move} today={today} words={{ failures: all.failures, moved: words.moved }}>
        {Array.from({ length: before }, (_, i) => blank(`before-${i}`))}
        {days.map((day) => {
          const { date, quote } = day;
          return (
            <li
              key={date}
              data-date={date}
              data-quoted={quote ? '' : undefined}
              className="border-b border-rule data-over:bg-wash md:-mr-px md:-mb-px md:aspect-square md:min-w-0 md:border md:border-grid"
            >
              <a
                href={address(date)}
                aria-current={date === chosen ? 'date' : undefined}
                className={`flex min-h-11 gap-3 py-2 -outline-offset-3 hover:bg-mist aria-[current]:bg-wash md:block md:size-full md:overflow-hidden ${
                  date === today ? 'md:border-2 md:border-ferry md:p-0.5' : 'md:p-1'
                }`}
              >
                <span className="sr-only">{fullDate(date, language)}</span>
                <span
                  aria-hidden="true"
                  className={`meta w-6 flex-none text-right md:block md:w-auto md:text-left ${
                    date === today ? 'font-strong text-ferry' : 'text-ink-3'
                  }`}
                >
                  {Number(date.slice(8))}
                  {date === today && <span className="hidden md:inline"> {words.today}</span>}
                </span>
                <InSquare day={day} words={words} language={language} past={date < today} />
              </a>
            </li>
          );
        })}
        {Array.from({ length: after }, (_, i) => blank(`after-${i}`))}
      </MovableDays>
    </section>
  );
}
