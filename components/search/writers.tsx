import type { SearchView } from '#db/search/reader-queries';
import type { Language } from '#db/shared/languages';
import { searchWords } from '../words/search';

/** Writers whose name was looked for: their stories carry it over the text, where search does not look. */
export function NamedWriters({ found, language }: { found: SearchView; language: Language }) {
  const { writers } = found;
  if (writers.length === 0) return null;
  return (
    <p className="dek-s mt-2 flex flex-wrap items-baseline gap-x-4">
      {searchWords(language).writers(writers.length)}
      {writers.map(({ text, path }) => (
        <a key={path} href={path} className="story-link inline-flex min-h-9 items-center text-ferry">
          <bdi>{text}</bdi>
        </a>
      ))}
    </p>
  );
}
