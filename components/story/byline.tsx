import { clockTime, dateAndTime, isoHk, longDate, shortDate } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import type { PersonRef, StoryView } from '#db/stories/views';
import type { Words } from '../words/words';
import { namedAtHead } from './forms';
import { sameDay } from './head';

type Props = { story: StoryView; words: Words };
type WithAddress = Props & {
  /** Absolute, for those to whom the story is sent. */
  address: string;
};

const LIST_FROM = 3;

function Name({ person }: { person: PersonRef }) {
  return (
    <a href={person.path} rel="author" className="text-link">
      {person.name}
    </a>
  );
}

function Names({ story, words, house }: Props & { house: string }) {
  const { bylines } = story;
  if (bylines.length === 0) return <p className="byline">{house}</p>;
  if (bylines.length >= LIST_FROM)
    return (
      <div className="byline">
        {words.story.by}
        <ul>
          {bylines.map((person) => (
            <li key={person.id}>
              <Name person={person} />
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <p className="byline">
      {words.story.by}{' '}
      {bylines.map((person, i) => (
        <span key={person.id}>
          {i > 0 && words.story.and}
          <Name person={person} />
        </span>
      ))}
      {story.place && <span className="font-regular text-ink-2"> {words.story.inPlace(story.place)}</span>}
    </p>
  );
}

/** "23 Aug 2026, 6.41pm"; the time alone when the day is named beside it already. */
function When({
  at,
  language,
  timeOnly = false,
}: {
  at: number;
  language: StoryView['language'];
  timeOnly?: boolean;
}) {
  const time = clockTime(at, language);
  const text = timeOnly
    ? time
    : language === 'zh'
      ? dateAndTime(at, language)
      : `${shortDate(at, language)}, ${time}`;
  return (
    <time dateTime={isoHk(at)} title={`${longDate(at, language)} ${time}`}>
      {text}
    </time>
  );
}

/** What a list of saved stories says below the headline: section and day. */
const noteOf = ({ section, publishedAt, language }: StoryView): string =>
  [section?.name, shortDate(publishedAt, language)].filter(Boolean).join(' · ');

/** Plain links that send the story on: they work without scripts, and nobody is asked before they are used. */
function SendLinks({ story, words, address }: WithAddress) {
  const text = encodeURIComponent(`${story.headline} ${address}`);
  const subject = encodeURIComponent(story.headline);
  const ways = [
    { name: words.story.whatsapp, href: `https://wa.me/?text=${text}` },
    { name: words.story.email, href: `mailto:?subject=${subject}&body=${text}` },
  ];
  return ways.map(({ name, href }) => (
    <span key={name} data-screen-only="">
      <a
        href={href}
        rel="nofollow noopener"
        lang={name === 'WhatsApp' ? 'en' : undefined}
        className="story-link inline-block py-1 text-ink-2"
      >
        {name}
      </a>
    </span>
  ));
}

/**
 * Who wrote it, when it was published and last changed in substance, how long it is. `house` is what the paper is called:
 * it signs what nobody signed.
 */
export function BylineBlock({ story, words, address, house }: WithAddress & { house: string }) {
  const { language, publishedAt, updatedAt, pair } = story;
  const roles = [...new Set(story.bylines.map((person) => person.role).filter(Boolean))];
  return (
    <div className="border-t border-rule pt-3">
      {!namedAtHead(story) && <Names story={story} words={words} house={house} />}
      {roles.length > 0 && <p className="caption text-ink-3">{roles.join(words.story.comma)}</p>}
      <p className="meta mt-2.5 text-ink-3">
        {words.story.published} <When at={publishedAt} language={language} />
        {words.story.zone}
      </p>
      {updatedAt !== null && (
        <p className="meta mt-0.5 font-strong text-ink-2">
          {words.story.updated}{' '}
          <When at={updatedAt} language={language} timeOnly={sameDay(publishedAt, updatedAt)} />
        </p>
      )}
      <p className="meta dot-list mt-2.5 items-center text-ink-3">
        <span>{story.live ? words.live.count(story.live.count) : words.story.minutes(story.minutes)}</span>
        <span hidden data-share-holder="" data-screen-only="">
          <button
            type="button"
            data-share=""
            data-copied={words.story.copied}
            aria-live="polite"
            className="story-link min-w-6 cursor-pointer py-1 text-start text-ink-2"
          >
            {words.story.share}
          </button>
        </span>
        <span hidden data-save-holder="" data-screen-only="">
          <button
            type="button"
            data-save=""
            data-saved={words.saved.saved}
            data-title={story.headline}
            data-note={noteOf(story)}
            className="story-link min-w-6 cursor-pointer py-1 text-start text-ink-2"
          >
            {words.saved.save}
          </button>
        </span>
        <SendLinks story={story} words={words} address={address} />
        {pair && (
          <span data-screen-only="">
            <a
              href={pair.path}
              hrefLang={tagOf(pair.language)}
              lang={tagOf(pair.language)}
              className="story-link inline-block py-1 text-ink-2"
            >
              {words.story.otherLanguage}
            </a>
          </span>
        )}
      </p>
    </div>
  );
}
