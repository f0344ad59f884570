import type { StoryCard } from '#db/stories/views';
import type { Words } from '../words/words';
import { Clock, NearClock } from './clock';
import { isRunning } from './forms';

type Props = {
  card: StoryCard;
  words: Words;
  byline: boolean;
  minutes: boolean;
  time: boolean | 'clock' | 'day';
};

/** The last line of a card: who, how long, how old; of a live story when it was updated. Nothing when none of it is asked for. */
export function CardMeta({ card, words, byline, minutes, time }: Props) {
  const names = card.bylines.map((person) => person.name);
  const showNames = byline && names.length > 0;
  if (card.live && isRunning(card) && card.updatedAt !== null)
    return (
      <p className="meta mt-2 text-ink-3">
        {words.live.updated}{' '}
        <NearClock at={card.updatedAt} beside={card.live.shownAt} language={card.language} />
      </p>
    );
  if (!showNames && !minutes && time === false) return null;
  return (
    <p
      className="meta mt-2 text-ink-3"
      data-age-line={time === true && !showNames && !minutes ? '' : undefined}
    >
      {showNames && (
        <span>
          {words.story.by} <b className="font-strong text-ink-2">{names.join(words.story.comma)}</b>
        </span>
      )}
      {showNames && minutes && ' · '}
      {minutes && words.story.minutes(card.minutes)}
      {(showNames || minutes) && time !== false && ' · '}
      {time !== false && (
        <Clock
          at={card.publishedAt}
          language={card.language}
          show={time === 'clock' ? 'clock' : 'day'}
          age={time === true ? 'only' : 'also'}
        />
      )}
    </p>
  );
}
