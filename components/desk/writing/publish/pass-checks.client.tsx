'use client';
/** Publishing in spite of what stops a story: only with a reason, and only where a page can do without. */
import { useId, useState } from 'react';
import { type CheckCode, isFirm, type Override } from '#db/checks/model';
import { useWriting } from '../context';

export type Passing = {
  /** Something stops the story, and nobody has given a reason against it. */
  blocked: boolean;
  /** What is sent with the act. */
  override: Override | null;
  /** The question; null where there is nothing to pass, or nothing that can be. */
  ask: { open: boolean; reason: string; onOpen(open: boolean): void; onReason(reason: string): void } | null;
};

export function usePassing(stops: readonly CheckCode[]): Passing {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const may = stops.length > 0 && !stops.some(isFirm);
  const given = may && open && reason.trim() !== '';
  return {
    blocked: stops.length > 0 && !given,
    override: given ? { checks: [...stops], reason } : null,
    ask: may ? { open, reason, onOpen: setOpen, onReason: setReason } : null,
  };
}

export function PassChecks({ ask }: Pick<Passing, 'ask'>) {
  const { checks } = useWriting().words;
  const id = useId();
  if (!ask) return null;
  return (
    <div className="mb-5 border-l-4 border-van pl-3">
      <label className="ui flex min-h-9 cursor-pointer items-center gap-2.5">
        <input
          type="checkbox"
          checked={ask.open}
          onChange={(event) => ask.onOpen(event.target.checked)}
          className="size-5 flex-none accent-van"
        />
        {checks.pass}
      </label>
      {ask.open && (
        <>
          <label htmlFor={id} className="field-label mt-2">
            {checks.passReason}
          </label>
          <textarea
            id={id}
            rows={2}
            maxLength={500}
            className="control"
            value={ask.reason}
            onChange={(event) => ask.onReason(event.target.value)}
          />
        </>
      )}
    </div>
  );
}
