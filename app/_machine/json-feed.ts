/** JSON Feed 1.1 with whole texts. Pure. */
import { isoUtc } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { clean } from '#db/shared/xml';
import type { Feed, FeedItem } from './feed-model';

export const JSON_FEED_TYPE = 'application/feed+json';

const item = (one: FeedItem) => ({
  id: one.id,
  url: one.url,
  title: one.title,
  summary: one.summary,
  content_html: one.html,
  ...(one.picture ? { image: one.picture.url } : {}),
  date_published: isoUtc(one.publishedAt),
  date_modified: isoUtc(one.updatedAt),
  ...(one.authors.length > 0 ? { authors: one.authors } : {}),
  ...(one.tags.length > 0 ? { tags: one.tags } : {}),
});

/** The whole document. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    icon: feed.icons.large,
    favicon: feed.icons.small,
    authors: [feed.paper],
    language: tagOf(feed.language),
    ...(feed.hubs.length > 0 ? { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) } : {}),
    items: feed.items.map(item),
  };
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? clean(value) : value))}\n`;
}
