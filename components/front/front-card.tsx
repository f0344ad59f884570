import type { StoryCard } from '#db/stories/views';
import { Card } from '../story/card';
import { CardMeta } from '../story/card-meta';
import { isRunning, speaksForWriter } from '../story/forms';
import { words as wordsOf } from '../words/words';
import { type Parts, type Screen, screens, sizeOf } from './measure';

type Size = 'l' | 'm' | 's' | 'headline';

/** Screens on which a card shows its standfirst; on a phone small cards never do. */
export type Dek = Record<Screen, boolean>;

export const noDek: Dek = { md: false, lg: false, xl: false };

const absent: Record<Screen, string> = { md: 'md:max-lg:hidden', lg: 'lg:max-xl:hidden', xl: 'xl:hidden' };

/** Hides a part on those screens that do not need it. */
export const hiddenBut = (shown: Record<Screen, boolean>): string =>
  screens
    .filter((screen) => !shown[screen])
    .map((screen) => absent[screen])
    .join(' ');

/** A card on the front: the common card, with the standfirst on those screens whose column needs it to end level. */
export function FrontCard({
  card,
  size: slot,
  parts = {},
  dek = noDek,
  kicker,
  className = '',
}: {
  card: StoryCard;
  size: Size;
  parts?: Partial<Parts>;
  dek?: Dek;
  /** Screens that keep a plain kicker; all, unless said. */
  kicker?: Record<Screen, boolean>;
  className?: string;
}) {
  const words = wordsOf(card.language);
  const size = sizeOf(card, slot);
  const filled = size !== 'headline' && (dek.md || dek.lg || dek.xl) && card.standfirst !== '';
  const onPhone = size === 'l' && !speaksForWriter(card.form);
  const byline = parts.byline === true && !speaksForWriter(card.form);
  const time = (parts.time ?? false) && card.recent === true;
  return (
    <Card
      card={card}
      size={size}
      words={words}
      picture={parts.picture ?? false}
      dek={(parts.dek ?? false) && !filled}
      kicker={(parts.kicker ?? false) || (isRunning(card) && size !== 'headline')}
      time={filled ? false : time}
      {...(filled ? { byline: false } : parts.byline ? { byline: true } : {})}
      className={className}
      kickerClass={kicker && hiddenBut(kicker)}
    >
      {filled && (
        <>
          <p className={`dek-s mt-2 text-ink-2 ${onPhone ? '' : 'max-md:hidden'} ${hiddenBut(dek)}`}>
            {card.standfirst}
          </p>
          {/* A card of a running story has said already when it was updated. */}
          {!isRunning(card) && (
            <CardMeta card={card} words={words} byline={byline} minutes={false} time={time} />
          )}
        </>
      )}
    </Card>
  );
}
