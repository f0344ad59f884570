import type { SearchView } from '#db/search/reader-queries';
import type { Language } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';
import type { TopicRef } from '#db/stories/views';
import { EmptySheet } from '../front/empty-sheet';
import { Icon } from '../ui/icon';
import { frontWords } from '../words/front';
import { SearchField } from './search-field';
import { SearchResult } from './result';

type Props = {
  found: SearchView;
  /** True on a page after the first. */
  later: boolean;
  /** Offered beside the results, and when there are none. */
  topics: TopicRef[];
  language: Language;
};

/** The search page: field, count in words, results newest first; a sheet and a way on when there are none. */
export function SearchResults({ found, later, topics, language }: Props) {
  const words = frontWords(language).search;
  const { query, items, count, older } = found;
  const asked = query !== '';
  const address = (before?: string): string =>
    `${pagePath(language, 'search')}?q=${encodeURIComponent(query)}${before ? `&before=${encodeURIComponent(before)}` : ''}`;
  const link = 'story-link ui inline-flex min-h-11 items-center gap-2 text-ferry';
  return (
    <div className="page grid-page pt-6 pb-14">
      <div className="md:col-span-10 xl:col-span-9">
        <h1 className="section-title mb-5">{words.title}</h1>
        <SearchField query={query} language={language} />
        <p className="dek-s mt-3 text-ink-2" role="status">
          {!asked && words.before}
          {asked && count > 0 && (
            <>
              <b className="font-strong text-ink">{words.count(count)}</b>
              {words.foundFor[0]}
              <bdi>{query}</bdi>
              {words.foundFor[1]}
            </>
          )}
        </p>
        {asked && count === 0 && (
          <div className="mt-4">
            <EmptySheet className="mb-6" />
            <p className="standfirst">
              {words.nothing[0]}
              <bdi className="wrap-anywhere">{query}</bdi>
              {words.nothing[1]}
            </p>
            <p className="dek-s mt-2 text-ink-2">{words.widen}</p>
          </div>
        )}
        {items.length > 0 && (
          <ol className="stack-rule mt-6 border-t border-rule pt-4">
            {items.map((item) => (
              <li key={item.card.id}>
                <SearchResult item={item} language={language} />
              </li>
            ))}
          </ol>
        )}
        {(older || later) && asked && (
          <p className="mt-6 flex flex-wrap gap-x-6 border-t border-rule pt-2">
            {later && (
              <a href={address()} className={link}>
                <Icon name="back" />
                {words.newest}
              </a>
            )}
            {older && (
              <a href={address(older)} rel="next" className={link}>
                {words.older}
                <Icon name="forward" />
              </a>
            )}
          </p>
        )}
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
