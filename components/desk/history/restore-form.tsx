import type { FieldName } from '#db/history/views';
import type { DeskHistoryWords } from '../../words/desk-history-en';
import { fill } from '../../words/fill';

export type Restore = (form: FormData) => Promise<void>;

type Props = {
  action: Restore;
  words: DeskHistoryWords;
  story: string;
  /** The newest version, as this page knows it. */
  base: number;
  version: number;
  /** One field alone; the whole version without it. */
  field?: FieldName;
};

/** One button that brings an older version, or a field of it, back. A plain form: it works without scripts. */
export function RestoreForm({ action, words, story, base, version, field }: Props) {
  return (
    <form action={action} className={field ? 'mt-2' : ''}>
      <input type="hidden" name="story" value={story} />
      <input type="hidden" name="base" value={base} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="field" value={field ?? ''} />
      <button
        type="submit"
        className="button-quiet"
        aria-label={field && fill(words.restoreFieldNamed, { field: words.fields[field], version })}
      >
        {field ? words.restoreField : fill(words.restore, { version })}
      </button>
    </form>
  );
}
