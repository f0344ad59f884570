'use client';
import type { Failure } from '#db/shared/result';
import { useWriting } from '../context';

/** Why an act was refused. */
export function Failed({ failure }: { failure: Failure | null }) {
  const { words } = useWriting();
  if (!failure) return null;
  return (
    <p role="alert" className="ui mt-3 border-l-4 border-van bg-van-wash px-3 py-2 text-ink">
      {words.failures[failure.code]}
    </p>
  );
}

/** Why one field was refused, beside it. */
export function FieldFailed({ id, failure, field }: { id: string; failure: Failure | null; field: string }) {
  const { words } = useWriting();
  const reason = failure?.fields?.[field];
  if (!reason) return null;
  const reasons: Record<string, string> = words.reasons;
  return (
    <p id={id} className="meta mt-1 font-strong text-van">
      {reasons[reason] ?? reason}
    </p>
  );
}
