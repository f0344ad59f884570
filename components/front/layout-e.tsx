import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, onEach, type Parts, span } from './measure';

const ON_A_PHONE = 6;
const FEW = 3;
const PARTS: Parts = { kicker: true, dek: false, picture: false, time: true };

/** Briefs: headlines with their times in rows of three, two on a tablet; a phone shows the first six. */
export function LayoutE({ cards }: { cards: readonly StoryCard[] }) {
  if (cards.length <= FEW) return <Few cards={cards} />;
  // Rows are full, so that the columns end level.
  const shown = cards.slice(0, cards.length - (cards.length % 3));
  return (
    <ul className="grid gap-x-(--gutter) md:grid-cols-2 xl:grid-cols-3">
      {shown.map((card, i) => (
        <li
          key={card.id}
          className={[
            'relative border-rule py-3.5 not-first:border-t md:border-t-0',
            i < 2 ? 'md:max-xl:pt-0' : 'md:max-xl:border-t',
            i < 3 ? 'xl:pt-0' : 'xl:border-t',
            i === 0 ? 'pt-0' : '',
            i % 2 === 1 ? 'md:max-xl:col-rule' : '',
            i % 3 === 0 ? '' : 'xl:col-rule-xl',
            i === shown.length - 1 && shown.length % 2 === 1 ? 'md:max-xl:col-span-2' : '',
            i >= ON_A_PHONE ? 'max-md:hidden' : '',
          ]
            .filter(Boolean)
            .join(' ')}
        >
          <FrontCard card={card} size="headline" parts={{ time: true }} />
        </li>
      ))}
    </ul>
  );
}

/** One to three stories of a section that is quiet this week. */
function Few({ cards }: { cards: readonly StoryCard[] }) {
  const deks = onEach((screen) =>
    fitRow(
      cards.map(() => [true, false]),
      (dek, i) => {
        const card = cards[i];
        return card ? cardHeight(card, 's', span(12 / cards.length, screen), screen, { ...PARTS, dek }) : 0;
      },
    ),
  );
  const columns = cards.length === 3 ? 'md:grid-cols-3' : cards.length === 2 ? 'md:grid-cols-2' : '';
  return (
    <ul className={`grid gap-x-(--gutter) ${columns}`}>
      {cards.map((card, i) => (
        <li key={card.id} className={i > 0 ? 'col-rule' : ''}>
          <FrontCard card={card} size="s" parts={PARTS} dek={onEach((screen) => deks[screen][i] ?? false)} />
        </li>
      ))}
    </ul>
  );
}
