/** What to try when nothing was found: another spelling, fewer words, fewer filters, the other language. */
import { eq } from 'drizzle-orm';
import { noteTags, type ReadScope } from '#db/core/read';
import { type Language, otherLanguage } from '#db/shared/languages';
import { storyText } from '#db/stories/model';
import { releases, revisions } from '#db/stories/tables';
import type { SearchEngine, Within } from './engine.ts';
import { type Phrase, phrasesIn } from './query.ts';
import { fold, tokens } from './tokens.ts';

export type Counted = { query: string; count: number };

export type OtherWords = {
  /** The whole query, spelt as visible stories spell it. */
  spelling: Counted | null;
  /** Its words one by one, those that find something. */
  single: Counted[];
  /** How many stories it finds without the filters. */
  unfiltered: number;
  /** And in the paper's other language. */
  otherLanguage: number;
};

const MOST_WORDS = 6;
const LONGEST_HAN = 10; // characters

/** How the characters of a release's index stand in its own text. */
async function asWritten(
  scope: ReadScope,
  release: string,
  terms: readonly string[],
): Promise<string | undefined> {
  const [row] = await scope.db
    .select({ content: revisions.content, story: releases.story })
    .from(releases)
    .innerJoin(revisions, eq(revisions.id, releases.revision))
    .where(eq(releases.id, release));
  if (!row) return undefined;
  noteTags([`story:${row.story}`]);
  const text = `${row.content.headline}\n${storyText(row.content)}`;
  const words = tokens(text);
  const at = words.findIndex((_, i) => terms.every((term, n) => words[i + n]?.term === term));
  const [first, last] = [words[at], words[at + terms.length - 1]];
  return first && last ? text.slice(first.from, last.to) : undefined;
}

async function respelt(
  scope: ReadScope,
  engine: SearchEngine,
  phrase: Phrase,
  within: Within,
): Promise<string | undefined> {
  if (phrase.han) {
    if (phrase.terms.length < 3 || phrase.terms.length > LONGEST_HAN) return undefined;
    const [found] = await engine.nearby(phrase.terms, within);
    return found && asWritten(scope, found.release, found.terms);
  }
  const words = await engine.respell(fold(phrase.text), within.language);
  const counts = await engine.counts(words.map(phrasesIn), within);
  return words.find((_, i) => (counts[i] ?? 0) > 0);
}

/** `within` is the search that found nothing. Looks at twelve phrases, eight spellings of each, and no further. */
export async function otherWords(
  scope: ReadScope,
  engine: SearchEngine,
  { query, phrases, within }: { query: string; phrases: readonly Phrase[]; within: Within },
): Promise<OtherWords> {
  const { language, t } = within;
  const open: Within = { language, t };
  const other: Language = otherLanguage(language);
  noteTags([`list:${other}`]);
  const [unfiltered = 0, ...each] = await engine.counts(
    [phrases, ...phrases.map((phrase) => [phrase])],
    open,
  );
  const [elsewhere = 0] = await engine.counts([phrases], { language: other, t });
  const single = phrases
    .map(({ text }, i) => ({ query: text, count: each[i] ?? 0 }))
    .filter(({ count }) => count > 0 && phrases.length > 1)
    .slice(0, MOST_WORDS);
  return { unfiltered, single, otherLanguage: elsewhere, spelling: unfiltered > 0 ? null : await spelling() };

  async function spelling(): Promise<Counted | null> {
    let text = query;
    for (const [i, phrase] of phrases.entries()) {
      if ((each[i] ?? 0) > 0) continue;
      const found = await respelt(scope, engine, phrase, open);
      if (found === undefined) return null;
      text = text.replace(phrase.text, () => found);
    }
    if (text === query) return null;
    const [count = 0] = await engine.counts([phrasesIn(text)], open);
    return count > 0 ? { query: text, count } : null;
  }
}
