'use client';
import { useId, useState } from 'react';
import { tagOf } from '#db/shared/languages';
import type { WithdrawKind } from '#db/stories/model';
import { useStory, useWriting } from '../context';
import { StoryFinder } from '../finder.client';
import { Failed, FieldFailed } from './failed.client';
import { Radios } from './radios.client';
import { useAct } from './use-act';

/** Takes the story down at once. Opens only when asked for; the reason is printed. */
export function WithdrawForm({ onDone }: { onDone: () => void }) {
  const { words, sitting } = useWriting();
  const { sheet } = words.write;
  const { story } = useStory();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<WithdrawKind>('gone');
  const [reason, setReason] = useState('');
  const [target, setTarget] = useState('');
  const acting = useAct();
  const id = useId();
  if (!open)
    return (
      <button type="button" className="button-danger" onClick={() => setOpen(true)}>
        {sheet.withdraw}
      </button>
    );
  return (
    <>
      <Radios
        legend={sheet.withdrawKind}
        value={kind}
        options={[
          { value: 'gone', label: sheet.gone },
          { value: 'legal', label: sheet.legal },
          { value: 'redirect', label: sheet.redirect },
        ]}
        onChange={setKind}
      />
      {kind === 'redirect' && (
        <div className="mb-5">
          <StoryFinder
            label={words.releases.targetStory}
            without={[story.id]}
            live
            onPick={(picked) => setTarget(picked.path ?? '')}
          />
          <label htmlFor={`${id}-target`} className="field-label">
            {sheet.target}
          </label>
          <input
            id={`${id}-target`}
            type="text"
            className="control"
            placeholder="/2026/08/23/…"
            value={target}
            aria-describedby={acting.failure?.fields?.target ? `${id}-target-failed` : undefined}
            onChange={(event) => setTarget(event.target.value)}
          />
          <FieldFailed id={`${id}-target-failed`} failure={acting.failure} field="target" />
        </div>
      )}
      <div className="mb-5">
        <label htmlFor={`${id}-reason`} className="field-label">
          {sheet.reason}
        </label>
        <textarea
          id={`${id}-reason`}
          rows={3}
          className="control"
          lang={tagOf(story.language)}
          value={reason}
          aria-describedby={acting.failure?.fields?.reason ? `${id}-reason-failed` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <FieldFailed id={`${id}-reason-failed`} failure={acting.failure} field="reason" />
      </div>
      <button
        type="button"
        className="button-danger"
        disabled={acting.busy}
        onClick={() =>
          acting.run(
            () =>
              sitting.give('withdraw-story', {
                kind,
                reason,
                target: kind === 'redirect' ? target.trim() : '',
              }),
            onDone,
          )
        }
      >
        {sheet.withdrawStory}
      </button>
      <Failed failure={acting.failure} />
    </>
  );
}
