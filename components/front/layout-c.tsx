import type { StoryCard } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { Card } from '../story/card';
import { words as wordsOf } from '../words/words';
import { FrontCard } from './front-card';
import { fitColumn } from './level';
import { overAtFull, overOnPhone } from './rules';
import { cardHeight, type Parts, type Screen, stackHeight } from './measure';

const LARGE: Parts = { kicker: true, dek: true, picture: false, time: false };
const SMALL: Parts = { kicker: true, dek: false, picture: false, time: false };

const TEXT = { md: 350, xl: 400 };
const PICTURE = 549; // 824 px at 3:2
const RULE = 29;

/** 4 · 8: words beside a large picture; `mirrored` puts the picture at the left. */
export function LayoutC({ cards, mirrored }: { cards: readonly StoryCard[]; mirrored: boolean }) {
  const [large, ...small] = cards;
  if (!large) return null;
  const fit = (screen: Screen): boolean[] => {
    const main = cardHeight(large, 'l', TEXT[screen], screen, LARGE);
    return fitColumn(
      small.map(() => [false, true]),
      (chosen) =>
        stackHeight(
          small.map((card, i) =>
            cardHeight(card, 's', TEXT[screen], screen, { ...SMALL, dek: chosen[i] ?? false }),
          ),
        ),
      // At full width the small ones stand under the large one, on a tablet beside it.
      screen === 'xl' ? PICTURE - main - RULE : main,
    );
  };
  const [tablet, full] = [fit('md'), fit('xl')];
  const words = wordsOf(large.language);
  return (
    <div className="grid-page gap-y-4">
      {large.picture && (
        <a
          href={large.path}
          tabIndex={-1}
          aria-hidden="true"
          className={`block xl:col-span-8 xl:row-start-1 ${mirrored ? 'xl:col-start-1' : 'xl:col-start-5'}`}
        >
          <Picture
            picture={large.picture}
            ratio="3x2"
            sizes="(min-width:80rem) 824px, (min-width:48rem) calc(100vw - 48px), calc(100vw - 32px)"
          />
        </a>
      )}
      <div
        className={`md:max-xl:grid md:max-xl:grid-cols-2 md:max-xl:gap-x-(--gutter) xl:col-span-4 xl:row-start-1 ${
          mirrored ? 'xl:col-start-9' : 'xl:col-start-1'
        }`}
      >
        <Card card={large} size="l" words={words} picture={false} dek kicker />
        {small.length > 0 && (
          <ul className={`stack-rule md:max-xl:col-rule ${overOnPhone} ${overAtFull}`}>
            {small.map((card, i) => (
              <li key={card.id}>
                <FrontCard
                  card={card}
                  size="s"
                  parts={SMALL}
                  dek={{ md: tablet[i] ?? false, xl: full[i] ?? false }}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
