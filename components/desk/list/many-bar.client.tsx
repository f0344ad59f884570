'use client';
/** What can be done with the selected stories, what came of it, and the way back. */
import { useId, useState } from 'react';
import type { ManyAct } from '#db/listing/model';
import type { Changed, PutBack, Refused } from '#db/listing/views';
import type { Named } from '#db/review/model';
import { newId } from '#db/shared/id';
import type { Failure } from '#db/shared/result';
import { fill } from '../../words/fill';
import { send } from '../api';
import { counted } from '../story-name';
import { useListKeys } from './list-keys';
import { ManyPanel, type Panel } from './many-panel.client';
import type { ManyWords } from './selecting.client';
import { UndoLine } from './undo-line.client';

export type Choices = {
  sections: readonly { id: string; name: string }[];
  topics: readonly { id: string; name: string }[];
  people: readonly Named[];
};

type Props = {
  words: ManyWords;
  names: Readonly<Record<string, string>>;
  selected: readonly string[];
  toggle: (id: string) => void;
  select: (ids: readonly string[]) => void;
  choices: Choices;
  peek: (story: string, moved: boolean) => void;
  refresh: () => void;
};

type Said = { heading: string; lines: { story: string; line: string }[] };

export function ManyBar({ words, names, selected, toggle, select, choices, peek, refresh }: Props) {
  const w = words.many;
  const [panel, setPanel] = useState<Panel | null>(null);
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState<Said | null>(null);
  /** The act that can be taken back now. */
  const [undo, setUndo] = useState<string | null>(null);
  const title = useId();

  const reasonOf = ({ code, fields }: Failure): string => {
    if (code === 'stale') return w.reasons.stale;
    if (code === 'invalid' && fields?.['person']) return w.reasons.cannotBeAsked;
    if (code === 'invalid' && fields?.['topics']) return w.reasons.topics;
    return words.failures[code];
  };
  const linesOf = (all: readonly Refused[]): Said['lines'] =>
    all.map(({ story, failure }) => ({
      story,
      line: fill(w.reason, { name: names[story] ?? story, reason: reasonOf(failure) }),
    }));

  /** One thing at a time; the focus goes on to where one works: the rows. */
  const work = async (run: () => Promise<void>): Promise<void> => {
    if (working) return;
    setWorking(true);
    setSaid(w.doing);
    setRefused(null);
    setUndo(null);
    const had = document.activeElement?.closest('.many-bar') != null;
    const row = selected[0];
    await run();
    setPanel(null);
    setWorking(false);
    if (had && row) document.querySelector<HTMLElement>(`[data-story="${row}"] a`)?.focus();
    refresh();
  };

  const act = (given: ManyAct): Promise<void> =>
    work(async () => {
      const id = newId();
      const answer = await send<Changed>('change-stories', { id, stories: selected, act: given });
      if (!answer.ok) return setSaid('lost' in answer ? w.lost : words.failures[answer.error.code]);
      const { done, same, refused: not } = answer.value;
      const parts = [
        done.length > 0 && counted(w.done[given.kind], done.length),
        same.length > 0 && counted(w.same, same.length),
      ];
      setSaid(parts.filter(Boolean).join(' '));
      setUndo(done.length > 0 ? id : null);
      setRefused(not.length > 0 ? { heading: w.refused, lines: linesOf(not) } : null);
      select(not.map(({ story }) => story));
    });

  const takeBack = (id: string): Promise<void> =>
    work(async () => {
      const answer = await send<PutBack>('put-back-stories', { id });
      if (!answer.ok) return setSaid('lost' in answer ? w.lost : words.failures[answer.error.code]);
      const { done, refused: not } = answer.value;
      setSaid(done.length > 0 ? counted(w.undone, done.length) : '');
      setRefused(not.length > 0 ? { heading: w.notUndone, lines: linesOf(not) } : null);
    });

  useListKeys({
    toggle,
    assign: (row) => {
      if (selected.length === 0 && row === undefined) return;
      if (selected.length === 0 && row !== undefined) toggle(row);
      setPanel('assign');
    },
    peek,
    undo: () => {
      if (undo === null || working) return false;
      void takeBack(undo);
      return true;
    },
    leave: () => select([]),
  });
  // A panel of nothing is shut.
  if (selected.length === 0 && panel) setPanel(null);

  const open = (name: Panel) => () => setPanel(panel === name ? null : name);
  const acts = [
    ['section', open('section')],
    ['topic', open('topic')],
    ['assign', open('assign')],
    ['review', () => void act({ kind: 'review' })],
    ['bin', () => void act({ kind: 'bin' })],
  ] as const;

  return (
    <div className="many-bar">
      {refused && (
        <div role="alert" className="ui border-l-4 border-van bg-van-wash px-3 py-2">
          <p className="font-strong">{refused.heading}</p>
          <ul>
            {refused.lines.map(({ story, line }) => (
              <li key={story} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
          <button type="button" className="button-quiet mt-2" onClick={() => setRefused(null)}>
            {w.close}
          </button>
        </div>
      )}
      <UndoLine
        said={said}
        undo={undo === null ? null : { label: w.undo, run: () => void takeBack(undo) }}
        onOver={() => {
          setUndo(null);
          setSaid('');
        }}
      />
      {selected.length > 0 && (
        <section aria-labelledby={title} className="border-t border-strong bg-mist px-3 py-2">
          <div className="flex flex-wrap items-center gap-2">
            <h2 id={title} className="sr-only">
              {w.bar}
            </h2>
            <p role="status" className="ui mr-2 font-strong">
              {counted(w.selected, selected.length)}
            </p>
            {acts.map(([name, run]) => (
              <button
                key={name}
                type="button"
                className="button-quiet"
                aria-disabled={working || undefined}
                aria-expanded={name === 'review' || name === 'bin' ? undefined : panel === name}
                onClick={run}
              >
                {w[name]}
              </button>
            ))}
            <button type="button" className="button-quiet ml-auto" onClick={() => select([])}>
              {w.clear}
            </button>
          </div>
          {panel && (
            <ManyPanel
              key={panel}
              panel={panel}
              words={w}
              choices={choices}
              onAct={(given) => void act(given)}
              onClose={() => setPanel(null)}
            />
          )}
        </section>
      )}
    </div>
  );
}
