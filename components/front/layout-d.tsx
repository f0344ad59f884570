import type { PersonRef, StoryCard } from '#db/stories/views';
import { FourSquares } from '../site/mark';
import { Portrait } from '../story/portrait';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, onEach, type Parts, type Screen, span } from './measure';
import { overOnPhone } from './rules';

const PARTS: Parts = { kicker: true, dek: false, picture: false, time: false };

const columnsOn = (screen: Screen): number => (screen === 'xl' ? 4 : 2);

/** px that a face takes above a card, with the distance to it. */
const FACE = 84;

/** Who speaks from above a card: its writer, for an editorial the paper; nobody for what several have written. */
const speakerOf = (card: StoryCard): PersonRef | 'paper' | undefined => {
  if (card.form === 'editorial') return 'paper';
  return card.form === 'opinion' && card.bylines.length === 1 ? card.bylines[0] : undefined;
};

function Face({ card }: { card: StoryCard }) {
  const speaker = speakerOf(card);
  return (
    speaker !== undefined && (
      <div className="mb-3">
        {speaker === 'paper' ? (
          <FourSquares className="size-18 text-ferry" />
        ) : (
          <Portrait person={speaker} size="head" />
        )}
      </div>
    )
  );
}

/** Which cards of each row show a standfirst so that the row ends level. */
function deks(cards: readonly StoryCard[], screen: Screen, faces: boolean): boolean[] {
  const columns = columnsOn(screen);
  const width = span(12 / columns, screen);
  return cards
    .flatMap((_, i) => (i % columns === 0 ? [cards.slice(i, i + columns)] : []))
    .flatMap((row) =>
      fitRow(
        row.map(() => [false, true]),
        (dek, i) => {
          const card = row[i];
          const face = faces && card && speakerOf(card) ? FACE : 0;
          return card ? face + cardHeight(card, 'l', width, screen, { ...PARTS, dek }) : 0;
        },
      ),
    );
}

/** Opinion: up to four columns, no pictures; the card puts the writer's name first. `faces`: on the section's own page. */
export function LayoutD({ cards, faces = false }: { cards: readonly StoryCard[]; faces?: boolean }) {
  const fitted = onEach((screen) => deks(cards, screen, faces));
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
          {faces && <Face card={card} />}
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
