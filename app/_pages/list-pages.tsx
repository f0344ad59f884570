import type { Metadata } from 'next';
import { paperNames } from '#db/settings/reader-queries';
import { noteMissing, pageInstant } from '#db/core/read';
import { type SectionFill, sectionFront } from '#db/front/reader-queries';
import { authorBySlug } from '#db/people/reader-queries';
import { quoteOfDate } from '#db/quotes/reader-queries';
import { sectionById, sectionBySlug } from '#db/sections/reader-queries';
import { fullDate, hkDate, isDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import type { PageOf } from '#db/shared/page-of';
import { archivePath, authorPath, frontPath, topicPath } from '#db/shared/paths';
import { editionAfter, editionBefore } from '#db/stories/edition-days';
import { authorStories, dayStories, sectionStories, topicStories } from '#db/stories/reader-queries';
import type { SectionRef, StoryCard } from '#db/stories/views';
import { topicBySlug, topicsOfSection } from '#db/topics/reader-queries';
import { AuthorList } from '../../components/list/author-list';
import { DayList } from '../../components/list/day-list';
import { SectionFront } from '../../components/list/section-front';
import { TopicList } from '../../components/list/topic-list';
import { JsonLd } from '../../components/site/json-ld';
import { words } from '../../components/words/words';
import { breadcrumbJsonLd, listJsonLd } from '../_server/json-ld/lists';
import { profileJsonLd } from '../_server/json-ld/people';
import { listMetadata } from '../_server/metadata';
import { bylineTitle } from '../_server/site';
import { Frame } from './frame';

const AT_ONCE = 30;
const FIRST_SECTION_PAGE = 37; // seven on top and thirty below
const TOPICS = 6;

/** A page named by one part of its address, with its cursor when it has one. */
export type Asked = { language: Language; name: string; before: string | undefined };

/** The canonical address of a list's page: the cursor is part of it. */
const paged = (path: string, before: string | undefined): string =>
  before === undefined ? path : `${path}?before=${encodeURIComponent(before)}`;

/** The title of a page of a list: later ones are not the first. */
const pagedTitle = (title: string, before: string | undefined, language: Language): string =>
  before === undefined ? title : `${title} · ${words(language).list.older}`;

/** The newest change among stories, ms UTC; null where there are none. */
const newestChange = (cards: readonly StoryCard[]): number | null =>
  cards.length === 0
    ? null
    : Math.max(...cards.map(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt));

/** A later page on which nothing is left. */
const isPastEnd = ({ items }: PageOf<StoryCard>, before: string | undefined): boolean =>
  before !== undefined && items.length === 0;

/** Says that the page does not exist, and shows nothing: the door answers with the 404 page. */
function missing(): null {
  noteMissing();
  return null;
}

export async function sectionMetadata({ language, name, before }: Asked): Promise<Metadata> {
  const section = await sectionBySlug(language, name);
  if (!section) return {};
  return listMetadata({
    title: pagedTitle(section.name, before, language),
    description: section.about || words(language).list.sectionLine(section.name),
    path: paged(section.path, before),
    twin: before === undefined ? await sectionTwin(language, section.id) : null,
    language,
    feeds: { path: section.path, title: section.name },
    followed: { kind: 'section', section: section.id, language },
  });
}

/** The section in the other edition. */
const sectionTwin = async (language: Language, section: string): Promise<string> =>
  (await sectionById(otherLanguage(language), section))?.path ?? frontPath(otherLanguage(language));

/** The newest stories of a section, as many as its first page holds. */
export const firstOfSection = (language: Language, section: string): Promise<PageOf<StoryCard>> =>
  sectionStories(language, section, { limit: FIRST_SECTION_PAGE });

export async function SectionPage({ language, name, before }: Asked) {
  const section = await sectionBySlug(language, name);
  if (!section) return missing();
  const later = before !== undefined;
  const stories = later
    ? await sectionStories(language, section.id, { limit: AT_ONCE, before })
    : await firstOfSection(language, section.id);
  if (isPastEnd(stories, before)) return missing();
  const laidOut = later ? null : await sectionFront(language, section.id, stories.items);
  return (
    <ShownSection section={section} stories={stories} laidOut={laidOut} before={before} language={language} />
  );
}

type Shown = {
  section: SectionRef & { about: string };
  stories: PageOf<StoryCard>;
  /** Its top as an editor laid it out; null: it lays itself out. */
  laidOut: Pick<SectionFill, 'sections' | 'rest'> | null;
  /** The cursor of a later page. */
  before?: string | undefined;
  language: Language;
};

/** A section's page: as it is live, or as an editor looks at it before. */
export async function ShownSection({ section, stories, laidOut, before, language }: Shown) {
  return (
    <Frame
      language={language}
      twin={await sectionTwin(language, section.id)}
      head={{ kind: 'inside' }}
      section={section.id}
    >
      <JsonLd data={breadcrumbJsonLd([section])} />
      <JsonLd
        data={listJsonLd(
          {
            name: section.name,
            description: section.about,
            path: paged(section.path, before),
            language,
            names: await paperNames(),
          },
          stories.items,
        )}
      />
      <SectionFront
        section={section}
        topics={await topicsOfSection(language, section.id, TOPICS)}
        stories={stories}
        laidOut={laidOut && { rows: laidOut.sections, rest: laidOut.rest }}
        later={before !== undefined}
        language={language}
      />
    </Frame>
  );
}

export async function topicMetadata({ language, name, before }: Asked): Promise<Metadata> {
  const found = await topicBySlug(language, name);
  if (!found) return {};
  return listMetadata({
    title: pagedTitle(found.topic.name, before, language),
    description: found.about || words(language).list.topicLine(found.topic.name),
    path: paged(found.topic.path, before),
    twin: before === undefined ? await topicTwin({ language, name, before }, found.topic.id) : null,
    language,
    feeds: { path: found.topic.path, title: found.topic.name },
  });
}

export async function TopicPage({ language, name, before }: Asked) {
  const found = await topicBySlug(language, name);
  if (!found) return missing();
  const stories = await topicStories(language, found.topic.id, { limit: AT_ONCE, before });
  // An empty topic is never linked; by its address it is not there.
  if (stories.items.length === 0) return missing();
  const twin = await topicTwin({ language, name, before }, found.topic.id);
  return (
    <Frame language={language} twin={twin ?? frontPath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <JsonLd data={breadcrumbJsonLd([found.topic])} />
      <JsonLd
        data={listJsonLd(
          {
            name: found.topic.name,
            description: found.about,
            path: paged(found.topic.path, before),
            language,
            names: await paperNames(),
          },
          stories.items,
        )}
      />
      <TopicList
        topic={found.topic}
        about={found.about}
        stories={stories}
        later={before !== undefined}
        language={language}
      />
    </Frame>
  );
}

/** The topic in the other edition; null where it has no stories there. */
async function topicTwin({ language, name }: Asked, topic: string): Promise<string | null> {
  const other = otherLanguage(language);
  const { items } = await topicStories(other, topic, { limit: 1 });
  return items.length > 0 ? topicPath(other, name) : null;
}

/** The author in the other edition; null where they have written nothing there. */
async function authorTwin({ language, name }: Asked, author: string): Promise<string | null> {
  const other = otherLanguage(language);
  const { items } = await authorStories(other, author, { limit: 1 });
  return items.length > 0 ? authorPath(other, name) : null;
}

export async function authorMetadata({ language, name, before }: Asked): Promise<Metadata> {
  const author = await authorBySlug(language, name);
  if (!author) return {};
  const paper = (await paperNames())[language];
  const title = bylineTitle(author.name, language, paper);
  return listMetadata({
    title: pagedTitle(title, before, language),
    description: author.bio || words(language).list.authorLine(author.name, paper.name),
    path: paged(author.path, before),
    twin: before === undefined ? await authorTwin({ language, name, before }, author.id) : null,
    language,
    feeds: { path: author.path, title },
    followed: { kind: 'author', person: author.id },
  });
}

export async function AuthorPage({ language, name, before }: Asked) {
  const author = await authorBySlug(language, name);
  if (!author) return missing();
  const stories = await authorStories(language, author.id, { limit: AT_ONCE, before });
  if (isPastEnd(stories, before)) return missing();
  const twin = await authorTwin({ language, name, before }, author.id);
  return (
    <Frame language={language} twin={twin ?? frontPath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <JsonLd
        data={profileJsonLd({
          author,
          language,
          names: await paperNames(),
          twin,
          changedAt: newestChange(stories.items),
        })}
      />
      <AuthorList author={author} stories={stories} later={before !== undefined} language={language} />
    </Frame>
  );
}

export async function dayMetadata(language: Language, date: string): Promise<Metadata> {
  if (!isDate(date)) return {};
  const { list } = words(language);
  const other = otherLanguage(language);
  const count = (await dayStories(language, date)).length;
  const isPair = count > 0 && (await dayStories(other, date)).length > 0;
  return listMetadata({
    title: list.editionOf(fullDate(date, language)),
    description: count > 0 ? list.editionLine(count) : list.nothingYet,
    path: archivePath(language, date),
    twin: isPair ? archivePath(other, date) : null,
    language,
    indexed: count > 0,
  });
}

/**
 * A Hong Kong day. Days without a story, and those to come, do not exist; but today does, which every page leads to:
 * until something is published it says so, and where the last edition is.
 */
export async function DayPage({ language, date }: { language: Language; date: string }) {
  if (!isDate(date)) return missing();
  const isToday = date === hkDate(pageInstant());
  const cards = await dayStories(language, date);
  if (cards.length === 0 && !isToday) return missing();
  const other = otherLanguage(language);
  const isThere = isToday || (await dayStories(other, date)).length > 0;
  return (
    <Frame
      language={language}
      twin={isThere ? archivePath(other, date) : frontPath(other)}
      head={{ kind: 'inside' }}
    >
      {cards.length > 0 && (
        <JsonLd
          data={listJsonLd(
            {
              name: words(language).list.editionOf(fullDate(date, language)),
              path: archivePath(language, date),
              language,
              names: await paperNames(),
            },
            cards,
          )}
        />
      )}
      <DayList
        date={date}
        cards={cards}
        quote={await quoteOfDate(language, date)}
        previous={await editionBefore(language, date)}
        next={await editionAfter(language, date)}
        language={language}
      />
    </Frame>
  );
}
