import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, onEach, type Parts, type Screen, span } from './measure';

const plain: Parts = { kicker: true, dek: false, picture: false, time: false };
const options: Parts[] = [plain, { ...plain, dek: true }];

const columns = {
  1: 'md:grid-cols-1',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-3',
  4: 'md:grid-cols-2 xl:grid-cols-4',
};

/** Columns of the page that one of so many takes. */
const widthOf = (count: 1 | 2 | 3 | 4, screen: Screen): number =>
  count === 4 && screen !== 'xl' ? 6 : 12 / count;

/** Second stories under a lead that takes the whole width: a row of words, level at its foot. */
export function SecondRow({ cards }: { cards: readonly StoryCard[] }) {
  const shown = cards.slice(0, 4);
  const count = shown.length;
  if (count !== 1 && count !== 2 && count !== 3 && count !== 4) return null;
  const fit = (screen: Screen): Parts[] =>
    fitRow(
      shown.map(() => options),
      (parts, i) => {
        const card = shown[i];
        return card ? cardHeight(card, 's', span(widthOf(count, screen), screen), screen, parts) : 0;
      },
    );
  const fitted = onEach(fit);
  return (
    <ul
      className={`mt-4 border-t border-rule pt-4 max-md:stack-rule md:grid md:gap-x-(--gutter) md:gap-y-4 ${columns[count]}`}
    >
      {shown.map((card, i) => (
        <li
          key={card.id}
          className={i === 0 ? undefined : count === 4 && i === 2 ? 'xl:col-rule-xl' : 'md:col-rule'}
        >
          <FrontCard
            card={card}
            size="s"
            parts={plain}
            dek={onEach((screen) => fitted[screen][i]?.dek ?? false)}
          />
        </li>
      ))}
    </ul>
  );
}
