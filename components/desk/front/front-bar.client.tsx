'use client';
/** Where the front stands, and what is done with the whole of it: undo, see what changes, discard, schedule, publish. */
import { useState } from 'react';
import { fill } from '../../words/fill';
import { counted } from '../story-name';
import { useFocusBack } from '../use-focus-back';
import { useReady } from '../use-ready';
import { shortTime, timeInWords } from '../writing/standing';
import { Changes } from './changes.client';
import { useFront } from './context';
import { cleared } from './edit';
import { HourField, hourOf } from './hour-field.client';
import { changesIn } from './told';

function Stale() {
  const { words, at, takeTheirs, keepMine, saving } = useFront();
  const w = words.frontEditor;
  if (saving.kind !== 'refused') return null;
  return (
    <p role="alert" className="ui mb-3 flex flex-wrap items-center gap-3 border-l-4 border-ochre pl-3">
      <span>
        {saving.code === 'stale'
          ? fill(w.stale, { who: at.draft?.by ?? w.someone })
          : words.failures[saving.code]}
      </span>
      {(saving.code === 'stale' || saving.code === 'pen-held') && (
        <button type="button" className="button-quiet" onClick={() => void takeTheirs()}>
          {w.takeTheirs}
        </button>
      )}
      {saving.code === 'stale' && (
        <button type="button" className="button-quiet" onClick={() => void keepMine()}>
          {w.keepMine}
        </button>
      )}
    </p>
  );
}

function Schedule({ onDone }: { onDone: () => void }) {
  const { words, language, now, publish, name } = useFront();
  const w = words.frontEditor;
  const [typed, setTyped] = useState('');
  const at = hourOf(typed, now());
  return (
    <div className="mb-4 max-w-120 border-y border-rule py-4">
      <HourField
        label={w.when}
        help={w.whenHelp}
        unknown={w.whenUnknown}
        value={typed}
        now={now()}
        language={language}
        onChange={setTyped}
      />
      <p className="flex flex-wrap items-center gap-4">
        <button
          type="button"
          className="button"
          aria-disabled={at === undefined || undefined}
          onClick={() => {
            if (at !== undefined) void publish(at).then((went) => went && onDone());
          }}
        >
          {at === undefined ? w.schedule : fill(w.scheduleFor, { when: shortTime(at, now(), language) })}
        </button>
        {at !== undefined && (
          <a
            className="text-link"
            target="_blank"
            rel="noopener"
            href={`/desk/front/${name.language}/${name.place}/preview?at=${at}`}
          >
            {w.previewAt}
          </a>
        )}
      </p>
    </div>
  );
}

export function FrontBar() {
  const desk = useFront();
  const { at, words, language, saving, line, layout } = desk;
  const w = words.frontEditor;
  const ready = useReady();
  const [open, setOpen] = useState<'changes' | 'schedule' | null>(null);
  const scheduler = useFocusBack<HTMLButtonElement>(open === 'schedule');
  const toggle = (one: 'changes' | 'schedule') => () => setOpen(open === one ? null : one);
  const changes = changesIn(at).length;
  const state = { idle: '', saving: w.saving, saved: w.saved, failed: w.notSaved, refused: '' }[saving.kind];
  return (
    <>
      <p className="ui mb-2 text-ink-2">
        {at.release
          ? fill(w.liveSince, { when: timeInWords(at.release.from, language), who: at.release.by })
          : w.neverLive}
        {' · '}
        <span className="text-ink">
          {at.draft ? fill(w.draft, { n: counted(w.changes, changes) }) : w.noDraft}
        </span>
        {state && <> · {state}</>}
      </p>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="button-quiet"
          aria-disabled={!desk.canUndo || undefined}
          onClick={desk.undo}
        >
          {w.undo}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={!desk.canRedo || undefined}
          onClick={desk.redo}
        >
          {w.redo}
        </button>
        <button type="button" className="button-quiet" onClick={() => desk.change(cleared(layout))}>
          {w.clear}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-expanded={open === 'changes'}
          onClick={toggle('changes')}
        >
          {w.seeChanges}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={!at.draft || undefined}
          onClick={() => at.draft && void desk.discard()}
        >
          {w.discard}
        </button>
        <button
          ref={scheduler}
          type="button"
          className="button-quiet"
          aria-expanded={open === 'schedule'}
          onClick={toggle('schedule')}
        >
          {w.schedule}
        </button>
        <button type="button" className="button" disabled={!ready} onClick={() => void desk.publish()}>
          {w.publish}
        </button>
      </div>
      <p
        role="status"
        className={`ui min-h-6 ${line?.bad ? 'font-strong text-van' : 'font-strong text-ferry'}`}
      >
        {line?.words}
      </p>
      <Stale />
      {open === 'schedule' && <Schedule onDone={() => setOpen(null)} />}
      {open === 'changes' && <Changes />}
    </>
  );
}
