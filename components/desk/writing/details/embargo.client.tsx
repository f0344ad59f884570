'use client';
/** The hour before which nothing of the story is public: set, made longer, and lifted early with a reason. */
import { useId, useState } from 'react';
import { useStory, useWriting } from '../context';
import { EmbargoNote } from '../embargo-note.client';
import { Failed, FieldFailed } from '../publish/failed.client';
import { useAct } from '../publish/use-act';
import { instantOf, WhenField } from '../publish/when.client';
import { isPublic } from '../story-at-desk';
import { Group } from './group.client';

function SetForm({ label, onDone }: { label: string; onDone: () => void }) {
  const { words, sitting } = useWriting();
  const [when, setWhen] = useState('');
  const acting = useAct();
  const until = instantOf(when, sitting.now());
  return (
    <>
      <WhenField label={words.releases.embargoWhen} when={when} onChange={setWhen} />
      <p className="meta mb-2 text-ink-3">{words.releases.embargoHelp}</p>
      <button
        type="button"
        className="button-quiet"
        disabled={acting.busy || typeof until !== 'number'}
        onClick={() => acting.run(() => sitting.give('set-embargo', { until }), onDone)}
      >
        {label}
      </button>
      <Failed failure={acting.failure} />
    </>
  );
}

function LiftForm({ onDone }: { onDone: () => void }) {
  const { words, sitting } = useWriting();
  const [reason, setReason] = useState('');
  const acting = useAct();
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="field-label">
        {words.releases.liftReason}
      </label>
      <textarea
        id={id}
        rows={2}
        className="control mb-2"
        value={reason}
        aria-describedby={acting.failure?.fields?.reason ? `${id}-failed` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <FieldFailed id={`${id}-failed`} failure={acting.failure} field="reason" />
      <button
        type="button"
        className="button-danger"
        disabled={acting.busy}
        onClick={() => acting.run(() => sitting.give('lift-embargo', { reason }), onDone)}
      >
        {words.releases.liftNow}
      </button>
      <Failed failure={acting.failure} />
    </>
  );
}

export function Embargo() {
  const { words } = useWriting();
  const w = words.releases;
  const at = useStory();
  const { story, may } = at;
  const [open, setOpen] = useState<'set' | 'lift' | null>(null);
  const stands = story.embargoUntil !== null;
  if (!stands && (isPublic(at) || !may.embargo)) return null;
  const close = (): void => setOpen(null);
  return (
    <Group title={w.embargo}>
      {stands && (
        <p className="ui mb-2">
          <EmbargoNote until={story.embargoUntil} />
        </p>
      )}
      {open === null && (
        <div className="flex flex-wrap gap-2">
          {may.embargo && (
            <button type="button" className="button-quiet" onClick={() => setOpen('set')}>
              {stands ? w.longerEmbargo : `${w.setEmbargo}…`}
            </button>
          )}
          {stands && may.liftEmbargo && (
            <button type="button" className="button-quiet" onClick={() => setOpen('lift')}>
              {w.liftEmbargo}
            </button>
          )}
        </div>
      )}
      {open === 'set' && <SetForm label={stands ? w.longerEmbargo : w.setEmbargo} onDone={close} />}
      {open === 'lift' && <LiftForm onDone={close} />}
    </Group>
  );
}
