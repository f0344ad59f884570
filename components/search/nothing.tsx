import { isFiltered } from '#db/search/model';
import type { SearchView } from '#db/search/reader-queries';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { EmptySheet } from '../front/empty-sheet';
import { searchWords } from '../words/search';
import { searchAddress } from './address';
import { NamedWriters } from './writers';

const LINK = 'story-link inline-flex min-h-9 items-center text-ferry';

/** Nothing was found: another spelling, fewer words, fewer filters, the other language. */
export function NothingFound({ found, language }: { found: SearchView; language: Language }) {
  const words = searchWords(language);
  const { query, other, filters, writers } = found;
  const [before, after] = writers.length > 0 ? words.notInTexts : words.nothing;
  const elsewhere = otherLanguage(language);
  return (
    <div className="mt-4">
      <EmptySheet className="mb-6" />
      <p className="standfirst" role="status">
        {before}
        <bdi className="wrap-anywhere">{query}</bdi>
        {after}
      </p>
      <NamedWriters found={found} language={language} />
      {/* A name of ours is spelt as it was meant. */}
      {other?.spelling && writers.length === 0 && (
        <p className="standfirst mt-2">
          {words.spelling[0]}
          <a href={searchAddress(language, other.spelling.query)} className="text-link">
            <bdi className="wrap-anywhere">{other.spelling.query}</bdi>
          </a>
          {words.spelling[1]}
        </p>
      )}
      <ul className="dek-s mt-3 text-ink-2">
        {isFiltered(filters) && other !== null && other.unfiltered > 0 && (
          <li>
            <a href={searchAddress(language, query)} className={LINK}>
              {words.unfiltered(other.unfiltered)}
            </a>
          </li>
        )}
        {other !== null && other.otherLanguage > 0 && (
          <li>
            <a href={searchAddress(elsewhere, query)} hrefLang={tagOf(elsewhere)} className={LINK}>
              {words.otherLanguage(other.otherLanguage)}
            </a>
          </li>
        )}
        {other !== null && other.single.length > 0 && (
          <li className="flex flex-wrap items-baseline gap-x-4">
            {words.single}
            {other.single.map((one) => (
              <a key={one.query} href={searchAddress(language, one.query)} className={LINK}>
                <bdi className="wrap-anywhere">{one.query}</bdi>
              </a>
            ))}
          </li>
        )}
      </ul>
      <p className="dek-s mt-2 text-ink-2">{words.widen}</p>
    </div>
  );
}
