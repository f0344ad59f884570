/** Stories for the tests of other rooms. Used by tests only. */
import { must } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from './commands/create-story.ts';
import { publishStory } from './commands/publish-story.ts';
import { emptyContent, type StoryContent } from './model.ts';

const desk = systemActor('shell');

/** Writes a short English story that is ready to be published, as version 1; gives its id. */
export async function draftStory(headline: string): Promise<string> {
  const byline = must(await savePerson(desk, { name: 'Mei-ling Kwok' })).person;
  const content = {
    ...emptyContent(),
    headline,
    standfirst: 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The crossing stays open.' }] }],
  };
  return must(await createStory(desk, { language: 'en', key: newId(), content })).story;
}

/** Publishes a short English story now; gives its id. */
export async function publishedStory(headline = 'Ferries to run through the night'): Promise<string> {
  const story = await draftStory(headline);
  must(await publishStory(desk, { story, version: 1 }));
  return story;
}

/** A publishable English story of this person's, as version 1; `more` is content over the ordinary one. */
export async function storyOf(
  actor: Actor,
  more: Partial<StoryContent> = {},
): Promise<{ story: string; content: StoryContent }> {
  const byline = must(await savePerson(desk, { name: 'Mei-ling Kwok' })).person;
  const content: StoryContent = {
    ...emptyContent(),
    headline: 'Ferries to run through the night',
    standfirst: 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The nine-minute crossing stays open.' }] }],
    ...more,
  };
  return { story: must(await createStory(actor, { language: 'en', key: newId(), content })).story, content };
}
