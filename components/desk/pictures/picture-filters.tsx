import { type PictureKind, pictureKinds } from '#db/pictures/model';
import type { DeskWords } from '../../words/desk';

type Props = { words: DeskWords['pictures']; search: string; kind: PictureKind | undefined };

/** One form that works without scripts; what is looked for stays in the address. */
export function PictureFilters({ words, search, kind }: Props) {
  return (
    <form action="/desk/pictures" role="search" className="mb-6 flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-[1_1_16rem] md:max-w-96">
        <label htmlFor="q" className="field-label">
          {words.search}
        </label>
        <input id="q" name="q" type="search" maxLength={200} defaultValue={search} className="control" />
      </div>
      <div>
        <label htmlFor="kind" className="field-label">
          {words.kind}
        </label>
        <select id="kind" name="kind" defaultValue={kind ?? ''} className="control">
          <option value="">{words.anyKind}</option>
          {pictureKinds.map((known) => (
            <option key={known} value={known}>
              {words.kinds[known]}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button-quiet min-h-10">
        {words.find}
      </button>
    </form>
  );
}
