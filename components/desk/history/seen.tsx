import type { SeenAt } from '#db/history/views';
import { dateAndTime } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { historyAddress } from './version-list';

/** Asks for a moment in Hong Kong. `value` is what stands in the field; `wrong` says that it was no time. */
export function SeenForm({
  words,
  story,
  value,
  wrong,
}: {
  words: DeskWords;
  story: string;
  value: string;
  wrong: boolean;
}) {
  const w = words.history;
  return (
    <form action={`/desk/stories/${story}/history#changes`} className="mb-6">
      <label htmlFor="seen-at" className="field-label">
        {w.seen} <span className="meta ml-1 font-normal text-ink-3">{w.seenHelp}</span>
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="seen-at"
          name="at"
          type="datetime-local"
          defaultValue={value}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'seen-wrong' : undefined}
          className="control max-w-60"
        />
        <button type="submit" className="button-quiet min-h-10">
          {w.show}
        </button>
      </div>
      {wrong && (
        <p id="seen-wrong" role="alert" className="meta mt-1 font-strong text-van">
          {w.notATime}
        </p>
      )}
    </form>
  );
}

type Props = {
  words: DeskWords;
  language: 'en' | 'zh';
  /** Now, ms UTC. */
  t: number;
  story: { id: string; language: 'en' | 'zh'; newest: number };
  /** The moment that was asked for, ms UTC. */
  at: number;
  seen: SeenAt;
};

/** What was public at a moment, or why nothing was; and the way to what has changed since. */
export function Seen({ words, language, t, story, at, seen }: Props) {
  const w = words.history;
  const when = (instant: number): string => dateAndTime(instant, language);
  const title = (
    <h2 className="desk-title">{fill(at > t ? w.willTitle : w.seenTitle, { when: when(at) })}</h2>
  );
  if (seen.kind !== 'version') {
    const reason = seen.kind === 'not-yet' && seen.at > t ? 'still-waiting' : seen.kind;
    return (
      <>
        {title}
        <p className="ui mt-2">
          {at > t ? w.willNothing : w.seenNothing}{' '}
          {fill(w.why[reason], {
            when: 'at' in seen ? when(seen.at) : '',
            reason: seen.kind === 'withdrawn' ? seen.reason : '',
          })}
        </p>
      </>
    );
  }
  const { version, release, from, until, notices } = seen;
  return (
    <>
      {title}
      <p className="ui mt-2">
        {fill(until === null ? w.seenVersion : w.seenUntil, {
          version,
          kind: w.releases[release],
          from: when(from),
          until: until === null ? '' : when(until),
        })}
      </p>
      {notices.map((notice) => (
        <p key={notice.at} className="ui mt-1 break-words">
          {fill(w.notice, { when: when(notice.at) })} <span lang={tagOf(story.language)}>{notice.text}</span>
        </p>
      ))}
      <p className="mt-3 mb-8">
        <a
          href={`${historyAddress(story.id, { from: version, to: story.newest })}#changes`}
          className="button-quiet"
        >
          {w.sinceThen}
        </a>
      </p>
    </>
  );
}
