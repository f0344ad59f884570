/** What the newsroom knows as items of a feed. Pure but for the site's address. */
import { absolute } from '../_server/site';
import { noteFits, originalTag } from '../../components/quote/arrange';
import { beforeHelper } from '../../components/story/before-helper';
import { feedWords } from '../../components/words/feeds';
import { frontWords } from '../../components/words/front';
import { words } from '../../components/words/words';
import { pathOf, sharedVariant } from '#db/pictures/variants';
import type { ListedCorrection } from '#db/corrections/reader-queries';
import type { PaperNames } from '#db/settings/model';
import type { QuoteView } from '#db/quotes/views';
import { quoteDrawing, quoteSharePath } from '#db/share/address';
import { shareSizes } from '#db/share/job';
import { dateAndTime, hkInstant, longDate } from '#db/shared/hk-time';
import type { Language } from '#db/shared/languages';
import type { CorrectionView, PictureView, StoryText } from '#db/stories/views';
import { xmlText } from '#db/shared/xml';
import { feedHtml, pictureHtml } from './feed-html';
import type { FeedAuthor, FeedItem, FeedPicture } from './feed-model';
import { permanentId } from './permanent-id';

const paragraph = (text: string): string => (text === '' ? '' : `<p>${xmlText(text)}</p>`);

const link = (url: string, text: string): string => `<a href="${xmlText(url)}">${xmlText(text)}</a>`;

function pictureOf(picture: PictureView): FeedPicture {
  const { name, width, height } = sharedVariant('og');
  const { alt, credit, copyright } = picture;
  return {
    url: absolute(pathOf(picture.id, picture.cut, name, 'jpg')),
    type: 'image/jpeg',
    ...{ width, height, alt, credit, copyright },
  };
}

function noticeHtml({ kind, at, text }: CorrectionView, language: Language): string {
  const { corrections, story } = words(language);
  const head = story.correctionHead(corrections[kind], dateAndTime(at, language));
  return `<p><strong>${xmlText(head)}</strong> ${xmlText(text)}</p>`;
}

/** The updates of a live story, newest first, each under its time and with its own notices. */
const updatesHtml = ({ live, language }: StoryText, page: string): string =>
  live === null
    ? ''
    : [...(live.pinned ? [live.pinned] : []), ...live.updates]
        .map(
          (update) =>
            `<h3>${xmlText([dateAndTime(update.at, language), update.headline].filter(Boolean).join(' · '))}</h3>${feedHtml(update.body, language, page)}${update.corrections.map((notice) => noticeHtml(notice, language)).join('')}`,
        )
        .join('');

/** Who helped, as the last line of the text. */
const helpersHtml = ({ helpers, language }: StoryText): string =>
  helpers.length === 0
    ? ''
    : `<p>${helpers
        .map(
          ({ name, path }, i) =>
            xmlText(beforeHelper(words(language), i, helpers.length)) + link(absolute(path), name),
        )
        .join('')}</p>`;

/** Points, picture, text and notices in the order of the page. */
export function storyHtml(story: StoryText, page: string): string {
  const { points, picture, body, language, live } = story;
  const shown = new Set([live?.pinned, ...(live?.updates ?? [])].map((update) => update?.id));
  const notices = (place: CorrectionView['place']): string =>
    story.corrections
      // That of an update stands under it.
      .filter((notice) => notice.place === place && (notice.update === null || !shown.has(notice.update)))
      .map((notice) => noticeHtml(notice, language))
      .join('');
  return [
    notices('top'),
    picture ? pictureHtml(picture, language) : '',
    points.length > 0 ? `<ul>${points.map((point) => `<li>${xmlText(point)}</li>`).join('')}</ul>` : '',
    feedHtml(body, language, page),
    updatesHtml(story, page),
    helpersHtml(story),
    notices('end'),
  ].join('');
}

export function storyItem(story: StoryText): FeedItem {
  const { id, language, headline, section, topics, bylines, publishedAt, updatedAt } = story;
  const url = absolute(story.path);
  const summary = story.standfirst || headline;
  const read = `<p>${link(url, feedWords(language).whole)}</p>`;
  return {
    id: permanentId('story', id),
    url,
    title: headline,
    summary,
    html: storyHtml(story, url),
    brief: `${story.picture ? pictureHtml(story.picture, language) : ''}${paragraph(summary)}${read}`,
    publishedAt,
    updatedAt: Math.max(publishedAt, updatedAt ?? 0),
    authors: bylines.map(({ name, path }): FeedAuthor => ({ name, url: absolute(path) })),
    tags: [...(section ? [section.name] : []), ...topics.map((topic) => topic.name)],
    picture: story.picture && pictureOf(story.picture),
  };
}

/** A notice of its own, beside the story that comes back with it. */
export function correctionItem({ correction, story }: ListedCorrection): FeedItem {
  const { language } = story;
  const url = absolute(story.path);
  const html = `${noticeHtml(correction, language)}<p>${link(url, story.headline)}</p>`;
  return {
    id: permanentId('correction', correction.id),
    url: `${url}#correction-${correction.id}`,
    title: `${words(language).corrections[correction.kind]}${feedWords(language).colon}${story.headline}`,
    summary: correction.text,
    html,
    brief: html,
    publishedAt: correction.at,
    updatedAt: correction.at,
    authors: [],
    tags: story.section ? [story.section.name] : [],
    picture: null,
  };
}

function originalHtml({ original, originalLanguage }: QuoteView): string {
  const tag = originalTag(originalLanguage);
  return original && `<p${tag ? ` lang="${xmlText(tag)}"` : ''}>${xmlText(original)}</p>`;
}

/** A quote is published when its day begins in Hong Kong. */
export function quoteItem(quote: QuoteView, language: Language, names: PaperNames): FeedItem {
  const own = frontWords(language).quote;
  const url = absolute(quote.path);
  const spoken = `${own.open}${quote.words}${own.close}`;
  const who = [quote.speaker, quote.role].filter(Boolean).join(own.comma);
  const source = [
    quote.source && own.from(quote.source),
    quote.translator && own.translation(quote.translator),
  ];
  const html = [
    `<blockquote>${paragraph(spoken)}</blockquote>`,
    originalHtml(quote),
    paragraph(who),
    paragraph(source.filter(Boolean).join(' · ')),
    noteFits(quote.note, language) ? paragraph(quote.note) : '',
  ].join('');
  const begun = hkInstant(quote.date) ?? quote.changedAt;
  return {
    id: permanentId('quote', `${quote.date}/${language}`),
    url,
    title: `${quote.speaker}${own.comma}${longDate(quote.date, language)}`,
    summary: `${spoken} ${who}`,
    html,
    brief: html,
    publishedAt: begun,
    updatedAt: Math.max(begun, quote.changedAt),
    authors: [],
    tags: [],
    picture: {
      url: absolute(quoteSharePath(quoteDrawing(quote, language, 'wide', names))),
      type: 'image/png',
      ...shareSizes.wide,
      alt: `${spoken} ${quote.speaker}`,
      credit: names[language].name,
      copyright: '',
    },
  };
}
