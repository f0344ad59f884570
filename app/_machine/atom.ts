/** Atom 1.0 with whole texts. Pure. */
import { isoUtc } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { xmlText } from '#db/shared/xml';
import { changedAt, type Feed, type FeedAuthor, type FeedItem } from './feed-model';
import { MEDIA, mediaContent } from './media-rss';
import { element, empty, XML_HEAD } from './xml';

export const ATOM_TYPE = 'application/atom+xml';

const text = (name: string, type: 'text' | 'html', content: string): string =>
  `<${name} type="${type}">${xmlText(content)}</${name}>`;

const author = ({ name, url }: FeedAuthor): string =>
  `<author>${element('name', name)}${element('uri', url)}</author>`;

const entry = (one: FeedItem, language: string): string =>
  [
    '<entry>',
    element('id', one.id),
    text('title', 'text', one.title),
    empty('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: one.url }),
    element('published', isoUtc(one.publishedAt)),
    element('updated', isoUtc(one.updatedAt)),
    ...one.authors.map(author),
    ...one.tags.map((tag) => empty('category', { term: tag })),
    text('summary', 'text', one.summary),
    text('content', 'html', one.html),
    mediaContent(one.picture),
    '</entry>',
  ].join('');

/** The whole document. */
export function atom(feed: Feed): string {
  const language = tagOf(feed.language);
  return [
    XML_HEAD,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="${MEDIA}" xml:lang="${language}">`,
    element('id', feed.id),
    text('title', 'text', feed.title),
    text('subtitle', 'text', feed.description),
    // Asked for even where nothing has been published.
    element('updated', isoUtc(changedAt(feed))),
    empty('link', { rel: 'self', type: ATOM_TYPE, href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: feed.page }),
    ...feed.hubs.map((hub) => empty('link', { rel: 'hub', href: hub })),
    element('icon', feed.icons.small),
    // Whoever signed nothing: a feed has an author where its entries have none.
    author(feed.paper),
    ...feed.items.map((one) => entry(one, language)),
    '</feed>\n',
  ].join('');
}
