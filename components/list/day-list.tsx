import { fullDate, hkParts, longDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { archivePath } from '#db/shared/paths';
import type { QuoteView } from '#db/quotes/views';
import type { StoryCard } from '#db/stories/views';
import { QuoteShort } from '../quote/quote-short';
import { Card } from '../story/card';
import { Icon } from '../ui/icon';
import { words } from '../words/words';
import { ListHead } from './list-head';
import { hourHead } from './hours';

type Props = {
  date: string;
  cards: readonly StoryCard[];
  quote: QuoteView | null;
  /** The days with stories around it; null where there is none to go to. */
  previous: string | null;
  next: string | null;
  language: Language;
};

function hoursOf(cards: readonly StoryCard[]): { hour: number; cards: StoryCard[] }[] {
  const hours: { hour: number; cards: StoryCard[] }[] = [];
  for (const card of cards) {
    const { hour } = hkParts(card.publishedAt);
    const last = hours.at(-1);
    if (last?.hour === hour) last.cards.push(card);
    else hours.push({ hour, cards: [card] });
  }
  return hours;
}

/** Everything published on one Hong Kong day, in order of time, hour by hour; the day's quote on top. */
export function DayList({ date, cards, quote, previous, next, language }: Props) {
  const { list } = words(language);
  const link = 'story-link ui inline-flex min-h-11 items-center gap-2 text-ferry';
  return (
    <div className="page pt-6 pb-6">
      <ListHead
        title={fullDate(date, language)}
        line={cards.length > 0 ? list.editionLine(cards.length) : list.nothingYet}
      >
        <nav aria-label={list.past} className="mt-2 flex flex-wrap gap-x-6">
          {previous && (
            <a href={archivePath(language, previous)} rel="prev" className={link}>
              <Icon name="back" />
              {longDate(previous, language)}
            </a>
          )}
          {next && (
            <a href={archivePath(language, next)} rel="next" className={link}>
              {longDate(next, language)}
              <Icon name="forward" />
            </a>
          )}
        </nav>
      </ListHead>
      {quote && (
        <div className="mt-6 max-w-160">
          <QuoteShort quote={quote} language={language} />
        </div>
      )}
      {hoursOf(cards).map(({ hour, cards: ofHour }) => (
        <section
          key={hour}
          aria-labelledby={`hour-${hour}`}
          className="grid-page mt-6 border-t border-rule pt-4"
        >
          <h2 id={`hour-${hour}`} className="meta font-strong text-ink-2 md:col-span-3 max-md:mb-3">
            {hourHead(hour, language)}
          </h2>
          <ul className="stack-rule md:col-span-9">
            {ofHour.map((card) => (
              <li key={card.id}>
                <Card card={card} size="m" words={words(language)} kicker dek time="clock" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
