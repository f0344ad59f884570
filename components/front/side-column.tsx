import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitColumn, fitRow } from './level';
import { cardHeight, type Parts, stackHeight } from './measure';

const WIDTH = { md: 226, xl: 294 };
// Side by side on a tablet, cards are too narrow for a thumbnail.
const tablet = 'md:max-xl:block md:max-xl:[&_picture]:hidden';
const plain: Parts = { kicker: true, dek: false, picture: false, time: false };
const withDek: Parts = { ...plain, dek: true };
const withThumb: Parts = { ...plain, picture: true };

type Choice = { size: 'l' | 's'; card: StoryCard; parts: Parts };

const heightOf = ({ card, size, parts }: Choice, screen: 'md' | 'xl'): number =>
  cardHeight(card, size, WIDTH[screen], screen, parts);

/** What each card shows at full width: one or two thumbnails, and the standfirsts that bring the column to `target` px. */
function choose(cards: readonly StoryCard[], target: number, pictured: boolean): Choice[] {
  const options = cards.map((card, i): Choice[] => {
    const size = i === 0 ? 'l' : 's';
    if (pictured) return [{ size, card, parts: { ...withDek, picture: true } }];
    if (i === 0) return [withDek, plain].map((parts) => ({ size, card, parts }));
    return [plain, ...(card.picture ? [withThumb] : []), withDek].map((parts) => ({ size, card, parts }));
  });
  const thumbs = (chosen: readonly Choice[]): number =>
    chosen.filter(({ size, parts }) => size === 's' && parts.picture).length;
  const possible = options.filter((list) =>
    list.some(({ size, parts }) => size === 's' && parts.picture),
  ).length;
  const fewest = Math.min(1, possible);
  return fitColumn(
    options,
    (chosen) => {
      const shown = thumbs(chosen);
      const wrong = shown < fewest || shown > 2 ? 10_000 : 0;
      return wrong + stackHeight(chosen.map((choice) => heightOf(choice, 'xl')));
    },
    target,
  );
}

/** Beside the lead: one large story and small ones under it; on a tablet the first three stand side by side. */
export function SideColumn({
  cards,
  target,
  pictured = false,
}: {
  cards: readonly StoryCard[];
  /** Height of the lead at full width, px. */
  target: number;
  /** One story alone, with its picture. */
  pictured?: boolean;
}) {
  if (cards.length === 0) return null;
  const chosen = choose(cards, target, pictured);
  const across = fitRow(
    chosen
      .slice(0, 3)
      .map(({ card, size }) => [plain, withDek].map((parts): Choice => ({ card, size, parts }))),
    (choice) => heightOf(choice, 'md'),
  );
  return (
    <div className="col-rule-xl mt-4 border-t border-rule pt-4 max-xl:stack-rule md:mt-6 md:max-xl:border-t-0 md:max-xl:pt-0 xl:col-span-3 xl:mt-0 xl:border-t-0 xl:pt-0">
      <ul className="stack-rule md:max-xl:grid md:max-xl:grid-cols-3 md:max-xl:gap-x-(--gutter)">
        {chosen.map(({ card, size, parts }, i) => (
          <li
            key={card.id}
            className={`md:max-xl:mt-0 md:max-xl:border-t md:max-xl:border-rule md:max-xl:pt-3.5 ${i > 2 ? 'md:max-xl:hidden' : ''}`}
          >
            <FrontCard
              card={card}
              size={size}
              parts={parts}
              dek={{ md: across[i]?.parts.dek ?? false, xl: parts.dek }}
              className={`${tablet} ${size === 'l' && !across[i]?.parts.dek ? 'md:max-xl:[&_.dek-s]:hidden' : ''}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
