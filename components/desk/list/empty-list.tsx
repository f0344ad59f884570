import type { ListPage } from '#db/listing/desk-queries';
import type { Named } from '#db/review/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { EmptySheet } from '../empty-sheet';
import { isNarrowed, type ListFilter, listAddress } from '../list-address';
import { counted } from '../story-name';

type Props = {
  words: DeskWords;
  filter: ListFilter;
  wider: ListPage['wider'];
  sections: ReadonlyMap<string, string>;
  people: readonly Named[];
};

/** Nothing here, and which filter to widen. */
export function EmptyList({ words, filter, wider, sections, people }: Props) {
  if (!isNarrowed(filter)) return <EmptySheet>{words.stories.empty[filter.view]}</EmptySheet>;
  const w = words.list;
  const chosen = (without: ListPage['wider'][number]['without']): string => {
    switch (without) {
      case 'q':
        return filter.q ?? '';
      case 'section':
        return sections.get(filter.section ?? '') ?? filter.section ?? '';
      case 'state':
        return filter.state ? w.state.choices[filter.state] : '';
      case 'by':
        return filter.by === 'me' ? w.by.me : (people.find(({ id }) => id === filter.by)?.name ?? w.by.label);
      case 'changed':
        return filter.changed ? w.changed.choices[filter.changed] : '';
      case 'language':
        return filter.language ? words.languages[filter.language] : '';
      case 'view':
        return words.stories.views[filter.view];
    }
  };
  const found = wider.filter(({ count }) => count > 0);
  return (
    <>
      <EmptySheet>
        {w.empty.nothing}
        {found.length === 0 && ` ${w.empty.none}`}
      </EmptySheet>
      <ul className="ui">
        {found.map(({ without, count }) => (
          <li key={without}>
            <a
              href={listAddress({
                ...filter,
                before: undefined,
                [without]: without === 'view' ? 'all' : undefined,
              })}
              className="text-link inline-flex min-h-6 items-center"
            >
              {fill(without === 'view' ? w.empty.view : w.empty.widen, {
                filter: chosen(without),
                count: counted(w.count, count),
              })}
            </a>
          </li>
        ))}
        <li>
          <a href={listAddress({ view: filter.view })} className="text-link inline-flex min-h-6 items-center">
            {w.all}
          </a>
        </li>
      </ul>
    </>
  );
}
