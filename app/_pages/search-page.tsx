import type { Metadata } from 'next';
import { paperNames } from '#db/settings/reader-queries';
import type { Asked } from '#db/search/model';
import { cleanQuery } from '#db/search/query';
import { search } from '#db/search/reader-queries';
import { type Language, otherLanguage } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import { searchAddress } from '../../components/search/address';
import { SearchResults } from '../../components/search/results';
import { fill } from '../../components/words/fill';
import { searchWords } from '../../components/words/search';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';
import type { Query } from './query';

export type SearchProps = { searchParams: Query };

const SHOWN_IN_TITLE = 60;

/** The query of the address: the first value of each key. */
async function askedOf(searchParams: Query): Promise<{ q: string; asked: Asked }> {
  const given = await searchParams;
  const one = (key: string): string | undefined => {
    const value = given[key];
    return Array.isArray(value) ? value[0] : value;
  };
  const [section, time, from, to] = ['section', 'time', 'from', 'to'].map(one);
  const [author, sort, before] = ['author', 'sort', 'before'].map(one);
  return { q: cleanQuery(one('q') ?? ''), asked: { section, time, from, to, author, sort, before } };
}

/** Head of the search page: never offered to search engines. */
export async function searchMetadata(language: Language, { searchParams }: SearchProps): Promise<Metadata> {
  const words = searchWords(language);
  const shown = [...(await askedOf(searchParams)).q].slice(0, SHOWN_IN_TITLE).join('');
  return listMetadata({
    title: shown ? `${shown} · ${words.title}` : words.title,
    description: fill(words.description, { paper: (await paperNames())[language].name }),
    path: pagePath(language, 'search'),
    twin: pagePath(otherLanguage(language), 'search'),
    language,
    indexed: false,
  });
}

/** Search, with its query as it came. The switch of languages keeps what was looked for. */
export async function SearchPage({ language, searchParams }: SearchProps & { language: Language }) {
  const { q, asked } = await askedOf(searchParams);
  const found = await search(language, q, asked);
  const other = otherLanguage(language);
  const twin = found.query === '' ? pagePath(other, 'search') : searchAddress(other, found.query);
  return (
    <Frame language={language} twin={twin} head={{ kind: 'inside' }}>
      <SearchResults found={found} later={asked.before !== undefined} language={language} />
    </Frame>
  );
}
