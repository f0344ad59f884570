'use client';
import { useId, useState } from 'react';
import { useWriting } from '../context';
import { Failed, FieldFailed } from '../publish/failed.client';
import { useAct } from '../publish/use-act';

/** Gives a story back to its writer. Opens only when asked for; without a reason nothing is sent back. */
export function ReturnForm({ onDone }: { onDone?: () => void }) {
  const { words, sitting } = useWriting();
  const w = words.review;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const acting = useAct();
  const id = useId();
  if (!open)
    return (
      <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
        {w.return}
      </button>
    );
  const send = () => sitting.whenSaved(() => sitting.give('return-story', { reason }));
  return (
    <div className="w-full">
      <label htmlFor={id} className="field-label">
        {w.reason}
      </label>
      <textarea
        id={id}
        rows={3}
        className="control"
        autoFocus
        value={reason}
        aria-invalid={acting.failure?.fields?.reason ? true : undefined}
        aria-describedby={acting.failure?.fields?.reason ? `${id}-failed` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <FieldFailed id={`${id}-failed`} failure={acting.failure} field="reason" />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button-quiet"
          disabled={acting.busy}
          onClick={() =>
            acting.run(send, () => {
              setOpen(false);
              onDone?.();
            })
          }
        >
          {words.write.returnToWriter}
        </button>
        <button type="button" className="quiet-act" onClick={() => setOpen(false)}>
          {w.cancel}
        </button>
      </div>
      {!acting.failure?.fields && <Failed failure={acting.failure} />}
    </div>
  );
}
