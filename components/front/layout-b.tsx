import type { StoryCard } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { FrontCard, hiddenBut } from './front-card';
import { fitRow } from './level';
import { cardHeight, onEach, type Parts, type Screen, span, stackHeight } from './measure';

const MAIN: Parts = { kicker: true, dek: false, picture: false, time: true };
const BRIEF: Parts = { kicker: false, dek: false, picture: false, time: true };

/** px of half a section: three columns of the page, six of a tablet held upright. */
const widthOn = (screen: Screen): number => span(screen === 'md' ? 6 : 3, screen);

/** How many headlines stand beside the main story: four as a rule, others where that ends level. */
const COUNTS = [4, 3, 5, 6];

/** How a section is set on one screen. */
type Setting = { dek: boolean; briefs: number };

/** What a section shows on each screen. */
export type PairSetting = Record<Screen, Setting>;

function columnsOf(cards: readonly StoryCard[], setting: Setting, screen: Screen): number[] {
  const [main, ...briefs] = cards;
  if (!main) return [];
  const width = widthOn(screen);
  const picture = main.picture ? (width * 2) / 3 + 10 : 0;
  const list = briefs.slice(0, setting.briefs);
  return [
    picture + cardHeight(main, 'm', width, screen, { ...MAIN, dek: setting.dek }),
    ...(list.length > 0
      ? [stackHeight(list.map((card) => cardHeight(card, 'headline', width, screen, BRIEF)))]
      : []),
  ];
}

function optionsOf(cards: readonly StoryCard[]): Setting[] {
  const most = Math.max(0, cards.length - 1);
  const counts = COUNTS.filter((count) => count <= most);
  return (counts.length > 0 ? counts : [most]).flatMap((briefs) => [
    { dek: false, briefs },
    { dek: true, briefs },
  ]);
}

const plain: Setting = { dek: false, briefs: COUNTS[0] ?? 0 };

/** Settings of sections that stand side by side on a wide page, so that all their columns end level. */
export function settlePair(sections: readonly (readonly StoryCard[])[]): PairSetting[] {
  const settled = onEach((screen): Setting[] =>
    screen === 'md'
      ? // On a tablet held upright they stand under one another: each is level by itself.
        sections.flatMap((cards) =>
          fitRow([optionsOf(cards)], (setting) => columnsOf(cards, setting, screen)),
        )
      : fitRow(sections.map(optionsOf), (setting, i) => columnsOf(sections[i] ?? [], setting, screen)),
  );
  return sections.map((_, i) => onEach((screen) => settled[screen][i] ?? plain));
}

/** Half of a pair: one story with its picture, and headlines with their times beside it. */
export function LayoutB({
  cards,
  setting = settlePair([cards])[0],
}: {
  cards: readonly StoryCard[];
  setting?: PairSetting | undefined;
}) {
  const [main, ...briefs] = cards;
  if (!main || !setting) return null;
  const most = Math.max(setting.md.briefs, setting.lg.briefs, setting.xl.briefs);
  return (
    <div className="grid gap-x-(--gutter) md:grid-cols-2">
      <div>
        {main.picture && (
          <a href={main.path} tabIndex={-1} aria-hidden="true" className="mb-2.5 block">
            <Picture
              picture={main.picture}
              ratio="3x2"
              sizes="(min-width:80rem) 294px, (min-width:64rem) 25vw, (min-width:48rem) 50vw, calc(100vw - 32px)"
            />
          </a>
        )}
        <FrontCard card={main} size="m" parts={MAIN} dek={onEach((screen) => setting[screen].dek)} />
      </div>
      {briefs.length > 0 && (
        <ul className="col-rule stack-rule">
          {briefs.slice(0, most).map((card, i) => (
            <li
              key={card.id}
              className={hiddenBut(onEach((screen) => i < setting[screen].briefs)) || undefined}
            >
              <FrontCard card={card} size="headline" parts={BRIEF} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
