import type { FieldName } from '#db/history/views';
import { type FailureCode, failureCodes } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

type Props = {
  words: DeskWords;
  /** The version that came back, and the one field of it when it was not the whole. */
  restored: number | undefined;
  field: string | undefined;
  /** The version that was made, and the one that it was made on. */
  now: number | undefined;
  base: number | undefined;
  failed: string | undefined;
};

function said({ words, restored, field, now, base, failed }: Props): string | null {
  const w = words.history;
  if (failed !== undefined) {
    const code: FailureCode = failureCodes.find((known) => known === failed) ?? 'busy';
    return code === 'stale' ? w.stale : words.failures[code];
  }
  if (restored === undefined || now === undefined) return null;
  if (now === base) return fill(w.alreadyThere, { version: restored });
  // The keys of a record of ours are its own.
  const name = (Object.keys(w.fields) as FieldName[]).find((known) => known === field);
  return name
    ? fill(w.restoredOne, { field: w.fields[name], version: restored, now })
    : fill(w.restored, { version: restored, now });
}

/** What came of the last restoring: it stands in the address, so that it is told without scripts too. */
export function Notice(props: Props) {
  const sentence = said(props);
  if (!sentence) return null;
  return (
    <p
      id="notice"
      role={props.failed === undefined ? 'status' : 'alert'}
      className={`ui mb-5 max-w-[44em] border-l-4 px-3 py-2 ${props.failed === undefined ? 'border-ferry bg-wash' : 'border-van bg-van-wash'}`}
    >
      {sentence}
    </p>
  );
}
