import { clockTime } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { DayEntry, Today } from '#db/today/views';
import type { DeskWords } from '../../words/desk';
import { EmbargoLine } from '../embargo-line';
import { EmptySheet } from '../empty-sheet';

type Props = { words: DeskWords; language: Language; sheet: Today };

/** A mark that is full once it is out, and empty while it waits for its hour. */
function Entry({
  words,
  language,
  entry,
  t,
  out,
}: Omit<Props, 'sheet'> & { entry: DayEntry; t: number; out: boolean }) {
  const w = words.today;
  return (
    <li className="relative grid grid-cols-[5rem_0.875rem_minmax(0,1fr)] gap-x-3 border-b border-rule-soft py-2.5 hover:bg-mist">
      <time className="ui pt-0.5 text-ink-2 tabular-nums">{clockTime(entry.at, language)}</time>
      <span className="pt-1">
        <span
          className="state-mark"
          data-state={
            entry.kind === 'ends'
              ? 'withdrawn'
              : entry.kind === 'embargo'
                ? 'draft'
                : out
                  ? 'live'
                  : 'scheduled'
          }
          aria-hidden="true"
        />
      </span>
      <div className="min-w-0">
        <a
          href={`/desk/stories/${entry.story}`}
          lang={tagOf(entry.language)}
          className="desk-row break-words after:absolute after:inset-0"
        >
          {entry.headline || words.stories.untitled}
        </a>
        <p className="caption mt-0.5 text-ink-3">
          {w.kinds[entry.kind]} · {out ? w.out : w.ahead} · {words.languages[entry.language]}
        </p>
        <EmbargoLine {...{ words, language, t }} until={entry.embargoUntil} />
      </div>
    </li>
  );
}

/** The day in Hong Kong hours, with a line where it is now. */
export function DaySheet({ words, language, sheet }: Props) {
  const w = words.today;
  const { day, t } = sheet;
  const [out, ahead] = [day.filter(({ at }) => at <= t), day.filter(({ at }) => at > t)];
  return (
    <section aria-labelledby="goes-out">
      <h2 id="goes-out" className="desk-row mb-2">
        {w.goesOut}
      </h2>
      {day.length === 0 ? (
        <EmptySheet>{w.nothingYet}</EmptySheet>
      ) : (
        <ol className="border-t border-rule">
          {out.map((entry) => (
            <Entry key={`${entry.story} ${entry.at} ${entry.kind}`} {...{ words, language, entry, t }} out />
          ))}
          <li className="ui grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-x-3 py-1.5 text-ferry">
            <time className="font-strong tabular-nums">{clockTime(t, language)}</time>
            <span className="flex items-center gap-3">
              <span className="font-strong">{w.nowMark}</span>
              <span aria-hidden="true" className="h-0.5 flex-1 bg-ferry" />
            </span>
          </li>
          {ahead.map((entry) => (
            <Entry
              key={`${entry.story} ${entry.at} ${entry.kind}`}
              {...{ words, language, entry, t }}
              out={false}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
