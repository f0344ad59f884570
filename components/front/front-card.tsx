import type { StoryCard } from '#db/stories/views';
import { Card } from '../story/card';
import { CardMeta } from '../story/card-meta';
import { words as wordsOf } from '../words/words';
import type { Parts } from './measure';

type Size = 'l' | 'm' | 's' | 'headline';

/** Screens on which a card shows its standfirst; on a phone small cards never do. */
export type Dek = { md: boolean; xl: boolean };

const shownOn = ({ md, xl }: Dek): string => {
  if (md && xl) return 'max-md:hidden';
  return md ? 'max-md:hidden xl:hidden' : 'max-xl:hidden';
};

/** A card on the front: the common card, with the standfirst on those screens whose column needs it to end level. */
export function FrontCard({
  card,
  size,
  parts = {},
  dek = { md: false, xl: false },
  className = '',
}: {
  card: StoryCard;
  size: Size;
  parts?: Partial<Parts>;
  dek?: Dek;
  className?: string;
}) {
  const words = wordsOf(card.language);
  const small = size === 'm' || size === 's';
  const filled = small && (dek.md || dek.xl) && card.standfirst !== '';
  const time = (parts.time ?? false) && card.recent !== false;
  return (
    <Card
      card={card}
      size={size}
      words={words}
      picture={parts.picture ?? false}
      dek={(parts.dek ?? false) && !filled}
      kicker={parts.kicker ?? false}
      time={filled ? false : time}
      className={className}
    >
      {filled && (
        <>
          <p className={`dek-s mt-2 text-ink-2 ${shownOn(dek)}`}>{card.standfirst}</p>
          <CardMeta card={card} words={words} byline={false} minutes={false} time={time} />
        </>
      )}
    </Card>
  );
}
