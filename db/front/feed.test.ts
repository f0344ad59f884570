/** Stories to place: what went out last is on top, whatever else was touched since. */
import { expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { emptyContent } from '#db/stories/model';
import { storyOf } from '#db/stories/testing';
import { feedForDesk } from './feed.ts';

freshHouse();

const MINUTE = 60_000;

it('has what went out last before what was only touched last, and both by the hour that stands beside them', async () => {
  const editor = await person('editor');
  const asked = { language: 'en', mine: false, words: '' } as const;
  const { story } = await storyOf(editor);
  must(await publishStory(editor, { story, version: 1 }));
  // More drafts than one page of the list of stories, each touched after it.
  for (let i = 0; i < 55; i += 1) {
    pass(MINUTE);
    const content = { ...emptyContent(), headline: `Draft ${i}` };
    must(await createStory(editor, { language: 'en', key: newId(), content }));
  }
  const feed = await feedForDesk(editor, asked);
  expect(feed.map(({ id }) => id)).toContain(story);
  expect(feed.map(({ at }) => at)).toEqual(feed.map(({ at }) => at).sort((a, b) => b - a));
  expect(new Set(feed.map(({ id }) => id)).size).toBe(feed.length);
  // What is looked for is what is found.
  expect((await feedForDesk(editor, { ...asked, words: 'Draft 7' })).map(({ headline }) => headline)).toEqual(
    ['Draft 7'],
  );
  expect(await feedForDesk(await person('reporter'), asked)).toEqual([]);
});
