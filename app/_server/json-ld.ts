/** Structured data: pure builders, true to what the page shows. */
import type {
  BlogPosting,
  BreadcrumbList,
  CorrectionComment,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  WebSite,
  WithContext,
} from 'schema-dts';
import { anchorOf } from '#db/live/model';
import type { LiveView, UpdateView } from '#db/live/views';
import { pathOf } from '#db/pictures/variants';
import { storyDrawing, storySharePath } from '#db/share/address';
import { isoHk } from '#db/shared/hk-time';
import { type Language, otherLanguage, tagOf } from '#db/shared/languages';
import { frontPath, pagePath } from '#db/shared/paths';
import { firstNames, isFirstName, type PaperName, type PaperNames } from '#db/settings/model';
import type { Form } from '#db/stories/model';
import type { StoryView } from '#db/stories/views';
import { absolute } from './site';

const types: Record<Form, string> = {
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
};

const publisherId = (): string => `${absolute('/')}#publisher`;

/** The mark with the name that the paper came with; the mark alone once it is called something else. */
const logo = ({ en }: PaperNames) =>
  isFirstName({ ...en, tagline: firstNames.en.tagline }, 'en')
    ? { '@type': 'ImageObject' as const, url: absolute('/logo-600x60.png'), width: '600', height: '60' }
    : { '@type': 'ImageObject' as const, url: absolute('/icon-512.png'), width: '512', height: '512' };

/** The paper itself. Inline in each article: some readers of this data do not follow references. */
export function publisher(language: Language, names: PaperNames): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: names[language].name,
    url: absolute(frontPath(language)),
    logo: logo(names),
    correctionsPolicy: absolute(pagePath(language, 'corrections')),
    ethicsPolicy: absolute(pagePath(language, 'standards')),
    publishingPrinciples: absolute(pagePath(language, 'standards')),
    ownershipFundingInfo: absolute(pagePath(language, 'ownership')),
    masthead: absolute(pagePath(language, 'masthead')),
    actionableFeedbackPolicy: absolute(pagePath(language, 'contact')),
  };
}

/** An update, with its own times and address. */
const postOf = (story: StoryView, update: UpdateView): BlogPosting => ({
  '@type': 'BlogPosting',
  '@id': `${absolute(story.path)}#${anchorOf(update.id)}`,
  url: `${absolute(story.path)}#${anchorOf(update.id)}`,
  headline: (update.headline || update.text).slice(0, 110),
  articleBody: update.text,
  datePublished: isoHk(update.at),
  dateModified: isoHk(update.updatedAt ?? update.at),
  ...(update.author ? { author: { '@type': 'Person' as const, name: update.author } } : {}),
  inLanguage: tagOf(story.language),
});

/** What a live story says besides: its updates on this page, and the time that it covers. */
const liveParts = (story: StoryView, live: LiveView) => ({
  coverageStartTime: isoHk(story.publishedAt),
  ...(live.state === 'ended' && live.since !== null ? { coverageEndTime: isoHk(live.since) } : {}),
  liveBlogUpdate: [...(live.pinned ? [live.pinned] : []), ...live.updates]
    .sort((a, b) => b.at - a.at)
    .map((update) => postOf(story, update)),
});

/** A story. Dates are editorial: Updated is raised by an update or a correction alone. */
export function articleJsonLd(story: StoryView, names: PaperNames): WithContext<NewsArticle> {
  const picture = story.picture;
  const images = picture
    ? (['16x9-1200', '4x3-1200', '1x1-1200'] as const).map((name) =>
        absolute(pathOf(picture.id, picture.cut, name, 'jpg')),
      )
    : [absolute(storySharePath(story.id, storyDrawing(story, names)))];
  return {
    '@context': 'https://schema.org',
    // The union of article types; each subtype has the properties of NewsArticle.
    '@type': types[story.form] as 'NewsArticle',
    '@id': `${absolute(story.path)}#article`,
    mainEntityOfPage: absolute(story.path),
    url: absolute(story.path),
    headline: story.headline.slice(0, 110),
    description: story.standfirst || story.searchDescription || story.headline,
    image: images,
    datePublished: isoHk(story.publishedAt),
    dateModified: isoHk(story.updatedAt ?? story.publishedAt),
    author: story.bylines.map((person) => ({
      '@type': 'Person' as const,
      name: person.name,
      url: absolute(person.path),
    })),
    publisher: publisher(story.language, names),
    inLanguage: tagOf(story.language),
    ...(story.section ? { articleSection: story.section.name } : {}),
    keywords: story.topics.map((topic) => topic.name),
    wordCount: story.words,
    isAccessibleForFree: true,
    articleBody: story.text,
    ...(story.live ? liveParts(story, story.live) : {}),
    ...(story.corrections.length > 0
      ? {
          correction: story.corrections.map((correction): CorrectionComment => ({
            '@type': 'CorrectionComment',
            text: correction.text,
            datePublished: isoHk(correction.at),
          })),
        }
      : {}),
  };
}

/** The trail that a page shows above its headline. */
export function breadcrumbJsonLd(
  trail: readonly { name: string; path: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: absolute(path),
    })),
  };
}

/** The front page: the site and who publishes it. */
export function siteJsonLd(language: Language, names: PaperNames): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${absolute('/')}#website`,
    name: names[language].name,
    alternateName: names[otherLanguage(language)].name,
    description: names[language].tagline,
    url: absolute(frontPath(language)),
    inLanguage: tagOf(language),
    publisher: publisher(language, names),
  };
}

/** An author page. */
export function personJsonLd(
  person: { name: string; role: string; bio: string; path: string },
  paper: PaperName,
): WithContext<Person> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: person.name,
    url: absolute(person.path),
    ...(person.role ? { jobTitle: person.role } : {}),
    ...(person.bio ? { description: person.bio } : {}),
    worksFor: { '@type': 'NewsMediaOrganization', '@id': publisherId(), name: paper.name },
  };
}
