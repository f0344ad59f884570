import { hkDate } from '#db/shared/hk-time';
import type { StoryView } from '#db/stories/views';
import { otherLanguage, tagOf } from '#db/shared/languages';
import type { Words } from '../words/words';
import { LiveDot } from '../site/live-dot';
import { isRunning, mayHavePoints, softHeadline, speaksForWriter } from './forms';
import { Portrait } from './portrait';

type Props = { story: StoryView; words: Words };

/** Form, section and topic, each a link where it leads somewhere. */
function Trail({ story, words }: Props) {
  const [topic] = story.topics;
  const parts = [
    ...(story.form === 'news' || story.form === 'opinion' || story.form === 'live'
      ? []
      : [{ text: words.forms[story.form], href: null }]),
    ...(story.section ? [{ text: story.section.name, href: story.section.path }] : []),
    ...(topic
      ? [{ text: topic.name, href: topic.path }]
      : story.kicker
        ? [{ text: story.kicker, href: null }]
        : []),
  ];
  const running = isRunning(story);
  if (parts.length === 0 && !running) return null;
  return (
    <p className="kicker-l mb-2.5 text-ferry">
      {running && (
        <>
          <span data-live-mark="" className="inline-flex items-center gap-x-1.75 text-van">
            <LiveDot />
            {words.story.live}
          </span>
          {parts.length > 0 && ' · '}
        </>
      )}
      {parts.map(({ text, href }, i) => (
        <span key={text}>
          {i > 0 && ' · '}
          {href ? (
            <a href={href} className="story-link -my-1.5 inline-block py-1.5">
              {text}
            </a>
          ) : (
            text
          )}
        </span>
      ))}
      {story.form === 'editorial' && (
        <span lang={tagOf(otherLanguage(story.language))} className="ml-2">
          {words.story.editorialOther}
        </span>
      )}
    </p>
  );
}

/** Who speaks, with a sheet of initials: above an opinion headline. */
function Writer({ story, words }: Props) {
  const [first] = story.bylines;
  if (story.form !== 'opinion' || !first) return null;
  return (
    <div className="mb-3 flex items-center gap-4">
      {story.bylines.length === 1 && <Portrait person={first} size="head" />}
      <p className="writer-l text-ferry">
        <Names story={story} words={words} />
      </p>
    </div>
  );
}

function Names({ story, words }: Props) {
  return story.bylines.map((person, i) => (
    <span key={person.id}>
      {i > 0 && (i === story.bylines.length - 1 ? words.story.and : words.story.comma)}
      <a href={person.path} className="story-link">
        {person.name}
      </a>
    </span>
  ));
}

const weightOf = (story: StoryView): string =>
  speaksForWriter(story.form) ? 'font-opinion' : softHeadline.has(story.form) ? 'font-feature' : '';

/** Kicker, headline, standfirst and points. */
export function StoryHead({ story, words }: Props) {
  const points = mayHavePoints.has(story.form) ? story.points : [];
  const standfirst = story.form === 'feature' ? 'standfirst-feature' : 'standfirst';
  return (
    <header>
      <Trail story={story} words={words} />
      <Writer story={story} words={words} />
      <h1 className={`article ${weightOf(story)}`.trimEnd()}>{story.headline}</h1>
      {story.lifespan && (
        <p className="standfirst mt-2 text-ferry tabular-nums">
          <span className="sr-only">{words.story.lifespan} </span>
          {story.lifespan}
        </p>
      )}
      {story.standfirst && (
        <p className={`${standfirst} mt-3 text-ink-2 ${story.form === 'opinion' ? 'italic' : ''}`.trimEnd()}>
          {story.standfirst}
        </p>
      )}
      {story.form === 'feature' && story.bylines.length > 0 && (
        <p className="writer-feature mt-3">
          {words.story.by} <Names story={story} words={words} />
        </p>
      )}
      {points.length > 0 && (
        <ul aria-label={words.story.points} className="points mt-4 border-y border-rule">
          {points.map((point) => (
            <li
              key={point}
              className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 border-rule py-2.5 not-last:border-b"
            >
              <span aria-hidden="true" className="size-2 -translate-y-px bg-ferry" />
              {point}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

/** True when both instants fall on one Hong Kong day. */
export const sameDay = (a: number, b: number): boolean => hkDate(a) === hkDate(b);
