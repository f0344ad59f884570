/** Addresses of searches. Pure. */
import type { Filters } from '#db/search/model';
import type { Language } from '#db/shared/languages';
import { pagePath } from '#db/shared/paths';

/** A search with its filters, those that ask for anything, in the order of the form. */
export function searchAddress(
  language: Language,
  query: string,
  filters: Partial<Filters> = {},
  before?: string,
): string {
  const { section, time, from, to, author, sort } = filters;
  const asked = { q: query, section, time, from, to, author, sort: sort === 'newest' ? '' : sort, before };
  const said = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `${pagePath(language, 'search')}?${new URLSearchParams(said)}`;
}
