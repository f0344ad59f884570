/** A story as structured data: an article of its kind, true to what its page shows. */
import type {
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  BlogPosting,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
  ReportageNewsArticle,
  ReviewNewsArticle,
  WithContext,
} from 'schema-dts';
import { anchorOf } from '#db/live/model';
import type { LiveView, UpdateView } from '#db/live/views';
import { hkDate, isoHk } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { countWords } from '#db/shared/text';
import type { PaperNames } from '#db/settings/model';
import type { Form } from '#db/stories/model';
import type { StoryView } from '#db/stories/views';
import { described, shortened } from '../description';
import { absolute } from '../site';
import { citationsOf } from './citations';
import { correctionOf } from './lists';
import { CONTEXT, publisher, siteRef } from './paper';
import { authorOf } from './people';
import { imagesOf } from './pictures';

const types = {
  news: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  explainer: 'BackgroundNewsArticle',
  feature: 'NewsArticle',
  interview: 'NewsArticle',
  review: 'ReviewNewsArticle',
  opinion: 'OpinionNewsArticle',
  editorial: 'OpinionNewsArticle',
  obituary: 'NewsArticle',
  gallery: 'NewsArticle',
  live: 'LiveBlogPosting',
} as const satisfies Record<Form, string>;

export type Article =
  | ReportageNewsArticle
  | AnalysisNewsArticle
  | BackgroundNewsArticle
  | NewsArticle
  | ReviewNewsArticle
  | OpinionNewsArticle
  | LiveBlogPosting;

/** Longer headlines are cut by those who show them. */
const LONGEST_HEADLINE = 110;

/** An update, with its own times and address. */
const postOf = (story: StoryView, update: UpdateView, names: PaperNames): BlogPosting => {
  const url = `${absolute(story.path)}#${anchorOf(update.id)}`;
  return {
    '@type': 'BlogPosting',
    '@id': url,
    url,
    mainEntityOfPage: absolute(story.path),
    headline: shortened(update.headline || update.text, LONGEST_HEADLINE, story.language),
    articleBody: update.text,
    datePublished: isoHk(update.at),
    dateModified: isoHk(update.updatedAt ?? update.at),
    author: update.author ? { '@type': 'Person', name: update.author } : publisher(story.language, names),
    publisher: publisher(story.language, names),
    image: imagesOf(story, names)[0]?.url ?? '',
    inLanguage: tagOf(story.language),
  };
};

/** The updates on this page, newest first, and the time that the story covers. */
const liveParts = (story: StoryView, live: LiveView, names: PaperNames) => ({
  coverageStartTime: isoHk(story.publishedAt),
  ...(live.state === 'ended' && live.since !== null ? { coverageEndTime: isoHk(live.since) } : {}),
  liveBlogUpdate: [...(live.pinned ? [live.pinned] : []), ...live.updates]
    .sort((a, b) => b.at - a.at)
    .map((update) => postOf(story, update, names)),
});

/** Where it was written, if it says so. */
const placeParts = ({ place }: StoryView) =>
  place === '' ? {} : { dateline: place, contentLocation: { '@type': 'Place' as const, name: place } };

/** Dates are editorial: Updated is raised by an update or a correction alone. */
export function articleJsonLd(story: StoryView, names: PaperNames): WithContext<Article> {
  const { language, section, live, corrections } = story;
  const citations = citationsOf(story.body);
  const parts = {
    '@context': CONTEXT as typeof CONTEXT,
    '@id': `${absolute(story.path)}#article`,
    mainEntityOfPage: absolute(story.path),
    url: absolute(story.path),
    headline: shortened(story.headline, LONGEST_HEADLINE, language),
    description: described(language, [story.standfirst, story.searchDescription, story.headline]),
    image: imagesOf(story, names),
    datePublished: isoHk(story.publishedAt),
    dateModified: isoHk(story.updatedAt ?? story.publishedAt),
    author: story.bylines.length > 0 ? story.bylines.map(authorOf) : [publisher(language, names)],
    ...(story.helpers.length > 0 ? { contributor: story.helpers.map(authorOf) } : {}),
    publisher: publisher(language, names),
    isPartOf: siteRef(language, names),
    inLanguage: tagOf(language),
    ...(section ? { articleSection: section.name } : {}),
    keywords: story.topics.map((topic) => topic.name),
    // A live story's release knows nothing of its updates.
    wordCount: countWords([story.standfirst, ...story.points, story.text].join('\n')),
    isAccessibleForFree: true,
    copyrightHolder: publisher(language, names),
    copyrightYear: Number(hkDate(story.publishedAt).slice(0, 4)),
    ...placeParts(story),
    ...(citations.length > 0 ? { citation: citations } : {}),
    articleBody: story.text,
    ...(story.backstory ? { backstory: story.backstory } : {}),
    ...(corrections.length > 0
      ? { correction: corrections.map((notice) => correctionOf(notice, story)) }
      : {}),
  };
  const type = types[story.form];
  return type === 'LiveBlogPosting'
    ? { ...parts, '@type': type, ...(live ? liveParts(story, live, names) : {}) }
    : { ...parts, '@type': type };
}
