'use client';
/** Taking a story down at an hour, and letting it stand after all. */
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../../words/fill';
import { useStory, useWriting } from '../context';
import { shortTime } from '../standing';
import { Failed, FieldFailed } from './failed.client';
import { useAct } from './use-act';
import { instantOf, WhenField } from './when.client';

export function Removal({ onDone }: { onDone: () => void }) {
  const { words, language, sitting } = useWriting();
  const w = words.releases;
  const { removal, story } = useStory();
  const [open, setOpen] = useState(false);
  const [when, setWhen] = useState('');
  const [reason, setReason] = useState('');
  const acting = useAct();
  const id = useId();
  const at = instantOf(when, sitting.now());
  if (removal)
    return (
      <div className="mb-6">
        <p className="ui">
          {fill(w.goesDown, { when: shortTime(removal.at, sitting.now(), language) })}:{' '}
          <span lang={tagOf(story.language)}>{removal.reason}</span>
        </p>
        <button
          type="button"
          className="button-quiet mt-2"
          disabled={acting.busy}
          onClick={() => acting.run(() => sitting.give('cancel-removal', {}))}
        >
          {w.letStand}
        </button>
        <Failed failure={acting.failure} />
      </div>
    );
  if (!open)
    return (
      <button type="button" className="button-quiet mr-3 mb-3" onClick={() => setOpen(true)}>
        {w.removal}
      </button>
    );
  return (
    <div className="mb-6">
      <WhenField label={w.removalWhen} when={when} onChange={setWhen} />
      <div className="mb-5">
        <label htmlFor={id} className="field-label">
          {w.removalReason}
        </label>
        <textarea
          id={id}
          rows={2}
          className="control"
          lang={tagOf(story.language)}
          value={reason}
          aria-describedby={`${id}-help${acting.failure?.fields?.reason ? ` ${id}-failed` : ''}`}
          onChange={(event) => setReason(event.target.value)}
        />
        <FieldFailed id={`${id}-failed`} failure={acting.failure} field="reason" />
        <p id={`${id}-help`} className="meta mt-1 text-ink-3">
          {w.removalHelp}
        </p>
      </div>
      <button
        type="button"
        className="button-danger"
        disabled={acting.busy || typeof at !== 'number'}
        onClick={() => acting.run(() => sitting.give('plan-removal', { at, reason }), onDone)}
      >
        {w.removalNow}
      </button>
      <Failed failure={acting.failure} />
    </div>
  );
}
