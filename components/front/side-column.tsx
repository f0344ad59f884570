import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitColumn, fitRow } from './level';
import { cardHeight, onEach, type Parts, type Screen, span, stackHeight } from './measure';

// Side by side on a tablet, and in the narrow column of one on its side, there is no room for a thumbnail.
const noThumbs = 'md:max-xl:block md:max-xl:[&_picture]:hidden';
const widthOn = (screen: Screen): number => span(screen === 'md' ? 4 : 3, screen);
const plain: Parts = { kicker: true, dek: false, picture: false, time: false };
const withDek: Parts = { ...plain, dek: true };
const withThumb: Parts = { ...plain, picture: true };

type Choice = { size: 'l' | 's'; card: StoryCard; parts: Parts };

const heightOf = ({ card, size, parts }: Choice, screen: Screen): number =>
  cardHeight(card, size, widthOn(screen), screen, parts);

const optionsOf = (cards: readonly StoryCard[], thumbs: boolean): Choice[][] =>
  cards.map((card, i): Choice[] => {
    const size = i === 0 ? 'l' : 's';
    const parts = i > 0 && thumbs && card.picture ? [plain, withThumb, withDek] : [plain, withDek];
    // The large one has a standfirst where there is a choice.
    const signed = parts.map((one) => ({ ...one, byline: i === 0 }));
    return (i === 0 ? signed.toReversed() : signed).map((one) => ({ size, card, parts: one }));
  });

const thumbsIn = (chosen: readonly Choice[]): number => chosen.filter(({ parts }) => parts.picture).length;

/** What each card shows at full width: one or two thumbnails, and the standfirsts that bring the column to `target` px. */
function chooseFull(cards: readonly StoryCard[], target: number): Choice[] {
  const options = optionsOf(cards, true);
  const fewest = options.some((list) => thumbsIn(list) > 0) ? 1 : 0;
  return fitColumn(
    options,
    (chosen) => {
      const shown = thumbsIn(chosen);
      const wrong = shown < fewest || shown > 2 ? 10_000 : 0;
      return wrong + stackHeight(chosen.map((choice) => heightOf(choice, 'xl')));
    },
    target,
  );
}

/** The standfirsts that bring the narrow column of a tablet on its side to `target` px. */
const chooseNarrow = (cards: readonly StoryCard[], target: number): Choice[] =>
  fitColumn(
    optionsOf(cards, false),
    (chosen) => stackHeight(chosen.map((choice) => heightOf(choice, 'lg'))),
    target,
  );

/** Three that stand side by side on a tablet held upright. */
const chooseAcross = (cards: readonly StoryCard[]): Choice[] =>
  fitRow(
    optionsOf(cards.slice(0, 3), false).map((list) => list.toSorted((a, b) => +a.parts.dek - +b.parts.dek)),
    (choice) => heightOf(choice, 'md'),
  );

/** Beside the lead: one large story and small ones under it; on a tablet held upright the first three stand side by side. */
export function SideColumn({
  cards,
  target,
  pictured = false,
}: {
  cards: readonly StoryCard[];
  /** Height of the lead on a screen, px. */
  target: (screen: Screen) => number;
  /** One story alone, with its picture. */
  pictured?: boolean;
}) {
  if (cards.length === 0) return null;
  const chosen = {
    md: chooseAcross(cards),
    lg: chooseNarrow(cards, target('lg')),
    xl: chooseFull(cards, target('xl')),
  };
  return (
    <div className="col-rule-lg mt-4 border-t border-rule pt-4 max-lg:stack-rule md:mt-6 md:max-lg:border-t-0 md:max-lg:pt-0 lg:col-span-3 lg:mt-0 lg:border-t-0 lg:pt-0">
      <ul className="stack-rule md:max-lg:grid md:max-lg:grid-cols-3 md:max-lg:gap-x-(--gutter)">
        {cards.map((card, i) => (
          <li
            key={card.id}
            className={`md:max-lg:mt-0 md:max-lg:border-t md:max-lg:border-rule md:max-lg:pt-3.5 ${i > 2 ? 'md:max-lg:hidden' : ''}`}
          >
            <FrontCard
              card={card}
              size={i === 0 ? 'l' : 's'}
              parts={{
                ...plain,
                byline: i === 0,
                picture: pictured || (chosen.xl[i]?.parts.picture ?? false),
              }}
              dek={onEach((screen) => pictured || (chosen[screen][i]?.parts.dek ?? false))}
              className={pictured ? '' : noThumbs}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
