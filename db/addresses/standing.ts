/** Whether a page stands at an address of ours: a kind of address may be known, and nothing be there. */
import { authorBySlug } from '#db/people/reader-queries';
import { quoteOfDate } from '#db/quotes/reader-queries';
import { sectionBySlug } from '#db/sections/reader-queries';
import { isDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { feedAt, ninjsFeedAt, type Place } from '#db/shared/paths';
import { dayStories, topicStories } from '#db/stories/reader-queries';
import { topicBySlug } from '#db/topics/reader-queries';
import { mergedInto } from './merged.ts';

/** An empty topic is never linked; by its address it is not there. */
async function hasStories(language: Language, slug: string): Promise<boolean> {
  const found = await topicBySlug(language, slug);
  return found !== null && (await topicStories(language, found.topic.id, { limit: 1 })).items.length > 0;
}

async function dayStands(language: Language, date: string): Promise<boolean> {
  return isDate(date) && (await dayStories(language, date)).length > 0;
}

/**
 * True where the door answers with a page, or leads to the one that stands for it now. Of stories and their other forms
 * `resolve` knows; of what is always there nothing is asked.
 */
export async function standsAt(place: Place): Promise<boolean> {
  if ((await mergedInto(place)) !== undefined) return true;
  const { kind, language, rest } = place;
  const feed = feedAt(rest)?.subject ?? ninjsFeedAt(rest);
  const [, , name = '', ...further] = rest.split('/');
  switch (feed?.kind ?? kind) {
    case 'topic':
      return feed ? (await topicBySlug(language, name)) !== null : hasStories(language, name);
    case 'author':
      return (await authorBySlug(language, name)) !== null;
    case 'section':
      return (await sectionBySlug(language, name)) !== null;
    case 'archive':
      return dayStands(language, [name, ...further].join('-'));
    case 'quote':
      return isDate(name) && (await quoteOfDate(language, name)) !== null;
    default:
      return true;
  }
}
