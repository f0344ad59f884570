/** Search over headline and text of what is visible at the page's instant. */
import { setImmediate as breath } from 'node:timers/promises';
import { eq, inArray } from 'drizzle-orm';
import { read, type ReadScope } from '#db/core/read';
import { sectionRefs } from '#db/sections/refs';
import { nextHkMidnight } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { cardColumns, makeCards } from '#db/stories/cards';
import { storyText } from '#db/stories/model';
import { releases, revisions } from '#db/stories/tables';
import type { StoryCard, TopicRef } from '#db/stories/views';
import { noteListBoundary } from '#db/stories/visible';
import { topicsAmong, topicsOfLate } from '#db/topics/reader-queries';
import { authorChoices, type Choice, idsOfAuthor } from './authors.ts';
import { COUNTED, type Within } from './engine.ts';
import { type Asked, type Filters, readFilters, spanOf } from './model.ts';
import { type Named, namedPeople, namedTopics } from './names.ts';
import { type OtherWords, otherWords } from './other-words.ts';
import { type Place, readPlace, writePlace } from './place.ts';
import { cleanQuery, type Phrase, phrasesIn } from './query.ts';
import { type MarkedPart, marked, snippet } from './snippet.ts';
import { searchEngine } from './which-engine.ts';

const AT_ONCE = 20;
const TOPICS = 6;
const WRITERS = 3;

export type FoundStory = { card: StoryCard; headline: MarkedPart[]; snippet: MarkedPart[] };

export type SearchView = {
  /** What was looked for, as typed, cut to 200 characters. */
  query: string;
  /** As the address says, less what names nothing. */
  filters: Filters;
  /** What the filters offer. */
  choices: { sections: Choice[]; authors: Choice[] };
  /** Exact up to 1,000. */
  count: number;
  /** There are more than `count`. */
  more: boolean;
  items: FoundStory[];
  /** `?before=` of the next page; null at the end. */
  older: string | null;
  /** Best first, and this page ends what was weighed: the next one goes on newest first. */
  weighed: boolean;
  /** Set when something was asked and nothing found. */
  other: OtherWords | null;
  topics: TopicRef[];
  /** Writers whose name was typed: no text need say it. */
  writers: Named[];
};

async function storiesOf(
  scope: ReadScope,
  ids: readonly string[],
  phrases: readonly Phrase[],
): Promise<FoundStory[]> {
  if (ids.length === 0) return [];
  const rows = await scope.db
    .select({ ...cardColumns, release: releases.id, content: revisions.content })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(inArray(releases.id, [...ids]));
  const ordered = ids.flatMap((id) => rows.find((row) => row.release === id) ?? []);
  const cards = await makeCards(scope, ordered);
  const stories: FoundStory[] = [];
  for (const [i, card] of cards.entries()) {
    const content = ordered[i]?.content;
    stories.push({
      card,
      headline: marked(card.headline, phrases),
      snippet: snippet(content ? storyText(content) : '', phrases),
    });
    // Twenty long texts are much to read in one go: others may have their turn between them.
    await breath();
  }
  return stories;
}

const endsWeighed = (place: Place | null | undefined): boolean =>
  place?.sort === 'best' && place.score === null;

/** Stories of a language that hold every phrase of the query. Any text and any filter is harmless. */
export const search = (language: Language, q: string, asked: Asked = {}): Promise<SearchView> =>
  read([`list:${language}`, 'sections'], async (scope) => {
    const query = cleanQuery(q);
    const phrases = phrasesIn(query);
    const sections = await sectionRefs(scope, language);
    const read = readFilters(asked);
    const people = await idsOfAuthor(scope, read.author);
    const section = sections.has(read.section) ? read.section : '';
    const filters = { ...read, section, author: people ? read.author : '' };
    await noteListBoundary(scope, language);
    if (filters.time !== '') scope.noteBoundary(nextHkMidnight(scope.t));
    const choices = {
      sections: [...sections.values()].map(({ id, name }) => ({ value: id, name })),
      authors: await authorChoices(scope, language),
    };
    const nothing = { count: 0, more: false, items: [], older: null, weighed: false, other: null };
    const writers = await namedPeople(scope, language, query, WRITERS);
    const start = { query, filters, choices, writers };
    if (phrases.length === 0)
      return { ...start, ...nothing, topics: await topicsOfLate(scope, language, TOPICS) };
    const within: Within = {
      language,
      t: scope.t,
      ...spanOf(filters, scope.t),
      ...(section === '' ? {} : { section }),
      ...(people ? { people } : {}),
    };
    const engine = searchEngine();
    const after = readPlace(asked.before, filters.sort);
    const found = await engine[filters.sort]({ phrases, within, limit: AT_ONCE, after });
    if (found.count === 0) {
      const other = await otherWords(scope, engine, { query, phrases, within });
      const topics = await namedTopics(scope, language, phrases, TOPICS);
      return {
        ...start,
        ...nothing,
        other,
        topics: topics.length > 0 ? topics : await topicsOfLate(scope, language, 3),
      };
    }
    return {
      ...start,
      count: Math.min(found.count, COUNTED),
      more: found.count > COUNTED,
      items: await storiesOf(scope, found.releases, phrases),
      older: found.next && writePlace(found.next),
      weighed: endsWeighed(found.next) && !endsWeighed(after),
      other: null,
      topics: await topicsAmong(scope, language, found.releases, TOPICS),
    };
  });
