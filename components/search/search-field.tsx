import type { ReactNode } from 'react';
import type { Language } from '#db/shared/languages';
import { pagePath, suggestPath } from '#db/shared/paths';
import { Icon } from '../ui/icon';
import { searchWords } from '../words/search';

/**
 * The large field: a plain form, so that it works everywhere. `id` differs where two stand on one page; filters that
 * belong to the form are its children. The browser module hangs suggestions on it.
 */
export function SearchField({
  query,
  language,
  id = 'search-field',
  children,
}: {
  query: string;
  language: Language;
  id?: string;
  children?: ReactNode;
}) {
  const words = searchWords(language);
  return (
    <form action={pagePath(language, 'search')} method="get" role="search">
      <div className="relative flex gap-0">
        <label htmlFor={id} className="sr-only">
          {words.label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={words.placeholder}
          maxLength={200}
          required
          autoComplete="off"
          enterKeyHint="search"
          data-suggest={suggestPath(language)}
          data-suggest-label={words.suggestions.label}
          className="search-text h-14 w-full min-w-0 appearance-none border border-r-0 border-ink-3 bg-paper px-4 text-ink"
        />
        <button
          type="submit"
          className="ui flex h-14 flex-none items-center gap-2 border border-ferry bg-ferry px-4 font-strong text-paper hover:border-ferry-deep hover:bg-ferry-deep md:px-6"
        >
          <Icon name="search" />
          <span className="sr-only md:not-sr-only">{words.button}</span>
        </button>
      </div>
      {children}
    </form>
  );
}
