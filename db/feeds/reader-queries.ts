/** What the feed of a page holds at the page's instant: the same that the page shows. */
import { allCorrections } from '#db/corrections/reader-queries';
import { read } from '#db/core/read';
import { authorBySlug } from '#db/people/reader-queries';
import { newestQuotes } from '#db/quotes/reader-queries';
import { sectionBySlug } from '#db/sections/reader-queries';
import type { Language } from '#db/shared/languages';
import type { FeedSubject } from '#db/shared/paths';
import { topicBySlug } from '#db/topics/reader-queries';
import { FEED_LENGTH, filedChanges, newestChanges } from './stories.ts';
import type { FeedContents } from './views.ts';

/** Null where the page of that subject does not exist either. */
export async function feedContents(language: Language, subject: FeedSubject): Promise<FeedContents | null> {
  switch (subject.kind) {
    case 'paper':
      return {
        kind: 'paper',
        stories: await read([`list:${language}`], (scope) => newestChanges(scope, language)),
      };
    case 'section':
      return ofSection(language, subject.name);
    case 'topic':
      return ofTopic(language, subject.name);
    case 'author':
      return ofAuthor(language, subject.name);
    case 'corrections':
      return { kind: 'corrections', corrections: (await allCorrections(language)).items };
    case 'quotes':
      return { kind: 'quotes', quotes: await newestQuotes(language, FEED_LENGTH) };
  }
}

async function ofSection(language: Language, slug: string): Promise<FeedContents | null> {
  const section = await sectionBySlug(language, slug);
  if (!section) return null;
  const { id } = section;
  const stories = await read([`section:${id}`, `list:${language}`], (scope) =>
    newestChanges(scope, language, id),
  );
  return { kind: 'section', section, stories };
}

async function ofTopic(language: Language, slug: string): Promise<FeedContents | null> {
  const found = await topicBySlug(language, slug);
  if (!found) return null;
  const { topic } = found;
  const stories = await read([`topic:${topic.id}`, `list:${language}`], (scope) =>
    filedChanges(scope, language, 'topic', topic.id),
  );
  // As its page: a topic without a story is not there.
  return stories.length > 0 ? { kind: 'topic', ...found, stories } : null;
}

async function ofAuthor(language: Language, slug: string): Promise<FeedContents | null> {
  const author = await authorBySlug(language, slug);
  if (!author) return null;
  const stories = await read([`person:${author.id}`, `list:${language}`], (scope) =>
    filedChanges(scope, language, 'person', author.id),
  );
  return { kind: 'author', author, stories };
}
