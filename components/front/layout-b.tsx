import type { StoryCard } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { FrontCard } from './front-card';
import { cardHeight, type Parts, type Screen, stackHeight } from './measure';

const MAIN: Parts = { kicker: true, dek: false, picture: false, time: true };
const BRIEF: Parts = { kicker: false, dek: false, picture: false, time: true };

/** px of half a section: three columns of the full page, six of a tablet. */
const WIDTH = { md: 350, xl: 294 };
const SLACK = 24;

/** True where the main story stays shorter than the headlines beside it unless it shows its standfirst. */
function needsDek(main: StoryCard, briefs: readonly StoryCard[], screen: Screen): boolean {
  const width = WIDTH[screen];
  const list = stackHeight(briefs.map((card) => cardHeight(card, 'headline', width, screen, BRIEF)));
  const picture = main.picture ? (width * 2) / 3 + 10 : 0;
  const height = (dek: boolean): number => picture + cardHeight(main, 'm', width, screen, { ...MAIN, dek });
  return !main.picture || Math.abs(height(true) - list) < Math.abs(height(false) - list) + SLACK;
}

/** Half of a pair: one story with its picture, and headlines with their times beside it. */
export function LayoutB({ cards }: { cards: readonly StoryCard[] }) {
  const [main, ...briefs] = cards;
  if (!main) return null;
  const dek = { md: needsDek(main, briefs, 'md'), xl: needsDek(main, briefs, 'xl') };
  return (
    <div className="grid gap-x-(--gutter) md:grid-cols-2">
      <div>
        {main.picture && (
          <a href={main.path} tabIndex={-1} aria-hidden="true" className="mb-2.5 block">
            <Picture
              picture={main.picture}
              ratio="3x2"
              sizes="(min-width:80rem) 294px, (min-width:48rem) 50vw, calc(100vw - 32px)"
            />
          </a>
        )}
        <FrontCard card={main} size="m" parts={MAIN} dek={dek} />
      </div>
      {briefs.length > 0 && (
        <ul className="col-rule stack-rule">
          {briefs.map((card) => (
            <li key={card.id}>
              <FrontCard card={card} size="headline" parts={BRIEF} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
