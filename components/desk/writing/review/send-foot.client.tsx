'use client';
/** What stands below words for a colleague: why they did not go, and the acts. */
import type { Failure } from '#db/shared/result';
import { useWriting } from '../context';
import { Failed, FieldFailed } from '../publish/failed.client';

type Props = {
  /** Id of what says why the field was refused, for the field's description. */
  id: string;
  failure: Failure | null;
  busy: boolean;
  /** The act, in a word. */
  send: string;
  /** Keys that do it, as `aria-keyshortcuts` has them. */
  keys?: string;
  onSend: () => void;
  onCancel: () => void;
};

export function SendFoot({ id, failure, busy, send, keys, onSend, onCancel }: Props) {
  const { kept, cancel } = useWriting().words.review;
  return (
    <>
      <FieldFailed id={id} failure={failure} field="words" />
      {failure && !failure.fields?.words && (
        <>
          <Failed failure={failure} />
          <p className="meta mt-1">{kept}</p>
        </>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className="button-quiet"
          aria-disabled={busy || undefined}
          aria-keyshortcuts={keys}
          onClick={onSend}
        >
          {send}
        </button>
        <button type="button" className="quiet-act" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </>
  );
}
