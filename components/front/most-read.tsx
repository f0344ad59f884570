import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { frontWords } from '../words/front';
import { SectionHead } from './section-head';

/** The numerals of Hong Kong's market prices: the first three are tally strokes, so that anyone can follow. */
const NUMERALS = ['〡', '〢', '〣', '〤', '〥'];

/** The five most read stories: a list on a phone and a tablet, five columns where there is room. Nothing when there are none. */
export function MostRead({ cards, language }: { cards: readonly StoryCard[]; language: Language }) {
  if (cards.length === 0) return null;
  const words = frontWords(language).front;
  return (
    <section aria-labelledby="most-read" className="page pt-2 pb-10" data-screen-only="">
      <SectionHead id="most-read" name={words.mostRead} nameOther={words.mostReadOther} language={language} />
      <ol className="grid gap-x-(--gutter) xl:grid-cols-5">
        {cards.map((card, i) => (
          <li
            key={card.id}
            className={[
              'relative flex items-baseline gap-4 border-rule py-3.5 not-first:border-t first:pt-0',
              'xl:block xl:border-t-0 xl:py-0',
              i > 0 ? 'xl:col-rule-xl' : '',
            ]
              .filter(Boolean)
              .join(' ')}
          >
            <span
              aria-hidden="true"
              lang="zh-Hant-HK"
              className="market-numeral w-9 flex-none text-ferry xl:mb-2.5 xl:block"
            >
              {NUMERALS[i]}
            </span>
            <h3 className="h-s min-w-0">
              <a href={card.path} className="story-link after:absolute after:inset-0">
                {card.cardHeadline}
              </a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  );
}
