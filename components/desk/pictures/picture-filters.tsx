import { type PictureKind, pictureKinds } from '#db/pictures/model';
import type { OnlyPictures } from '#db/pictures/views';
import type { DeskWords } from '../../words/desk';

type Props = {
  words: DeskWords;
  search: string;
  kind: PictureKind | undefined;
  by: string;
  only: OnlyPictures | undefined;
  /** Who added pictures. */
  people: readonly { id: string; name: string }[];
};

const onlys = ['unused', 'ending', 'ended'] as const;

/** One form that works without scripts; what is looked for stays in the address. */
export function PictureFilters({ words, search, kind, by, only, people }: Props) {
  const [w, l] = [words.pictures, words.library];
  return (
    <form action="/desk/pictures" role="search" className="mb-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_16rem] md:max-w-96">
        <label htmlFor="q" className="field-label">
          {w.search}
        </label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={search} className="control" />
      </div>
      <Choice
        name="kind"
        label={w.kind}
        value={kind ?? ''}
        none={w.anyKind}
        options={pictureKinds.map((known) => ({ value: known, label: w.kinds[known] }))}
      />
      <Choice
        name="by"
        label={l.by}
        value={by}
        none={l.anyone}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice
        name="only"
        label={l.only}
        value={only ?? ''}
        none={l.all}
        options={onlys.map((one) => ({ value: one, label: l[one] }))}
      />
      <button type="submit" className="button-quiet min-h-10">
        {w.find}
      </button>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  none,
  options,
}: {
  name: string;
  label: string;
  value: string;
  none: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={name} className="field-label">
        {label}
      </label>
      <select id={name} name={name} defaultValue={value} className="control max-w-full">
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
