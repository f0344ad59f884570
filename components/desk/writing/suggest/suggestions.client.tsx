'use client';
/** Suggestions in the order of the text; the field in which one is written; what was settled, folded away. */
import { useRef, useState } from 'react';
import type { Outcome, Suggestion } from '#db/review/model';
import type { Failure } from '#db/shared/result';
import { fill } from '../../../words/fill';
import { useCell, useStory, useWriting } from '../context';
import { Group } from '../details/group.client';
import { Failed } from '../publish/failed.client';
import { hasFocus } from '../review/has-focus';
import { useTalk } from '../review/use-talk';
import { positionOfSuggestion } from './drawn';
import { SuggestionItem } from './suggestion.client';
import { suggestionId } from './use-suggestions';
import { WordsField } from './words-field.client';

/** Switches suggest mode, and holds the field. */
function Write() {
  const w = useWriting().words.suggest;
  const { suggesting, editor } = useTalk();
  const on = useCell(suggesting.on);
  const asking = useCell(suggesting.asking);
  const lost = useCell(suggesting.lost);
  const help = lost ? w.chooseFirst : on ? w.modeHelp : w.help;
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          className="button-quiet"
          aria-pressed={on}
          aria-keyshortcuts="Control+Alt+G"
          // The chosen words stay chosen.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            suggesting.lost.set(false);
            suggesting.on.set(!on);
            if (!on) editor?.commands.focus();
          }}
        >
          {w.mode}
        </button>
        {on && (
          <button
            type="button"
            className="quiet-act"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => suggesting.begin(editor)}
          >
            {w.chosen}
          </button>
        )}
      </div>
      {!asking && (
        <p role="status" className={`meta mb-3 ${lost ? 'font-strong text-ochre' : 'text-ink-3'}`}>
          {help}
        </p>
      )}
      {asking && (
        <WordsField
          key={`${asking.block.id}:${asking.from}:${asking.to}`}
          asking={asking}
          onDone={(here) => {
            suggesting.asking.set(null);
            if (here) editor?.commands.focus();
          }}
        />
      )}
    </>
  );
}

type Report = { done: string; missed: number; failure: Failure | null };
const QUIET: Report = { done: '', missed: 0, failure: null };

export function Suggestions() {
  const w = useWriting().words.suggest;
  const { may } = useStory();
  const { talk, editor, settling } = useTalk();
  const { suggestions } = useCell(talk.said);
  const pending = useCell(settling.pending);
  // Drawn again when they were looked for anew.
  useCell(settling.standings);
  const [report, setReport] = useState(QUIET);
  const frame = useRef<HTMLDivElement>(null);
  const place = ({ id }: Suggestion): number =>
    editor && !editor.isDestroyed ? positionOfSuggestion(editor, id) : 0;
  const unsettled = suggestions.filter(({ settled }) => !settled).sort((a, b) => place(a) - place(b));
  const settled = suggestions.filter((one) => one.settled).toReversed();
  const open = unsettled.filter(({ id }) => !pending.has(id)).map(({ id }) => id);
  const fewer = (n: number, all: readonly string[]): boolean => n < all.length;

  /** Runs an act; then the focus is on the next one, for whoever is still here. */
  const settle = async (
    ids: readonly string[],
    act: () => Promise<Omit<Report, 'done'>>,
    sentence: string,
  ): Promise<void> => {
    const after = open.slice(open.indexOf(ids.at(-1) ?? '') + 1).find((id) => !ids.includes(id));
    const next = after ?? open.find((id) => !ids.includes(id));
    setReport(QUIET);
    const { missed, failure } = await act();
    const n = failure ? 0 : ids.length - missed;
    setReport({ done: n > 0 ? fill(sentence, { n }) : '', missed: fewer(n, ids) ? missed : 0, failure });
    if (!hasFocus(frame.current)) return;
    const wanted = failure ? ids[0] : next;
    (document.getElementById(suggestionId(wanted ?? '')) ?? frame.current)?.focus();
  };
  const accept = (ids: readonly string[]): void =>
    void settle(
      ids,
      async () => {
        const { missed, failure } = await settling.accept(editor, ids);
        return { missed: missed.length, failure };
      },
      w.accepted,
    );
  const end = (ids: readonly string[], outcome: Outcome | null): void =>
    void settle(
      ids,
      async () => {
        const answer = await talk.end(ids, outcome);
        return { missed: 0, failure: answer.ok ? null : answer.error };
      },
      outcome === 'rejected' ? w.rejected : '',
    );

  const items = (of: readonly Suggestion[]) => (
    <ul>
      {of.map((suggestion) => (
        <SuggestionItem
          key={suggestion.id}
          suggestion={suggestion}
          onAccept={(id) => accept([id])}
          onReject={(id) => end([id], 'rejected')}
          onTakeBack={(id) => end([id], 'taken-back')}
          onOpenAgain={(id) => end([id], null)}
        />
      ))}
    </ul>
  );

  return (
    <Group title={w.title}>
      <div ref={frame} tabIndex={-1}>
        {may.suggest && <Write />}
        {unsettled.length === 0 ? <p className="meta text-ink-3">{w.none}</p> : items(unsettled)}
        {may.save && open.length > 1 && (
          <div className="mb-2 flex flex-wrap gap-2">
            <button type="button" className="button-quiet" onClick={() => accept(open)}>
              {w.acceptAll}
            </button>
            <button type="button" className="button-quiet" onClick={() => end(open, 'rejected')}>
              {w.rejectAll}
            </button>
          </div>
        )}
        {may.save && open.length > 0 && <p className="meta text-ink-3">{w.keys}</p>}
        <p role="status" className="meta font-strong">
          {report.done}
          {report.missed > 0 && ` ${fill(w.notFound, { n: report.missed })}`}
        </p>
        <Failed failure={report.failure} />
        {settled.length > 0 && (
          <details className="mt-2">
            <summary className="ui min-h-9 cursor-pointer py-1.5">
              {fill(w.settled, { n: settled.length })}
            </summary>
            <div className="mt-2">{items(settled)}</div>
          </details>
        )}
      </div>
    </Group>
  );
}
