import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { overOnPhone } from './rules';

/** Opinion: up to four columns, no pictures; the card puts the writer's name first. */
export function LayoutD({ cards }: { cards: readonly StoryCard[] }) {
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
          <FrontCard card={card} size="l" parts={{ kicker: true }} />
        </li>
      ))}
    </ul>
  );
}
