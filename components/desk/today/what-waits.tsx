import type { ReactNode } from 'react';
import { addDays, nearTime, shortDate, weekday } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { StoryLine, Today } from '#db/today/views';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { EmbargoLine } from '../embargo-line';

type Props = { words: DeskWords; language: Language; sheet: Today };

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6">
      <h3 className="ui mb-1 font-strong">{title}</h3>
      <ul className="border-t border-rule">{children}</ul>
    </section>
  );
}

function Line({
  href,
  lang,
  note,
  wall,
  children,
}: {
  href: string;
  lang?: string;
  note?: string;
  /** Stands in red below. */
  wall?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="border-b border-rule-soft py-1.5">
      <a href={href} lang={lang} className="ui inline-block min-h-6 break-words hover:text-ferry">
        {children}
      </a>
      {note && <p className="meta text-ink-3">{note}</p>}
      {wall}
    </li>
  );
}

/** What waits for this person, then for anybody. What is in order is not there. */
export function WhatWaits({ words, language, sheet }: Props) {
  const w = words.today;
  const { t, date, waiting, planned, noEditor, held, longOnFront, reports, first } = sheet;
  const stories = (title: string, lines: readonly (StoryLine & { note?: string })[]): ReactNode =>
    lines.length > 0 && (
      <Group title={title}>
        {lines.map(({ story, headline, language: own, embargoUntil, note }) => (
          <Line
            key={story}
            href={`/desk/stories/${story}`}
            lang={tagOf(own)}
            wall={<EmbargoLine {...{ words, language, t }} until={embargoUntil} />}
            {...(note === undefined ? {} : { note })}
          >
            {headline || words.stories.untitled}
          </Line>
        ))}
      </Group>
    );
  const since = (at: number): string => fill(w.since, { when: nearTime(at, t, language) });
  const quiet =
    [waiting, planned, noEditor, held, longOnFront, first].every((lines) => lines.length === 0) &&
    reports === 0 &&
    sheet.quotesUntil === undefined &&
    sheet.quotesHeld.length === 0 &&
    sheet.rightsEnding.length === 0;
  return (
    <section aria-labelledby="waits">
      <h2 id="waits" className="desk-row mb-3">
        {w.waits}
      </h2>
      {quiet && <p className="ui text-ink-2">{w.nothingWaits}</p>}
      {first.length > 0 && (
        <Group title={w.first}>
          {first.map((act) => (
            <Line key={act} href={act === 'invite' ? '/desk/users' : '/desk/stories'}>
              {w[act]}
            </Line>
          ))}
        </Group>
      )}
      {stories(w.waiting, waiting)}
      {stories(
        w.planned,
        planned.map(({ day, ...line }) =>
          day < date ? { ...line, note: fill(w.plannedFor, { day: shortDate(day, language) }) } : line,
        ),
      )}
      {stories(
        w.held,
        held.map((line) => ({ ...line, note: nearTime(line.at, t, language) })),
      )}
      {stories(w.noEditor, noEditor)}
      {stories(
        w.longOnFront,
        longOnFront.map((line) => ({ ...line, note: since(line.since) })),
      )}
      {(sheet.quotesUntil !== undefined || sheet.quotesHeld.length > 0) && (
        <Group title={w.quotes}>
          {sheet.quotesHeld.map((day) => (
            <Line key={day} href={`/desk/quotes?date=${day}`}>
              {fill(w.quoteHeld, { day: shortDate(day, language) })}
            </Line>
          ))}
          {sheet.quotesUntil !== undefined && (
            <Line
              href={`/desk/quotes?date=${sheet.quotesUntil === null ? date : addDays(sheet.quotesUntil, 1)}`}
            >
              {sheet.quotesUntil === null
                ? w.noQuote
                : fill(w.quotesUntil, { day: weekday(sheet.quotesUntil, language) })}
            </Line>
          )}
        </Group>
      )}
      {sheet.rightsEnding.length > 0 && (
        <Group title={words.library.rightsEnding}>
          {sheet.rightsEnding.map(({ picture, words: said, until }) => (
            <Line
              key={picture}
              href={`/desk/pictures/${picture}`}
              note={fill(words.library.rightsUntil, { when: nearTime(until, t, language) })}
            >
              {said || words.pictures.untold}
            </Line>
          ))}
        </Group>
      )}
      {reports > 0 && (
        <Group title={w.reports}>
          <Line href="/desk/corrections">{fill(w.openReports, { n: reports })}</Line>
        </Group>
      )}
    </section>
  );
}
