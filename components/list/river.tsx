import { fullDate, hkDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { Card } from '../story/card';
import { words } from '../words/words';

/** Cards under the Hong Kong date of their day, in the order given. */
function daysOf(cards: readonly StoryCard[]): { date: string; cards: StoryCard[] }[] {
  const days: { date: string; cards: StoryCard[] }[] = [];
  for (const card of cards) {
    const date = hkDate(card.publishedAt);
    const last = days.at(-1);
    if (last?.date === date) last.cards.push(card);
    else days.push({ date, cards: [card] });
  }
  return days;
}

/** Stories down the page, newest first, each day under its date: the first of a day large, without a picture. */
export function River({ cards, language }: { cards: readonly StoryCard[]; language: Language }) {
  return daysOf(cards).map((day) => (
    <section
      key={day.date}
      aria-labelledby={`day-${day.date}`}
      className="grid-page mt-6 border-t border-rule pt-4 first:mt-0"
    >
      <h2 id={`day-${day.date}`} className="meta font-strong text-ink-2 md:col-span-3 max-md:mb-3">
        {fullDate(day.date, language)}
      </h2>
      <ul className="stack-rule md:col-span-9">
        {day.cards.map((card, i) => (
          <li key={card.id}>
            <Card
              card={card}
              size={i === 0 ? 'l' : 's'}
              words={words(language)}
              picture={i > 0}
              dek
              byline={i === 0}
              time="clock"
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}
