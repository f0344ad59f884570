import type { StoryCard } from '#db/stories/views';
import type { Words } from '../words/words';
import { LiveDot } from '../site/live-dot';
import { isRunning, namedOnCards } from './forms';

/** Place, subject or form, in plain green words; a live story has the red dot. */
export function CardKicker({
  card,
  words,
  className = '',
}: {
  card: StoryCard;
  words: Words;
  /** Of a plain kicker; that a story is live is always said. */
  className?: string | undefined;
}) {
  if (isRunning(card))
    return (
      <p className="kicker mb-1.25 flex items-center gap-1.75 text-van">
        <LiveDot />
        {words.story.live}
      </p>
    );
  const text = card.kicker || (namedOnCards.has(card.form) ? words.forms[card.form] : '');
  return text === '' ? null : <p className={`kicker mb-1.25 text-ferry ${className}`.trimEnd()}>{text}</p>;
}

/** Who speaks, before what they say. */
export function WriterFirst({ card, words }: { card: StoryCard; words: Words }) {
  const name =
    card.form === 'editorial' || card.bylines.length === 0
      ? words.forms[card.form]
      : card.bylines.map((person) => person.name).join(words.story.and);
  return <p className="writer mb-1.5 text-ferry">{name}</p>;
}
