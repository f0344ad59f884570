import { BY_ME, changedIn, COUNTED, listStates } from '#db/listing/model';
import type { SavedView } from '#db/listing/desk-queries';
import type { Named } from '#db/review/model';
import type { DeskWords } from '../words/desk';
import { FilterForm } from './list/filter-form.client';
import { type ListFilter, listAddress } from './list-address';

type Props = {
  words: DeskWords;
  views: readonly ListFilter['view'][];
  counts: Record<ListFilter['view'], number>;
  own: readonly SavedView[];
  sections: readonly { id: string; name: string }[];
  people: readonly Named[];
  filter: ListFilter;
};

const TAB =
  'ui inline-flex min-h-10 items-center gap-2 border-b-3 border-transparent aria-[current]:border-ferry aria-[current]:font-strong';

/** Views as plain tabs with counts, those of one's own beside them, and one form that works without scripts. */
export function StoryFilters({ words, views, counts, own, sections, people, filter }: Props) {
  const w = words.list;
  const here = listAddress({ ...filter, before: undefined });
  const kept = own.map((view) => ({ ...view, href: listAddress(view.filter) }));
  const isKept = kept.some(({ href }) => href === here);
  return (
    <>
      <nav aria-label={words.stories.title} className="mb-4 border-b border-rule">
        <ul className="flex flex-wrap gap-x-6">
          {views.map((view) => (
            <li key={view}>
              <a
                href={listAddress({ ...filter, view, before: undefined })}
                aria-current={view === filter.view && !isKept ? 'page' : undefined}
                className={TAB}
              >
                {words.stories.views[view]}{' '}
                <span className="meta text-ink-3">
                  {counts[view] > COUNTED ? `${COUNTED}+` : counts[view]}
                </span>
              </a>
            </li>
          ))}
          {kept.map(({ id, name, href }) => (
            <li key={id}>
              <a href={href} aria-current={href === here ? 'page' : undefined} className={TAB}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <FilterForm view={filter.view} button={w.find} label={w.filters}>
        <div className="md:max-w-120">
          <label htmlFor="q" className="field-label">
            {w.search}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={filter.q}
            maxLength={200}
            autoComplete="off"
            aria-describedby="q-help"
            className="control"
          />
          <p id="q-help" className="meta mt-1 text-ink-3">
            {w.searchHelp}
          </p>
        </div>
        <fieldset className="ui mt-3 min-w-0 text-ink-2">
          <legend className="sr-only">{w.filters}</legend>
          <div className="flex flex-wrap items-baseline gap-x-1.5 gap-y-1">
            <Part
              {...w.section}
              name="section"
              value={filter.section}
              choices={sections.map(({ id, name }) => [id, name])}
            />
            <Part
              {...w.state}
              name="state"
              value={filter.state}
              choices={listStates.map((state) => [state, w.state.choices[state]])}
            />
            <Part
              {...w.by}
              name="by"
              value={filter.by}
              choices={[[BY_ME, w.by.me], ...people.map(({ id, name }) => [id, name] as const)]}
            />
            <Part
              {...w.changed}
              name="changed"
              value={filter.changed}
              choices={changedIn.map((span) => [span, w.changed.choices[span]])}
            />
            <Part
              {...w.language}
              name="language"
              value={filter.language}
              choices={[
                ['en', words.languages.en],
                ['zh', words.languages.zh],
              ]}
            />
          </div>
        </fieldset>
      </FilterForm>
    </>
  );
}

/** A native select that reads as part of the sentence. */
function Part({
  said,
  name,
  label,
  any,
  value,
  choices,
}: {
  /** The sentence's part, with a gap for what is chosen. */
  said: string;
  name: string;
  label: string;
  any: string;
  value: string | undefined;
  choices: readonly (readonly [string, string])[];
}) {
  const [before = '', after = ''] = said.split('{choice}');
  return (
    <span className="inline-flex max-w-full items-baseline gap-x-1.5">
      {before.trim()}
      <span className="min-w-0">
        <select
          name={name}
          aria-label={label}
          defaultValue={value ?? ''}
          className="ui field-sizing-content max-w-full min-h-8 cursor-pointer border-0 border-b border-ink-3 bg-paper py-1 font-strong text-ferry hover:border-ferry pointer-coarse:min-h-11"
        >
          <option value="">{any}</option>
          {choices.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
        {after}
      </span>
    </span>
  );
}
