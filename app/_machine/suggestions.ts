/** What the search box offers while a reader types, with its words. */
import { type Suggestion, suggest } from '#db/search/suggest';
import type { Language } from '#db/shared/languages';
import { encodePath } from '#db/shared/paths';
import { searchWords } from '../../components/words/search';

/** One line of the list under the field; `say` is for who does not see it. */
export type Offered = { items: { kind: string; text: string; path: string }[]; say: string };

export async function suggestions(language: Language, request: Request): Promise<Response> {
  const words = searchWords(language).suggestions;
  const found: Suggestion[] = await suggest(language, new URL(request.url).searchParams.get('q') ?? '');
  const offered: Offered = {
    items: found.map(({ kind, text, path }) => ({ kind: words.kinds[kind], text, path: encodePath(path) })),
    say: found.length === 0 ? '' : words.count(found.length),
  };
  return Response.json(offered);
}
