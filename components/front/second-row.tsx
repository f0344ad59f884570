import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, type Parts } from './measure';

const plain: Parts = { kicker: true, dek: false, picture: false, time: false };
const options: Parts[] = [plain, { ...plain, dek: true }];

const columns = {
  1: 'md:grid-cols-1',
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-3',
  4: 'md:grid-cols-2 xl:grid-cols-4',
};

/** Second stories under a lead that takes the whole width: a row of words, level at its foot. */
export function SecondRow({ cards }: { cards: readonly StoryCard[] }) {
  const shown = cards.slice(0, 4);
  const count = shown.length;
  if (count !== 1 && count !== 2 && count !== 3 && count !== 4) return null;
  const fit = (screen: 'md' | 'xl'): Parts[] =>
    fitRow(
      shown.map(() => options),
      (parts, i) => {
        const card = shown[i];
        return card ? cardHeight(card, 's', screen === 'xl' ? 294 : 226, screen, parts) : 0;
      },
    );
  const [tablet, full] = [fit('md'), fit('xl')];
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
            dek={{ md: tablet[i]?.dek ?? false, xl: full[i]?.dek ?? false }}
          />
        </li>
      ))}
    </ul>
  );
}
