/** Answers of the read API. The door has asked for the key and read the query; here it is asked for, and shaped. */
import type { z } from 'zod';
import {
  type AuthorList,
  operationAt,
  type QueryOf,
  readQuery,
  type SearchResult,
  type SectionList,
  type Story,
  storyAsked,
  type StoryList,
  type TopicList,
} from '#db/api/model';
import { openApi } from '#db/api/openapi';
import { noteMissing } from '#db/core/read';
import { env } from '#db/core/env';
import { allAuthors, authorBySlug } from '#db/people/reader-queries';
import { search } from '#db/search/reader-queries';
import { allSections, sectionBySlug } from '#db/sections/reader-queries';
import { paperNames } from '#db/settings/reader-queries';
import type { PageOf } from '#db/shared/page-of';
import { authorStories, latest, sectionStories, storyById, topicStories } from '#db/stories/reader-queries';
import type { StoryCard } from '#db/stories/views';
import { allTopics, topicBySlug } from '#db/topics/reader-queries';
import { absolute } from '../_server/site';
import { authorShape, foundShape, namedShape, sectionShape, storyShape, summaryShape } from './api-shapes';

/** Stories of whatever the query narrows them to; null where that does not exist. */
async function listed(query: QueryOf<'stories'>): Promise<PageOf<StoryCard> | null> {
  const { language, section, topic, author, limit, before } = query;
  const paging = { limit, before };
  if (section !== undefined) {
    const found = await sectionBySlug(language, section);
    return found && sectionStories(language, found.id, paging);
  }
  if (topic !== undefined) {
    const found = await topicBySlug(language, topic);
    const stories = found && (await topicStories(language, found.topic.id, paging));
    // As its page: a topic without a story is not there.
    return stories && (stories.items.length > 0 || before !== undefined) ? stories : null;
  }
  if (author !== undefined) {
    const found = await authorBySlug(language, author);
    return found && authorStories(language, found.id, paging);
  }
  return latest(language, paging);
}

type Answer = z.infer<
  | typeof StoryList
  | typeof Story
  | typeof SectionList
  | typeof TopicList
  | typeof AuthorList
  | typeof SearchResult
>;

async function answerOf(path: string, given: URLSearchParams): Promise<Answer | null> {
  const operation = operationAt(path);
  switch (operation) {
    case 'stories': {
      const read = readQuery(operation, given);
      const found = read.ok ? await listed(read.query) : null;
      return found && { items: found.items.map(summaryShape), next: found.older };
    }
    case 'story': {
      const story = await storyById(storyAsked(path));
      return story && storyShape(story);
    }
    case 'search': {
      const read = readQuery(operation, given);
      if (!read.ok) return null;
      const { language, q, section, author = '', ...asked } = read.query;
      const within = section === undefined ? undefined : await sectionBySlug(language, section);
      const found = await search(language, q, { ...asked, author, section: within?.id });
      // A page shows which of its filters it took; a program would take everything for what it asked for.
      if (within === null || found.filters.author !== author) return null;
      const { items, count, more, older } = found;
      return { items: items.map(foundShape), count, more, next: older };
    }
    case 'sections':
    case 'topics':
    case 'authors': {
      const read = readQuery(operation, given);
      if (!read.ok) return null;
      const { language } = read.query;
      if (operation === 'sections') return { items: (await allSections(language)).map(sectionShape) };
      if (operation === 'topics') return { items: (await allTopics(language)).map(namedShape) };
      return { items: (await allAuthors(language)).map(authorShape) };
    }
    case undefined:
      return null;
  }
}

/** What `path` (decoded) says; where nothing is public, it is missing. A list says in its head where it goes on. */
export async function apiResponse(path: string, given: URLSearchParams): Promise<Response> {
  const answer = await answerOf(path, given);
  if (!answer) {
    noteMissing();
    return Response.json({});
  }
  const next = 'next' in answer ? answer.next : null;
  if (next === null) return Response.json(answer);
  const onward = new URLSearchParams(given);
  onward.set('before', next);
  return Response.json(answer, { headers: { Link: `<${absolute(path)}?${onward}>; rel="next"` } });
}

export const describedApi = async (): Promise<Response> =>
  Response.json(openApi(env().siteUrl, (await paperNames()).en.name));
