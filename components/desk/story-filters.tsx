import type { DeskWords } from '../words/desk';
import { type ListFilter, listAddress } from './list-address';

type Props = {
  words: DeskWords;
  views: readonly ListFilter['view'][];
  counts: Record<ListFilter['view'], number>;
  sections: readonly { id: string; name: string }[];
  filter: ListFilter;
};

/** Views as plain tabs with counts, and one form that works without scripts. */
export function StoryFilters({ words, views, counts, sections, filter }: Props) {
  return (
    <>
      <nav aria-label={words.stories.title} className="mb-4 border-b border-rule">
        <ul className="flex flex-wrap gap-x-6">
          {views.map((view) => (
            <li key={view}>
              <a
                href={listAddress({ ...filter, view, before: undefined })}
                aria-current={view === filter.view ? 'page' : undefined}
                className="ui inline-flex min-h-10 items-center gap-2 border-b-3 border-transparent aria-[current]:border-ferry aria-[current]:font-strong"
              >
                {words.stories.views[view]} <span className="meta text-ink-3">{counts[view]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/desk/stories" className="mb-5 flex flex-wrap items-end gap-3">
        <input type="hidden" name="view" value={filter.view} />
        <div className="min-w-56 flex-1 md:max-w-96">
          <label htmlFor="q" className="field-label">
            {words.stories.search}
          </label>
          <input id="q" name="q" type="search" defaultValue={filter.q} className="control" />
        </div>
        <div>
          <label htmlFor="section" className="field-label">
            {words.stories.inSection}
          </label>
          <select id="section" name="section" defaultValue={filter.section ?? ''} className="control">
            <option value="">{words.stories.anySection}</option>
            {sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="language" className="field-label">
            {words.stories.inLanguage}
          </label>
          <select id="language" name="language" defaultValue={filter.language ?? ''} className="control">
            <option value="">{words.stories.anyLanguage}</option>
            <option value="en">{words.languages.en}</option>
            <option value="zh">{words.languages.zh}</option>
          </select>
        </div>
        <button type="submit" className="button-quiet min-h-10">
          {words.stories.find}
        </button>
      </form>
    </>
  );
}
