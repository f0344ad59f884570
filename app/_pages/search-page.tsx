import type { Metadata } from 'next';
import { search } from '#db/search/reader-queries';
import { type Language, otherLanguage } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import { busiestTopics } from '#db/topics/reader-queries';
import { SearchResults } from '../../components/search/results';
import { frontWords } from '../../components/words/front';
import { listMetadata } from '../_server/metadata';
import { Frame } from './frame';

const TOPICS = 6;

/** Head of the search page: never offered to search engines. */
export function searchMetadata(language: Language, query: string | undefined): Promise<Metadata> {
  const words = frontWords(language).search;
  const asked = query?.trim().slice(0, 60) ?? '';
  return listMetadata({
    title: asked ? `${asked.toWellFormed()} · ${words.title}` : words.title,
    description: words.description,
    path: pagePath(language, 'search'),
    twin: pagePath(otherLanguage(language), 'search'),
    language,
    indexed: false,
  });
}

/** Search, with `?q=` and `?before=` as they came. */
export async function SearchPage({
  language,
  query,
  before,
}: {
  language: Language;
  query: string | undefined;
  before: string | undefined;
}) {
  const found = await search(language, query ?? '', { before });
  return (
    <Frame language={language} twin={pagePath(otherLanguage(language), 'search')} head={{ kind: 'inside' }}>
      <SearchResults
        found={found}
        later={before !== undefined}
        topics={await busiestTopics(language, TOPICS)}
        language={language}
      />
    </Frame>
  );
}
