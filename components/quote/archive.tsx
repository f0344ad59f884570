import type { Language } from '#db/shared/languages';
import { quotePath, quoteSpeakersPath } from '#db/shared/paths';
import type { QuoteMonth } from '#db/quotes/views';
import { Icon } from '../ui/icon';
import { frontWords } from '../words/front';
import { MonthPeople, MonthSheet } from './month-sheet';

/** One month of quotes with the ways to the months around it. */
export function QuoteArchive({
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
  const link = 'story-link inline-flex min-h-11 items-center gap-2 text-ferry';
  const address = (other: string): string => `${quotePath(language)}?month=${other}`;
  return (
    <div className="page pt-6 pb-14">
      <div className="section-rule flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="section-title">{words.title}</h1>
        <p lang={language === 'zh' ? 'en-HK' : 'zh-Hant-HK'} className="section-zh-l text-ferry">
          {words.titleOther}
        </p>
      </div>
      <p className="dek mt-2 text-ink-2">{words.archiveLine}</p>
      <div className="mt-6 mb-4 flex flex-wrap items-center justify-between gap-x-6">
        <h2 className="section-head">{words.month(month.month)}</h2>
        <nav aria-label={words.all} className="ui flex gap-x-6">
          {month.earlier && (
            <a href={address(month.earlier)} rel="prev" className={link}>
              <Icon name="back" />
              {words.month(month.earlier)}
            </a>
          )}
          {month.later && (
            <a href={address(month.later)} rel="next" className={link}>
              {words.month(month.later)}
              <Icon name="forward" />
            </a>
          )}
        </nav>
      </div>
      {month.days.every(({ quote }) => quote === null) && (
        <p className="dek mb-4 text-ink-2">{words.emptyMonth}</p>
      )}
      <MonthSheet month={month} today={today} language={language} />
      <MonthPeople month={month} language={language} />
      <p className="ui mt-6">
        <a href={quoteSpeakersPath(language)} className={link}>
          {words.everyone}
          <Icon name="forward" />
        </a>
      </p>
    </div>
  );
}
