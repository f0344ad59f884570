/** RSS 2.0 with whole texts. Pure. */
import { httpDate, isoUtc } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import { xmlText } from '#db/shared/xml';
import { changedAt, type Feed, type FeedItem } from './feed-model';
import { MEDIA, mediaContent } from './media-rss';
import { element, empty, XML_HEAD } from './xml';

export const RSS_TYPE = 'application/rss+xml';

/** Minutes for which a reader may take its copy as new. */
const TTL = 10;

/** As RSS readers know them: no script in the tag. */
const codes: Record<Language, string> = { en: 'en-hk', zh: 'zh-hk' };

const item = (one: FeedItem): string =>
  [
    '<item>',
    element('title', one.title),
    element('link', one.url),
    `<guid isPermaLink="false">${xmlText(one.id)}</guid>`,
    element('pubDate', httpDate(one.publishedAt)),
    one.updatedAt > one.publishedAt ? element('atom:updated', isoUtc(one.updatedAt)) : '',
    ...one.authors.map((author) => element('dc:creator', author.name)),
    ...one.tags.map((tag) => element('category', tag)),
    // Readers take a description as HTML: text is escaped for that before it is for XML.
    element('description', xmlText(one.summary)),
    element('content:encoded', one.html),
    mediaContent(one.picture),
    '</item>',
  ].join('');

/** The whole document. */
export function rss(feed: Feed): string {
  const changed = changedAt(feed);
  return [
    XML_HEAD,
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="${MEDIA}"><channel>`,
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.description),
    element('language', codes[feed.language]),
    element('ttl', String(TTL)),
    `<image>${element('url', feed.icons.small)}${element('title', feed.title)}${element('link', feed.page)}${element('width', '48')}${element('height', '48')}</image>`,
    empty('atom:link', { rel: 'self', type: RSS_TYPE, href: feed.self }),
    ...feed.hubs.map((hub) => empty('atom:link', { rel: 'hub', href: hub })),
    changed > 0 ? element('lastBuildDate', httpDate(changed)) : '',
    ...feed.items.map(item),
    '</channel></rss>\n',
  ].join('');
}
