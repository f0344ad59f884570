import { type Filters, isFiltered, sorts, times } from '#db/search/model';
import type { SearchView } from '#db/search/reader-queries';
import type { Language } from '#db/shared/languages';
import { searchWords } from '../words/search';
import { searchAddress } from './address';

type Choice = { value: string; name: string };

const FIELD =
  'ui max-w-full min-h-9 cursor-pointer border-0 border-b border-ink-3 bg-paper py-1 font-strong text-ferry hover:border-ferry';

/** A native select that reads as part of the sentence. */
function Part({
  before = '',
  name,
  label,
  any,
  value,
  choices,
}: {
  before?: string;
  name: keyof Filters;
  label: string;
  any?: string;
  value: string;
  choices: readonly Choice[];
}) {
  return (
    <span className="inline-flex max-w-full items-baseline gap-x-1.5">
      {before.trim()}
      <select name={name} aria-label={label} defaultValue={value} className={FIELD}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  );
}

function Day({ name, label, value }: { name: 'from' | 'to'; label: string; value: string }) {
  return (
    <label className="inline-flex items-baseline gap-x-1.5">
      {label}
      <input type="date" name={name} defaultValue={value} className={FIELD} />
    </label>
  );
}

/** "In any section, from any time, by anyone, newest first": part of the search form, and works without scripts. */
export function SearchFilters({ found, language }: { found: SearchView; language: Language }) {
  const words = searchWords(language).filters;
  const { filters, choices, query } = found;
  const named = <K extends string>(values: readonly K[], names: Record<K, string>): Choice[] =>
    values.map((value) => ({ value, name: names[value] }));
  const dated = filters.from !== '' || filters.to !== '';
  return (
    <fieldset className="ui mt-4 min-w-0 text-ink-2">
      <legend className="sr-only">{words.name}</legend>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Part {...words.section} name="section" value={filters.section} choices={choices.sections} />
        <Part {...words.time} name="time" value={filters.time} choices={named(times, words.time.choices)} />
        {choices.authors.length > 0 && (
          <Part {...words.author} name="author" value={filters.author} choices={choices.authors} />
        )}
        <Part
          label={words.sort.label}
          name="sort"
          value={filters.sort}
          choices={named(sorts, words.sort.choices)}
        />
      </div>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-6">
        <details open={dated} className="max-w-full">
          <summary className="min-h-9 cursor-pointer py-1.5 text-ferry">{words.dates}</summary>
          <div className="flex flex-wrap gap-x-4 pb-2">
            <Day name="from" label={words.from} value={filters.from} />
            <Day name="to" label={words.to} value={filters.to} />
          </div>
        </details>
        <button type="submit" className="min-h-9 cursor-pointer border-b border-ferry font-strong text-ferry">
          {words.show}
        </button>
        {isFiltered(filters) && (
          <a
            href={searchAddress(language, query)}
            className="story-link inline-flex min-h-9 items-center text-ferry"
          >
            {words.clear}
          </a>
        )}
      </div>
    </fieldset>
  );
}
