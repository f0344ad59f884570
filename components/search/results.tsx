import type { SearchView } from '#db/search/reader-queries';
import type { Language } from '#db/shared/languages';
import { Icon } from '../ui/icon';
import { searchWords } from '../words/search';
import { searchAddress } from './address';
import { SearchFilters } from './filters';
import { NothingFound } from './nothing';
import { SearchResult } from './result';
import { SearchField } from './search-field';
import { NamedWriters } from './writers';

type Props = {
  found: SearchView;
  /** True on a page after the first. */
  later: boolean;
  language: Language;
};

function Paging({ found, later, language }: Props) {
  const words = searchWords(language);
  const { query, filters, older, weighed } = found;
  const link = 'story-link ui inline-flex min-h-11 items-center gap-2 text-ferry';
  if (!older && !later) return null;
  return (
    <div className="mt-6 border-t border-rule pt-2">
      {weighed && <p className="dek-s text-ink-2">{words.weighed}</p>}
      <p className="flex flex-wrap gap-x-6">
        {later && (
          <a href={searchAddress(language, query, filters)} className={link}>
            <Icon name="back" />
            {words.first}
          </a>
        )}
        {older && (
          <a href={searchAddress(language, query, filters, older)} rel="next" className={link}>
            {filters.sort === 'best' && !weighed ? words.more : words.older}
            <Icon name="forward" />
          </a>
        )}
      </p>
    </div>
  );
}

/** The search page: field, filters, count in words, results; or ways on when there are none. */
export function SearchResults({ found, later, language }: Props) {
  const words = searchWords(language);
  const { query, items, count, more, topics, other } = found;
  return (
    <div className="page grid-page pt-6 pb-14">
      <div className="md:col-span-10 xl:col-span-9">
        <h1 className="section-title mb-5">{words.title}</h1>
        <SearchField query={query} language={language}>
          <SearchFilters found={found} language={language} />
        </SearchField>
        {other === null && (
          <p className="dek-s mt-4 text-ink-2" role="status">
            {count === 0 ? (
              words.before
            ) : (
              <>
                <b className="font-strong text-ink">{more ? words.moreThan(count) : words.count(count)}</b>
                {words.foundFor[0]}
                <bdi className="wrap-anywhere">{query}</bdi>
                {words.foundFor[1]}
              </>
            )}
          </p>
        )}
        {other !== null && <NothingFound found={found} language={language} />}
        {other === null && <NamedWriters found={found} language={language} />}
        {items.length > 0 && (
          <ol className="stack-rule mt-6 border-t border-rule pt-4">
            {items.map((item) => (
              <li key={item.card.id}>
                <SearchResult item={item} language={language} />
              </li>
            ))}
          </ol>
        )}
        <Paging found={found} later={later} language={language} />
      </div>
      {topics.length > 0 && (
        <nav
          aria-labelledby="search-topics"
          className="mt-8 border-t border-rule pt-4 xl:col-span-3 xl:col-start-10 xl:mt-0 xl:border-t-0 xl:pt-2 col-rule-xl"
        >
          <h2 id="search-topics" className="kicker text-ink-2">
            {words.topics}
          </h2>
          <ul className="mt-2 flex flex-wrap gap-x-5 xl:block">
            {topics.map((topic) => (
              <li key={topic.id}>
                <a href={topic.path} className="story-link nav-item text-ferry">
                  {topic.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
