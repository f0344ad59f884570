import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, onEach, type Parts, type Screen, span } from './measure';
import { overOnPhone } from './rules';

const PARTS: Parts = { kicker: true, dek: false, picture: false, time: false };

const columnsOn = (screen: Screen): number => (screen === 'xl' ? 4 : 2);

/** Which cards of each row show a standfirst so that the row ends level. */
function deks(cards: readonly StoryCard[], screen: Screen): boolean[] {
  const columns = columnsOn(screen);
  const width = span(12 / columns, screen);
  return cards
    .flatMap((_, i) => (i % columns === 0 ? [cards.slice(i, i + columns)] : []))
    .flatMap((row) =>
      fitRow(
        row.map(() => [false, true]),
        (dek, i) => {
          const card = row[i];
          return card ? cardHeight(card, 'l', width, screen, { ...PARTS, dek }) : 0;
        },
      ),
    );
}

/** Opinion: up to four columns, no pictures; the card puts the writer's name first. */
export function LayoutD({ cards }: { cards: readonly StoryCard[] }) {
  const fitted = onEach((screen) => deks(cards, screen));
  return (
    <ul className="grid gap-x-(--gutter) md:grid-cols-2 md:gap-y-6 xl:grid-cols-4">
      {cards.map((card, i) => (
        <li
          key={card.id}
          className={
            i === 0
              ? undefined
              : i % 2 === 1
                ? 'col-rule'
                : `${overOnPhone} ${i % 4 === 0 ? '' : 'xl:col-rule-xl'}`
          }
        >
          <FrontCard
            card={card}
            size="l"
            parts={PARTS}
            dek={onEach((screen) => fitted[screen][i] ?? false)}
          />
        </li>
      ))}
    </ul>
  );
}
