/** How a story came about: what may stand there, who sees it, and what becomes of it where two people write. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { compareStories } from '#db/history/compare';
import { storyMarkdown } from '#db/export/markdown';
import { listPage } from '#db/listing/desk-queries';
import { saveRevision } from './commands/save-revision.ts';
import { publishStory } from './commands/publish-story.ts';
import { mergeStories } from './merge.ts';
import { mergeFields } from './merge-fields.ts';
import { emptyContent, MOST_BACKSTORY, StoryContent } from './model.ts';
import { storyById } from './reader-queries.ts';
import { publishedStory, storyOf } from './testing.ts';

freshHouse();

const SAID = 'We asked nine captains and read forty nights of the log.';
const base = { ...emptyContent(), headline: 'Ferries' };

describe('how a story came about', () => {
  it('may be left out, is one paragraph, and no longer than it may be', () => {
    expect(StoryContent.parse(base).backstory).toBeUndefined();
    expect(StoryContent.parse({ ...base, backstory: ' We asked.\nWe read. ' }).backstory).toBe(
      'We asked. We read.',
    );
    expect(StoryContent.safeParse({ ...base, backstory: 'a'.repeat(MOST_BACKSTORY) }).success).toBe(true);
    expect(StoryContent.safeParse({ ...base, backstory: 'a'.repeat(MOST_BACKSTORY + 1) }).success).toBe(
      false,
    );
    expect(StoryContent.safeParse({ ...base, backstory: '\u0000' }).success).toBe(false);
  });

  it('is told to readers once it is published, and not before', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    expect((await storyById(story))?.backstory).toBe('');
    pass(60_000);
    must(await saveRevision(chief, { story, base: 1, content: { ...content, backstory: SAID } }));
    expect((await storyById(story))?.backstory).toBe('');
    must(await publishStory(chief, { story, version: 2, kind: 'fix' }));
    expect((await storyById(story))?.backstory).toBe(SAID);
  });

  it('is found at the desk by its words, which the list shows', async () => {
    const chief = await person('chief');
    await publishedStory();
    const { story } = await storyOf(chief, { backstory: SAID });
    const { items } = await listPage(chief, { view: 'all', q: 'captains' });
    expect(items.map(({ id }) => id)).toEqual([story]);
    expect(items[0]?.hit?.passage?.find(({ hit }) => hit)?.text).toBe('captains');
  });

  it('is merged as a field of its own, also with a text from before there was one', () => {
    const mine = { ...base, headline: 'Late ferries' };
    const theirs = { ...base, backstory: SAID };
    expect(mergeFields(base, mine, theirs)).toEqual({ content: { ...mine, backstory: SAID }, conflicts: [] });
    expect(mergeFields(base, { ...mine, backstory: 'Ours.' }, theirs)).toMatchObject({
      content: { backstory: 'Ours.' },
      conflicts: ['backstory'],
    });
    expect(mergeStories(base, mine, theirs)).toEqual({
      content: { ...mine, backstory: SAID },
      conflicts: [],
    });
    expect(mergeStories(base, { ...mine, backstory: 'Ours.' }, theirs).conflicts).toEqual(['backstory']);
  });

  it('is named where versions are compared, and stands in the export', () => {
    expect(compareStories(base, { ...base, backstory: 'We read it.' })).toMatchObject({
      fields: [{ field: 'backstory', kind: 'text', pieces: [{ text: 'We read it.', change: 'added' }] }],
      bodyChanged: false,
    });
    expect(storyMarkdown({ ...base, backstory: SAID }, {})).toContain(`\nbackstory: "${SAID}"\n`);
    expect(storyMarkdown(base, {})).not.toContain('backstory');
  });
});
