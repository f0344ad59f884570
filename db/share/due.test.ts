import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { currentShare, storyDrawings } from './current.ts';
import { makeDrawer } from './due.ts';
import { isDrawn, shareFile } from './files.ts';

freshHouse();

const HOUR = 3_600_000;
const signal = new AbortController().signal;

async function finished(editor: Actor, headline: string): Promise<StoryContent> {
  const byline = must(await savePerson(editor, { name: 'Mei-ling Kwok' })).person;
  return {
    ...emptyContent(),
    headline,
    standfirst: 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The crossing stays open.' }] }],
  };
}

const asked = (id: string) => ({ kind: 'story' as const, id, key: '' });
const headlines = async (id: string): Promise<string[]> =>
  (await storyDrawings([id])).flatMap((drawing) => (drawing.kind === 'story' ? [drawing.headline] : []));

describe('share pictures of a story', () => {
  it('are drawn before its hour, and for every change that waits', async () => {
    const editor = await person('editor');
    const content = await finished(editor, 'Ferries to run all night');
    const story = must(await createStory(editor, { language: 'en', key: newId(), content })).story;
    expect(await headlines(story)).toEqual([]);
    const at = TEST_INSTANT + HOUR;
    must(await publishStory(editor, { story, version: 1, at }));
    expect(await headlines(story)).toEqual(['Ferries to run all night']);
    expect(await currentShare(asked(story))).toBeNull();
    pass(HOUR);
    expect((await currentShare(asked(story)))?.drawing).toMatchObject({
      headline: 'Ferries to run all night',
      section: { name: 'Hong Kong' },
      twin: '',
    });
    const next = { ...content, headline: 'Night ferries win passengers' };
    must(await saveRevision(editor, { story, base: 1, content: next }));
    must(await publishStory(editor, { story, version: 2, kind: 'update', at: at + HOUR }));
    expect(await headlines(story)).toEqual(['Ferries to run all night', 'Night ferries win passengers']);
  });

  it('go with it', async () => {
    const editor = await person('chief');
    const content = await finished(editor, 'Ferries to run all night');
    const story = must(await createStory(editor, { language: 'en', key: newId(), content })).story;
    must(await publishStory(editor, { story, version: 1 }));
    expect(await currentShare(asked(story))).not.toBeNull();
    must(await withdrawStory(editor, { story, kind: 'gone', reason: 'A trial.' }));
    expect(await currentShare(asked(story))).toBeNull();
    expect(await headlines(story)).toEqual([]);
  });

  it('are drawn by the look after the event, once', { timeout: 30_000 }, async () => {
    const editor = await person('editor');
    const drawer = makeDrawer();
    expect(await drawer.draw(signal)).toBe(0);
    const content = await finished(editor, 'Ferries to run all night');
    const story = must(await createStory(editor, { language: 'en', key: newId(), content })).story;
    expect(await drawer.draw(signal)).toBe(0);
    must(await publishStory(editor, { story, version: 1 }));
    expect(await drawer.draw(signal)).toBe(1);
    expect(await drawer.draw(signal)).toBe(0);
    const [drawing] = await storyDrawings([story]);
    if (!drawing) throw new Error('The story has no picture.');
    expect(await isDrawn(drawing)).toBe(true);
    expect(readFileSync(shareFile(drawing)).toString('latin1', 1, 4)).toBe('PNG');
  });
});
