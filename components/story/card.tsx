import type { ReactNode } from 'react';
import type { StoryCard } from '#db/stories/views';
import type { Words } from '../words/words';
import { CardMeta } from './card-meta';
import { CardPicture } from './card-picture';
import { CardKicker, WriterFirst } from './card-kicker';
import { speaksForWriter } from './forms';

export type CardSize = 'xl' | 'l' | 'm' | 's' | 'headline';

export type CardProps = {
  card: StoryCard;
  size: CardSize;
  words: Words;
  /** Heading level on this page. */
  as?: 'h2' | 'h3';
  /** Left out, each part follows the table of the design (1.9): what this size carries. */
  picture?: boolean;
  dek?: boolean;
  kicker?: boolean;
  byline?: boolean;
  /** true: age, or nothing after twelve hours. 'clock': the time of day, for lists under a date. 'day': the date when older. */
  time?: boolean | 'clock' | 'day';
  /** Of the one card on a page whose picture a reader sees first. */
  priority?: boolean;
  /** Where the picture of an L stands; its `sizes` follow. */
  wide?: boolean;
  /** Sublinks. */
  children?: ReactNode;
  className?: string;
  /** Of the kicker: where it is hidden. */
  kickerClass?: string;
};

const headline: Record<CardSize, string> = { xl: 'h-xl', l: 'h-l', m: 'h-m', s: 'h-s', headline: 'h-list' };

/**
 * A story in a list: one component, five sizes. One link for the whole card; the order in the markup is kicker,
 * headline, dek, meta, picture, and the grid places the picture. Without a picture a card is its plain form.
 */
export function Card(props: CardProps) {
  const { card, size, words, as: Heading = 'h3', className = '' } = props;
  const opinion = speaksForWriter(card.form);
  const big = size === 'xl' || size === 'l';
  const picture = size !== 'headline' && !opinion && (props.picture ?? true) ? card.picture : null;
  const dek = (props.dek ?? (size === 'xl' || (size === 'l' && !opinion))) && size !== 'headline';
  const byline = props.byline ?? (size === 'xl' || (size === 'l' && picture !== null));
  const kicker = props.kicker ?? (size !== 'headline' && size !== 'm');
  const time = props.time ?? (size === 'm' ? true : size === 'headline' ? 'day' : false);

  const head = (
    <>
      {opinion && size !== 'headline' ? (
        <WriterFirst card={card} words={words} />
      ) : (
        kicker && <CardKicker card={card} words={words} className={props.kickerClass} />
      )}
      <Heading className={`${headline[size]} ${opinion && big ? 'font-opinion' : ''}`.trimEnd()}>
        <a href={card.path} className="story-link after:absolute after:inset-0">
          {card.cardHeadline}
        </a>
      </Heading>
    </>
  );
  const text = (
    <>
      {dek && card.standfirst !== '' && (
        <p
          className={`${big ? 'dek mt-2' : 'dek-s mt-1.5'} text-ink-2 ${size === 'xl' ? 'md:mt-0' : ''}`.trimEnd()}
        >
          {card.standfirst}
        </p>
      )}
      <CardMeta card={card} words={words} byline={byline && !opinion} minutes={size === 'xl'} time={time} />
      {props.children}
    </>
  );

  if (size === 'xl')
    return (
      <div
        className={`group relative grid grid-cols-1 gap-x-(--gutter) gap-y-3 md:grid-cols-12 md:gap-y-3.5 xl:grid-cols-9 ${className}`}
      >
        <div className="md:col-span-12 xl:col-span-9">{head}</div>
        <div
          className={`order-3 md:order-none ${picture ? 'md:col-span-4 xl:col-span-3' : 'md:col-span-8 xl:col-span-6'}`}
        >
          {text}
        </div>
        {picture && (
          <CardPicture
            picture={picture}
            kind="lead"
            words={words}
            priority={props.priority}
            className="order-2 md:order-none md:col-span-8 xl:col-span-6"
          />
        )}
      </div>
    );
  if (size === 'l')
    return (
      <div className={`group relative flex flex-col ${className}`}>
        {head}
        {text}
        {picture && (
          <CardPicture
            picture={picture}
            kind={props.wide ? 'wide' : 'large'}
            words={words}
            priority={props.priority}
            className="order-first mb-2.5"
          />
        )}
      </div>
    );
  return (
    <div
      className={`group relative ${picture ? 'grid grid-cols-[minmax(0,1fr)_6.5rem] items-start gap-x-3.5' : ''} ${className}`}
    >
      <div>
        {head}
        {text}
      </div>
      {picture && <CardPicture picture={picture} kind="thumb" words={words} priority={props.priority} />}
    </div>
  );
}
