import type { StoryCard } from '#db/stories/views';
import { type Dek, FrontCard } from './front-card';
import { fitColumn, fitRow } from './level';
import { overAtFull, overOnPhone } from './rules';
import { cardHeight, type MeasuredSize, onEach, type Parts, type Screen, span, stackHeight } from './measure';

const LARGE: Parts = { kicker: true, dek: true, picture: true, time: false };
const MEDIUM: Parts = { kicker: false, dek: false, picture: true, time: true };
const SMALL: Parts = { kicker: true, dek: false, picture: false, time: false };
const THUMBS = 2;
/** px by which two columns end too far apart. */
const FAR = 40;

/** Columns 5 | 4 | 3, on a tablet 6 | 6 and 4 | 4 | 4. */
const columns = {
  large: { md: 6, lg: 6, xl: 5 },
  medium: { md: 6, lg: 6, xl: 4 },
  small: { md: 4, lg: 4, xl: 3 },
};
const widthOf = (part: keyof typeof columns, screen: Screen): number => span(columns[part][screen], screen);

type Fitted = { card: StoryCard; parts: Parts };

const columnHeight = (
  cards: readonly Fitted[],
  size: MeasuredSize,
  width: number,
  screen: Screen,
  deks: readonly boolean[],
): number =>
  stackHeight(
    cards.map(({ card, parts }, i) =>
      cardHeight(card, size, width, screen, { ...parts, dek: deks[i] ?? false }),
    ),
  );

/** Which cards of a column show a standfirst so that it reaches `target` px. */
const deks = (
  cards: readonly Fitted[],
  size: MeasuredSize,
  width: number,
  screen: Screen,
  target: number,
): boolean[] =>
  fitColumn(
    cards.map(() => [false, true]),
    (chosen) => columnHeight(cards, size, width, screen, chosen),
    target,
  );

/** The standfirst in its own size where every screen shows it. */
const largeParts = (dek: Dek): { parts: Partial<Parts>; dek?: Dek } =>
  dek.md && dek.lg && dek.xl ? { parts: LARGE } : { parts: { ...LARGE, dek: false, byline: true }, dek };

/**
 * 5 · 4 · 3: one large story with its picture, middle ones of which two have a thumbnail, small ones in words. With
 * fewer than seven stories there is no third column and the first two are equal.
 */
export function LayoutA({ cards }: { cards: readonly StoryCard[] }) {
  const [large, ...rest] = cards;
  if (!large) return null;
  const three = cards.length >= 7;
  let thumbs = 0;
  const medium = rest.slice(0, three ? 3 : 6).map((card) => {
    const picture = card.picture !== null && thumbs < THUMBS;
    if (picture) thumbs += 1;
    return { card, parts: { ...MEDIUM, picture } };
  });
  const small = rest.slice(medium.length).map((card) => ({ card, parts: SMALL }));
  const width = (part: 'large' | 'medium', screen: Screen): number =>
    three ? widthOf(part, screen) : span(6, screen);
  const largeHeight = (screen: Screen, dek: boolean): number =>
    cardHeight(large, 'l', width('large', screen), screen, { ...LARGE, dek });
  const fitMedium = (screen: Screen, target: number): boolean[] =>
    deks(medium, 'm', width('medium', screen), screen, target);
  // The large story keeps its standfirst unless the column beside it cannot reach so far down.
  const firstDek = onEach((screen) => {
    const off = (dek: boolean): number => {
      const target = largeHeight(screen, dek);
      return Math.abs(
        target - columnHeight(medium, 'm', width('medium', screen), screen, fitMedium(screen, target)),
      );
    };
    return off(true) <= FAR || off(true) <= off(false);
  });
  const target = (screen: Screen): number => largeHeight(screen, firstDek[screen]);
  const mediumDeks = onEach((screen) => fitMedium(screen, target(screen)));
  const across = (screen: Screen): boolean[] =>
    fitRow(
      small.map(() => [false, true]),
      (dek, i) => {
        const one = small[i];
        return one ? cardHeight(one.card, 's', widthOf('small', screen), screen, { ...SMALL, dek }) : 0;
      },
    );
  const smallDeks = onEach((screen) =>
    screen === 'xl' ? deks(small, 's', widthOf('small', screen), screen, target(screen)) : across(screen),
  );
  return (
    <div className="grid-page">
      <div className={three ? 'md:col-span-6 xl:col-span-5' : 'md:col-span-6'}>
        <FrontCard card={large} size="l" {...largeParts(firstDek)} />
      </div>
      <ul className={`col-rule stack-rule ${three ? 'md:col-span-6 xl:col-span-4' : 'md:col-span-6'}`}>
        {medium.map(({ card, parts }, i) => (
          <li key={card.id}>
            <FrontCard
              card={card}
              size="m"
              parts={parts}
              dek={onEach((screen) => mediumDeks[screen][i] ?? false)}
            />
          </li>
        ))}
      </ul>
      {small.length > 0 && (
        <ul className="col-rule-xl mt-3.5 border-t border-rule pt-3.5 md:max-xl:grid md:max-xl:grid-cols-3 md:max-xl:gap-x-(--gutter) xl:col-span-3 xl:mt-0 xl:border-t-0 xl:pt-0">
          {small.map(({ card, parts }, i) => (
            <li
              key={card.id}
              className={i > 0 ? `md:max-xl:col-rule ${overOnPhone} ${overAtFull}` : undefined}
            >
              <FrontCard
                card={card}
                size="s"
                parts={parts}
                dek={onEach((screen) => smallDeks[screen][i] ?? false)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
