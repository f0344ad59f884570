/** Renders addresses as the JSON of the very queries that their pages ask: everything but the markup. For tests. */
import { withdrawal } from '#db/addresses/reader-queries';
import { allCorrections } from '#db/corrections/reader-queries';
import { askedPath, noteMissing, pageInstant } from '#db/core/read';
import { type PageContext, shared } from '#db/core/process';
import { feedContents } from '#db/feeds/reader-queries';
import { front, strips } from '#db/front/reader-queries';
import { changesAt } from '#db/live/reader-queries';
import { allAuthors, authorBySlug } from '#db/people/reader-queries';
import {
  quoteDates,
  quoteMonth,
  quoteOfDate,
  quoteOfToday,
  quotesBySpeaker,
} from '#db/quotes/reader-queries';
import { search } from '#db/search/reader-queries';
import { allSections, sectionBySlug } from '#db/sections/reader-queries';
import { siteSettings } from '#db/settings/reader-queries';
import { hkDate } from '#db/shared/hk-time';
import { resolve } from '#db/addresses/resolve';
import { publicKey } from '#db/pings/index-now';
import { feedAt, ninjsFeedAt, placeOf, storyInForm, storyOfChanges } from '#db/shared/paths';
import {
  authorStories,
  dayStories,
  latest,
  sectionStories,
  storyAt,
  topicStories,
} from '#db/stories/reader-queries';
import {
  countNews,
  newsStories,
  sectionChanges,
  storiesOfFile,
  storyFiles,
} from '#db/stories/sitemap-queries';
import { allTopics, topicBySlug } from '#db/topics/reader-queries';
import type { Render } from '../render.ts';

async function subject(url: string): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, 'http://portal.test');
  const path = decodeURIComponent(pathname);
  const status = /\/status\/(\d+)$/.exec(path)?.[1];
  if (status) return { status, path: askedPath(), withdrawal: await withdrawal() };
  const place = placeOf(path);
  if (!place) throw new Error(`No page at ${path}.`);
  const { kind, language, rest } = place;
  const name = rest.split('/')[2] ?? '';
  const before = searchParams.get('before') ?? undefined;
  const or404 = <T>(found: T | null): T | null => {
    if (found === null) noteMissing();
    return found;
  };
  switch (kind) {
    case 'front':
      return [await front(language), await quoteOfToday(language), hkDate(pageInstant())];
    case 'story':
      return storyAt(path, before);
    case 'live-changes':
      return or404(await changesAt(storyOfChanges(path), searchParams.get('after') ?? undefined));
    case 'markdown':
    case 'ninjs':
      return [await resolve(storyInForm(path)?.story ?? ''), await storyAt(storyInForm(path)?.story ?? '')];
    case 'section': {
      const section = or404(await sectionBySlug(language, name));
      return section && [section, await sectionStories(language, section.id, { limit: 5, before })];
    }
    case 'topic': {
      const topic = or404(await topicBySlug(language, name));
      return topic && [topic, await topicStories(language, topic.topic.id, { limit: 5, before })];
    }
    case 'author': {
      const author = or404(await authorBySlug(language, name));
      return author && [author, await authorStories(language, author.id, { limit: 5, before })];
    }
    case 'archive':
      return dayStories(language, rest.split('/').slice(2).join('-'));
    case 'quote':
      return or404(await quoteOfDate(language, name));
    case 'quote-archive':
      return quoteMonth(language, undefined);
    case 'quote-speakers':
      return quotesBySpeaker(language);
    case 'search':
      return search(language, searchParams.get('q') ?? '', { before });
    case 'corrections':
      return allCorrections(language);
    case 'feed': {
      const feed = feedAt(rest);
      return feed && or404(await feedContents(language, feed.subject));
    }
    case 'ninjs-feed': {
      const of = ninjsFeedAt(rest);
      return of && or404(await feedContents(language, of));
    }
    case 'index-now':
      return or404(await publicKey());
    case 'sitemap-index':
      return [await storyFiles(), await sectionChanges(language), await quoteDates()];
    case 'sitemap':
      return [
        await storiesOfFile('2026-08'),
        await sectionChanges(language),
        await allTopics(language),
        await allAuthors(language),
      ];
    case 'news-sitemap':
      return [await countNews(), await newsStories()];
    case 'llms':
      return [await allSections('en'), await allSections('zh'), await latest('en', { limit: 20 })];
    case 'oembed': {
      const url = searchParams.get('url');
      return or404(url === null ? null : await storyAt(decodeURIComponent(new URL(url).pathname)));
    }
    default:
      return latest(language, { limit: 3 });
  }
}

export const plainRender: Render = (url: string, context: PageContext) =>
  shared.page.run(context, async () => {
    const chrome = [await strips('en'), await siteSettings(), await allSections('en')];
    const body = Buffer.from(JSON.stringify([await subject(url), chrome]));
    return { status: 200, type: 'application/json', body };
  });
