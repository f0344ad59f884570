/** The feeds of the paper and of each section, as routes ask for them. */
import { noteMissing } from '#db/core/read';
import { sectionById } from '#db/sections/reader-queries';
import { type Language, prefixOf } from '#db/shared/languages';
import { frontPath, sectionPath } from '#db/shared/paths';
import { feedStories } from '#db/stories/reader-queries';
import { siteName } from '@/app/_server/site';
import { FEED_LENGTH, paperChannel, rss } from './rss';
import { xmlResponse } from './xml';

const RSS = 'application/rss+xml';

export async function paperFeed(language: Language): Promise<Response> {
  const channel = {
    ...paperChannel(language),
    path: frontPath(language),
    self: `${prefixOf(language)}/feed.xml`,
    language,
  };
  return xmlResponse(rss(channel, await feedStories(language, null, FEED_LENGTH)), RSS);
}

export async function sectionFeed(language: Language, id: string): Promise<Response> {
  const section = await sectionById(language, id);
  if (!section) {
    noteMissing();
    return xmlResponse('', RSS);
  }
  const channel = {
    title: `${section.name} | ${siteName(language)}`,
    description: section.about,
    path: sectionPath(language, id),
    self: `${sectionPath(language, id)}/feed.xml`,
    language,
  };
  return xmlResponse(rss(channel, await feedStories(language, id, FEED_LENGTH)), RSS);
}
