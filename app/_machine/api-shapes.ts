/** What the newsroom knows, as the read API says it. Pure but for the site's address. */
import type { z } from 'zod';
import type { Author, Correction, Picture, SearchResult, Section, Story, StorySummary } from '#db/api/model';
import { pathOf, sharedVariant } from '#db/pictures/variants';
import type { FoundStory } from '#db/search/reader-queries';
import type { SectionView } from '#db/sections/reader-queries';
import { isoHk } from '#db/shared/hk-time';
import type {
  CorrectionView,
  PersonRef,
  PictureView,
  StoryCard,
  StoryText,
  StoryView,
  TopicRef,
} from '#db/stories/views';
import { absolute } from '../_server/site';
import { storyHtml } from './feed-items';

type Shown = Omit<StoryCard, 'live'> | StoryText;

export const namedShape = ({ id, name, path }: { id: string; name: string; path: string } | TopicRef) => ({
  id,
  name,
  url: absolute(path),
});

export const sectionShape = (section: SectionView): z.infer<typeof Section> => ({
  ...namedShape(section),
  about: section.about,
});

export const authorShape = (
  author: PersonRef & { elsewhere: readonly string[] },
): z.infer<typeof Author> => ({
  ...namedShape(author),
  role: author.role,
  bio: author.bio,
  elsewhere: [...author.elsewhere],
});

function pictureShape({ id, cut, ...picture }: PictureView): z.infer<typeof Picture> {
  const { name, width, height } = sharedVariant('og');
  const { kind, alt, caption, credit, copyright } = picture;
  const url = absolute(pathOf(id, cut, name, 'jpg'));
  return { url, width, height, kind, alt, caption, credit, copyright };
}

const signerShape = (person: PersonRef) => ({ ...namedShape(person), role: person.role });

export const summaryShape = (story: Shown): z.infer<typeof StorySummary> => ({
  id: story.id,
  language: story.language,
  url: absolute(story.path),
  form: story.form,
  kicker: story.kicker,
  headline: story.headline,
  standfirst: story.standfirst,
  section: story.section && namedShape(story.section),
  authors: story.bylines.map(signerShape),
  published: isoHk(story.publishedAt),
  updated: story.updatedAt === null ? null : isoHk(story.updatedAt),
  minutes: story.minutes,
  picture: story.picture && pictureShape(story.picture),
});

const correctionShape = ({ kind, text, at }: CorrectionView): z.infer<typeof Correction> => ({
  kind,
  text,
  at: isoHk(at),
});

export const storyShape = (story: StoryView): z.infer<typeof Story> => ({
  ...summaryShape(story),
  points: story.points,
  topics: story.topics.map(namedShape),
  html: storyHtml(story, absolute(story.path)),
  text: story.text,
  words: story.words,
  contributors: story.helpers.map(signerShape),
  backstory: story.backstory,
  corrections: story.corrections.map(correctionShape),
  translation: story.pair && {
    language: story.pair.language,
    headline: story.pair.headline,
    url: absolute(story.pair.path),
  },
});

export const foundShape = ({ card, snippet }: FoundStory): z.infer<typeof SearchResult>['items'][number] => ({
  ...summaryShape(card),
  snippet: snippet.map(({ text }) => text).join(''),
});
