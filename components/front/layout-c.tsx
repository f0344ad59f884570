import type { StoryCard } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { FrontCard } from './front-card';
import { fitColumn } from './level';
import { overOnPhone, overWhenWide } from './rules';
import { cardHeight, onEach, type Parts, type Screen, span, stackHeight } from './measure';

const LARGE: Parts = { kicker: true, dek: false, picture: false, time: false, byline: true };
const SMALL: Parts = { kicker: true, dek: false, picture: false, time: false };

const RULE = 29;

/** What a card carries on one screen. */
type Setting = { dek: boolean; kicker: boolean };

const plain: Setting = { dek: false, kicker: true };
const withDek: Setting = { dek: true, kicker: true };
/** A column that is too long even in headlines gives up its kickers. */
const bare: Setting = { dek: false, kicker: false };

/** What each card carries, the large one first, so that the columns of a screen end level. */
function fit(large: StoryCard, small: readonly StoryCard[], screen: Screen): Setting[] {
  const text = span(screen === 'md' ? 6 : 4, screen);
  const others = (settings: readonly Setting[]): number =>
    stackHeight(small.map((card, i) => cardHeight(card, 's', text, screen, { ...SMALL, ...settings[i] })));
  return fitColumn(
    [[withDek, plain], ...small.map(() => [plain, withDek, bare])],
    ([first = plain, ...rest]) => {
      const main = cardHeight(large, 'l', text, screen, { ...LARGE, ...first });
      // On a wide page the small ones stand under the large one, on a tablet held upright beside it.
      const off =
        screen === 'md' ? main - others(rest) : (span(8, screen) * 2) / 3 - main - RULE - others(rest);
      return Math.abs(off);
    },
    0,
  );
}

/** 4 · 8: words beside a large picture; `mirrored` puts the picture at the left. */
export function LayoutC({ cards, mirrored }: { cards: readonly StoryCard[]; mirrored: boolean }) {
  const [large, ...small] = cards;
  if (!large) return null;
  const fitted = onEach((screen) => fit(large, small, screen));
  return (
    <div className="grid-page gap-y-4">
      {large.picture && (
        <a
          href={large.path}
          tabIndex={-1}
          aria-hidden="true"
          className={`block lg:col-span-8 lg:row-start-1 ${mirrored ? 'lg:col-start-1' : 'lg:col-start-5'}`}
        >
          <Picture
            picture={large.picture}
            ratio="3x2"
            sizes="(min-width:80rem) 824px, (min-width:64rem) 66vw, (min-width:48rem) calc(100vw - 48px), calc(100vw - 32px)"
          />
        </a>
      )}
      <div
        className={`md:max-lg:grid md:max-lg:grid-cols-2 md:max-lg:gap-x-(--gutter) lg:col-span-4 lg:row-start-1 ${
          mirrored ? 'lg:col-start-9' : 'lg:col-start-1'
        }`}
      >
        <FrontCard
          card={large}
          size="l"
          parts={LARGE}
          dek={onEach((screen) => fitted[screen][0]?.dek ?? false)}
        />
        {small.length > 0 && (
          <ul className={`stack-rule md:max-lg:col-rule ${overOnPhone} ${overWhenWide}`}>
            {small.map((card, i) => (
              <li key={card.id}>
                <FrontCard
                  card={card}
                  size="s"
                  parts={SMALL}
                  dek={onEach((screen) => fitted[screen][i + 1]?.dek ?? false)}
                  kicker={onEach((screen) => fitted[screen][i + 1]?.kicker ?? true)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
