/** What the search box offers while a reader types: sections, topics and people, then stories. */
import { inArray } from 'drizzle-orm';
import { noteTags, read, type ReadScope } from '#db/core/read';
import type { Language } from '#db/shared/languages';
import { releases } from '#db/stories/tables';
import { noteListBoundary } from '#db/stories/visible';
import type { SearchEngine } from './engine.ts';
import { type Named, peopleByName, sectionsByName, topicsByName } from './names.ts';
import { cleanQuery, phrasesIn } from './query.ts';
import { stem } from './stems.ts';
import { fold } from './tokens.ts';
import { searchEngine } from './which-engine.ts';

export type Suggestion = Named & { kind: 'section' | 'topic' | 'person' | 'story' };

const AT_MOST = { section: 2, topic: 3, person: 2, story: 4 } as const;
const SHORTEST = 2; // characters; one is enough in Chinese

async function stories(
  scope: ReadScope,
  engine: SearchEngine,
  language: Language,
  typed: string,
): Promise<Named[]> {
  const phrases = phrasesIn(typed);
  const last = phrases.at(-1);
  const word =
    last && !last.han && last.terms.length === 1 && typed.endsWith(last.text) ? fold(last.text) : '';
  const begun = /^[a-z]{2,}$/.test(word) ? word : '';
  const anyOf =
    begun === '' ? [] : [...new Set([stem(begun), ...(await engine.forms(begun, language)).map(stem)])];
  const ids = await engine.headlines({
    phrases: begun === '' ? phrases : phrases.slice(0, -1),
    anyOf,
    within: { language, t: scope.t },
    limit: AT_MOST.story,
  });
  if (ids.length === 0) return [];
  // In the order that they came in: asked for an order, SQLite would walk every release of the language.
  const found = await scope.db
    .select({ id: releases.id, story: releases.story, path: releases.path, card: releases.card })
    .from(releases)
    .where(inArray(releases.id, ids));
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  noteTags(rows.map(({ story }) => `story:${story}` as const));
  return rows.map(({ path, card }) => ({ path, text: card.headline }));
}

/** Only what has something visible behind it at the page's instant. Empty for less than two characters (one Han). */
export const suggest = (language: Language, q: string): Promise<Suggestion[]> =>
  read([`list:${language}`, 'sections'], async (scope) => {
    const typed = cleanQuery(q);
    if ([...typed].length < SHORTEST && !/\p{Script=Han}/u.test(typed)) return [];
    if (phrasesIn(typed).length === 0) return [];
    await noteListBoundary(scope, language);
    const of = (kind: Suggestion['kind'], found: readonly Named[]): Suggestion[] =>
      found.map(({ text, path }) => ({ kind, text, path }));
    const topics = await topicsByName(scope, language, typed, AT_MOST.topic);
    return [
      ...of(
        'topic',
        topics.map(({ name, path }) => ({ text: name, path })),
      ),
      ...of('person', await peopleByName(scope, language, typed, AT_MOST.person)),
      ...of('section', await sectionsByName(scope, language, typed, AT_MOST.section)),
      ...of('story', await stories(scope, searchEngine(), language, typed)),
    ];
  });
