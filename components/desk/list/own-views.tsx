import type { SavedView } from '#db/listing/desk-queries';
import { MOST_NAME } from '#db/listing/model';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { ActionForm } from '../action-form.client';
import { TextField } from '../fields.client';
import { isNarrowed, type ListFilter, listAddress } from '../list-address';

type Props = {
  words: DeskWords;
  filter: ListFilter;
  own: readonly SavedView[];
  /** Keeps what the address holds under a name. */
  keep: (form: FormData) => Promise<Result<unknown>>;
  remove: (view: string) => Promise<void>;
};

/** Keeps what the address holds as a view of one's own, or takes the one out that it is. */
export function OwnViews({ words, filter, own, keep, remove }: Props) {
  const w = words.list.views;
  const here = listAddress({ ...filter, before: undefined });
  const kept = own.find((view) => listAddress(view.filter) === here);
  if (kept)
    return (
      <form action={remove.bind(null, kept.id)} className="mb-4">
        <button type="submit" className="button-quiet">
          {fill(w.remove, { name: kept.name })}
        </button>
      </form>
    );
  if (!isNarrowed(filter)) return null;
  return (
    <details className="ui mb-4">
      <summary className="min-h-8 cursor-pointer py-1 text-ferry">{w.keep}</summary>
      <ActionForm
        action={keep}
        words={{ failures: words.failures, reasons: { ...words.reasons, 'too-many': w.tooMany } }}
        submit={w.save}
        className="flex flex-wrap items-end gap-2"
      >
        <TextField name="name" label={w.name} most={MOST_NAME} />
        <input type="hidden" name="address" value={here} />
      </ActionForm>
    </details>
  );
}
