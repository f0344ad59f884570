import type { UpdateLine } from '#db/live/views';
import type { Language } from '#db/shared/languages';
import type { StoryCard } from '#db/stories/views';
import { creditOf } from '../picture/credit';
import { Picture } from '../picture/picture';
import { CardKicker } from '../story/card-kicker';
import { NearClock } from '../story/clock';
import { words as wordsOf } from '../words/words';
import { hiddenBut } from './front-card';
import { onEach, type Screen } from './measure';

/** Kicker and headline of a lead; the link covers the lead's picture and standfirst too. */
export function LeadHead({ card, type }: { card: StoryCard; type: 'h-xl' | 'h-xl-plain' | 'h-twin' }) {
  return (
    <>
      <CardKicker card={card} words={wordsOf(card.language)} />
      <h2 className={type}>
        <a href={card.path} className="story-link after:absolute after:inset-0">
          {card.cardHeadline}
        </a>
      </h2>
    </>
  );
}

/** The lead's picture with its credit. `shape` is for the img. */
export function LeadPicture({
  card,
  language,
  sizes,
  shape,
  priority = true,
}: {
  card: StoryCard;
  language: Language;
  sizes: string;
  shape?: string;
  priority?: boolean;
}) {
  const { picture } = card;
  const words = wordsOf(language).pictures;
  if (!picture) return null;
  return (
    <figure className="bleed">
      <Picture picture={picture} ratio="3x2" sizes={sizes} priority={priority} className={shape} />
      {picture.credit && (
        <figcaption className="credit mt-1.25 text-ink-3 max-md:px-(--margin)">
          {creditOf(picture, words)}
        </figcaption>
      )}
    </figure>
  );
}

/** Writers and reading time of a lead. */
export function LeadByline({ card, language }: { card: StoryCard; language: Language }) {
  const words = wordsOf(language).story;
  return (
    <p className="meta mt-2 text-ink-3">
      {card.bylines.length > 0 && (
        <>
          {words.by}{' '}
          {card.bylines.map((person, i) => (
            <span key={person.id}>
              {i > 0 && (i < card.bylines.length - 1 ? words.comma : words.and)}
              <a href={person.path} className="story-link relative font-strong text-ink-2">
                {person.name}
              </a>
            </span>
          ))}
          {' · '}
        </>
      )}
      {words.minutes(card.minutes)}
    </p>
  );
}

/** Up to three headlines that belong to the lead, each behind a green square. */
export function Sublinks({
  cards,
  across = false,
  shown,
  deks = { md: 0, lg: 0, xl: 0 },
}: {
  cards: readonly StoryCard[];
  across?: boolean;
  /** How many each screen has room for; a phone shows all. */
  shown?: Record<Screen, number>;
  /** How many of the first show their standfirst, where a column has room to spare. */
  deks?: Record<Screen, number>;
}) {
  if (cards.length === 0) return null;
  return (
    <ul
      className={`relative mt-3.5 border-t border-rule-soft ${
        across ? 'md:grid md:grid-cols-3 md:gap-x-(--gutter)' : ''
      }`}
    >
      {cards.map((card, i) => (
        <li
          key={card.id}
          className={`${shown ? hiddenBut(onEach((screen) => i < shown[screen])) : ''} grid grid-cols-[auto_1fr] items-baseline gap-x-2.25 border-rule-soft not-last:border-b ${
            across ? 'md:not-last:border-b-0' : ''
          }`}
        >
          <span aria-hidden="true" className="size-1.75 -translate-y-px bg-ferry" />
          <div>
            <a href={card.path} className="h-list story-link block py-2.25">
              {card.cardHeadline}
            </a>
            {(i < deks.md || i < deks.lg || i < deks.xl) && (
              <p
                className={`dek-s -mt-1 pb-2.25 text-ink-2 max-md:hidden ${hiddenBut(onEach((screen) => i < deks[screen]))}`}
              >
                {card.standfirst}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The newest updates of a live lead, each with its time. */
export function LeadUpdates({
  card,
  updates,
  language,
  across = false,
}: {
  card: StoryCard;
  updates: readonly UpdateLine[];
  language: Language;
  across?: boolean;
}) {
  if (updates.length === 0 || !card.live) return null;
  const { shownAt } = card.live;
  return (
    <ol
      aria-label={wordsOf(language).live.label}
      className={`relative mt-3.5 border-t border-rule-soft ${
        across ? 'md:grid md:grid-cols-4 md:gap-x-(--gutter)' : ''
      }`}
    >
      {updates.map((update) => (
        <li
          key={update.id}
          className={`border-rule-soft py-2 not-last:border-b ${across ? 'md:not-last:border-b-0' : ''}`}
        >
          <NearClock
            at={update.at}
            beside={shownAt}
            language={language}
            className="meta block font-strong text-van tabular-nums"
          />
          <a href={update.href} className="h-list story-link block">
            {update.headline}
          </a>
        </li>
      ))}
    </ol>
  );
}
