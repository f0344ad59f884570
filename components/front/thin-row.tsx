import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { speaksForWriter } from '../story/forms';
import { FrontCard } from './front-card';
import { fitRow } from './level';
import { cardHeight, type MeasuredSize, onEach, type Parts, type Screen, span, stackHeight } from './measure';
import type { FrontSection } from './rows';
import { SectionHead } from './section-head';

const MAIN: Parts = { kicker: true, dek: false, picture: false, time: true };
const BRIEF: Parts = { kicker: false, dek: false, picture: false, time: true };

/** Which of a section's cards show a standfirst. */
type Setting = { main: boolean; rest: boolean };

const options: Setting[] = [
  { main: true, rest: false },
  { main: false, rest: false },
  { main: true, rest: true },
  { main: false, rest: true },
];

const sizeOf = (card: StoryCard): 'l' | 'm' => (speaksForWriter(card.form) ? 'l' : 'm');

/** Beside a picture the others are headlines; in words alone they are cards of their own. */
const restSize = (pictured: boolean, card: StoryCard): MeasuredSize => (pictured ? 'headline' : sizeOf(card));

function heights(
  cards: readonly StoryCard[],
  setting: Setting,
  width: number,
  screen: Screen,
  pictured: boolean,
): number[] {
  return cards.map((card, i) =>
    i === 0
      ? cardHeight(card, sizeOf(card), width, screen, { ...MAIN, dek: setting.main })
      : cardHeight(card, restSize(pictured, card), width, screen, { ...BRIEF, dek: setting.rest }),
  );
}

type SectionProps = {
  section: FrontSection;
  language: Language;
  setting: Record<Screen, Setting>;
  /** Half of the page with its picture beside the words, or a third with the picture above them. */
  beside: boolean;
  pictured: boolean;
};

/** One to three stories under their section's head. */
function ThinSection({ section: { section, cards }, language, setting, beside, pictured }: SectionProps) {
  const [main, ...rest] = cards;
  if (!main) return null;
  const id = `section-${section.id}`;
  const briefs = rest.map((card) => (
    <li key={card.id}>
      <FrontCard
        card={card}
        size={pictured ? 'headline' : sizeOf(card)}
        parts={BRIEF}
        dek={onEach((screen) => setting[screen].rest)}
      />
    </li>
  ));
  const mainCard = (
    <FrontCard card={main} size={sizeOf(main)} parts={MAIN} dek={onEach((screen) => setting[screen].main)} />
  );
  const columns = beside && (pictured || rest.length > 0);
  return (
    <section aria-labelledby={id} className="pt-2 pb-10">
      <SectionHead {...section} id={id} language={language} />
      <div className={columns ? 'grid gap-x-(--gutter) md:grid-cols-2' : undefined}>
        {pictured && main.picture && (
          <a
            href={main.path}
            tabIndex={-1}
            aria-hidden="true"
            className={`block ${beside ? 'max-md:mb-2.5' : 'mb-2.5'}`}
          >
            <Picture
              picture={main.picture}
              ratio="3x2"
              sizes={
                beside
                  ? '(min-width:80rem) 294px, (min-width:64rem) 25vw, (min-width:48rem) 50vw, calc(100vw - 32px)'
                  : '(min-width:80rem) 400px, (min-width:48rem) 33vw, calc(100vw - 32px)'
              }
            />
          </a>
        )}
        {!pictured && beside ? (
          <>
            {mainCard}
            {briefs.length > 0 && <ul className="col-rule stack-rule">{briefs}</ul>}
          </>
        ) : (
          <ul className={`stack-rule ${beside ? 'md:col-rule' : ''}`}>
            <li>{mainCard}</li>
            {briefs}
          </ul>
        )}
      </div>
    </section>
  );
}

/**
 * Sections that are quiet this week share a row: two side by side, each with its picture beside the words, or three
 * with the picture above. A third without a picture takes it from the other two.
 */
export function ThinRow({ sections, language }: { sections: readonly FrontSection[]; language: Language }) {
  const beside = sections.length < 3;
  const hasPicture = (section: FrontSection): boolean =>
    Boolean(section.cards[0]?.picture) && !speaksFirst(section);
  const allPictured = sections.every(hasPicture);
  const pictured = sections.map((section) => (beside ? hasPicture(section) : allPictured));
  const columnsOf = (i: number, setting: Setting, screen: Screen): number[] => {
    const cards = sections[i]?.cards ?? [];
    const picture = pictured[i] ?? false;
    const alone = beside && !picture && cards.length === 1;
    const half = screen === 'md' ? 12 : 6;
    const width = span(beside ? (alone ? half : half / 2) : 4, screen);
    const list = heights(cards, setting, width, screen, picture);
    if (!beside) return [stackHeight(list) + (picture ? (width * 2) / 3 + 10 : 0)];
    if (picture) return [(width * 2) / 3, stackHeight(list)];
    return list.length > 1 ? [list[0] ?? 0, stackHeight(list.slice(1))] : list;
  };
  const settings = onEach((screen) =>
    beside && screen === 'md'
      ? sections.flatMap((_, i) => fitRow([options], (setting) => columnsOf(i, setting, screen)))
      : fitRow(
          sections.map(() => options),
          (setting, i) => columnsOf(i, setting, screen),
        ),
  );
  return (
    <div className={`page grid gap-x-(--gutter) ${beside ? 'lg:grid-cols-2' : 'md:grid-cols-3'}`}>
      {sections.map((section, i) => (
        <ThinSection
          key={section.section.id}
          section={section}
          language={language}
          setting={onEach((screen) => settings[screen][i] ?? { main: true, rest: false })}
          beside={beside}
          pictured={pictured[i] ?? false}
        />
      ))}
    </div>
  );
}

const speaksFirst = (section: FrontSection): boolean =>
  section.cards[0] !== undefined && speaksForWriter(section.cards[0].form);
