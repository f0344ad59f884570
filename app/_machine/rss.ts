/** RSS 2.0 over whole stories. */
import { absolute, siteName, siteTagline } from '@/app/_server/site';
import { pathOf } from '#db/pictures/variants';
import { dateAndTime, httpDate, isoUtc } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { StoryView } from '#db/stories/views';
import { feedHtml, pictureHtml } from './feed-html';
import { element, XML_HEAD, xmlText } from './xml';

export const FEED_LENGTH = 30;

type Channel = { title: string; description: string; path: string; self: string; language: Language };

const notice = (story: StoryView): string =>
  story.corrections.map((correction) => `<p>${xmlText(correction.text)}</p>`).join('');

/** The updates of a live story, newest first, each under its time. */
const updates = ({ live, language }: StoryView): string =>
  live === null
    ? ''
    : [...(live.pinned ? [live.pinned] : []), ...live.updates]
        .map(
          (update) =>
            `<h3>${xmlText([dateAndTime(update.at, language), update.headline].filter(Boolean).join(' · '))}</h3>${feedHtml(update.body, language)}`,
        )
        .join('');

function item(story: StoryView): string {
  const link = absolute(story.path);
  const picture = story.picture;
  const html = `${picture ? pictureHtml(picture) : ''}${feedHtml(story.body, story.language)}${updates(story)}${notice(story)}`;
  return [
    '<item>',
    element('title', story.headline),
    element('link', link),
    // The id of the story, not its address: a change of address is no new item.
    `<guid isPermaLink="false">${xmlText(`${absolute('/')}story/${story.id}`)}</guid>`,
    element('pubDate', httpDate(story.publishedAt)),
    story.updatedAt === null ? '' : `<atom:updated>${isoUtc(story.updatedAt)}</atom:updated>`,
    ...story.bylines.map((person) => element('dc:creator', person.name)),
    ...(story.section ? [element('category', story.section.name)] : []),
    ...story.topics.map((topic) => element('category', topic.name)),
    element('description', story.standfirst || story.headline),
    `<content:encoded>${xmlText(html)}</content:encoded>`,
    picture
      ? `<media:content url="${xmlText(absolute(pathOf(picture.id, picture.cut, 'og', 'jpg')))}" medium="image" type="image/jpeg" width="1200" height="630">${element('media:description', picture.alt)}${element('media:credit', picture.credit)}</media:content>`
      : '',
    '</item>',
  ].join('');
}

/** The whole feed. `changedAt` of its newest story stands as lastBuildDate: the same stories give the same bytes. */
export function rss(channel: Channel, stories: readonly StoryView[]): string {
  const changed = Math.max(0, ...stories.map((story) => story.updatedAt ?? story.publishedAt));
  return [
    XML_HEAD,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel>',
    element('title', channel.title),
    element('link', absolute(channel.path)),
    element('description', channel.description),
    element('language', channel.language === 'zh' ? 'zh-hk' : 'en-hk'),
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(absolute(channel.self))}"/>`,
    changed > 0 ? element('lastBuildDate', httpDate(changed)) : '',
    ...stories.map(item),
    '</channel></rss>\n',
  ].join('');
}

/** Title and description of the paper's own feed. */
export const paperChannel = (language: Language) => ({
  title: siteName(language),
  description: siteTagline(language),
});
