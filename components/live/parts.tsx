/** The parts of a live story that change while it is open: the door's page and the answer to an open page hold the same. */
import type { LiveMark, UpdateLine, UpdateView } from '#db/live/views';
import { anchorOf } from '#db/live/model';
import { isoHk } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { LiveDot } from '../site/live-dot';
import { NearClock } from '../story/clock';
import type { Words } from '../words/words';
import { Update, updateTime } from './update';

type Common = { language: Language; words: Words };

/** Whether the story runs, rests or has ended. */
export function LiveStatus({
  mark,
  updatedAt,
  language,
  words,
}: Common & { mark: LiveMark; updatedAt: number | null }) {
  const { live } = words;
  if (mark.state === 'ended')
    return (
      <p className="meta font-strong text-ink-2">
        {mark.since === null ? live.endedUndated : live.ended(mark.since)}
      </p>
    );
  return (
    <p className="meta flex flex-wrap items-center gap-x-2 text-ink-2">
      {mark.state === 'paused' ? (
        <span className="font-strong">{live.paused}</span>
      ) : (
        <span className="flex items-center gap-x-1.75 font-live text-van">
          <LiveDot />
          {live.live}
        </span>
      )}
      {updatedAt !== null && (
        <span>
          {live.updated} <NearClock at={updatedAt} beside={mark.shownAt} language={language} />
        </span>
      )}
    </p>
  );
}

/** What mattered, each with its time and the way to it. */
export function KeyEvents({
  events,
  begun,
  language,
  words,
}: Common & { events: readonly UpdateLine[]; begun: number }) {
  if (events.length === 0) return null;
  return (
    <nav aria-labelledby="key-events">
      <h2 id="key-events" className="figure-title border-b border-rule pb-2">
        {words.live.keyEvents}
      </h2>
      <ol>
        {events.map((event) => (
          <li key={event.id} className="border-b border-rule-soft py-2">
            <time dateTime={isoHk(event.at)} className="meta block font-strong text-ink-2 tabular-nums">
              {updateTime(event.at, begun, language)}
            </time>
            <a
              href={event.href}
              data-event={anchorOf(event.id)}
              className="h-list story-link inline-block py-0.5"
            >
              {event.headline}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Shown = Common & { address: string; begun: number };

/** The update that stays on top. */
export const Pinned = ({ update, ...common }: Shown & { update: UpdateView | null }) =>
  update && (
    <div className="mb-6 border-y border-strong bg-mist px-4 py-4">
      <Update update={update} {...common} />
    </div>
  );
