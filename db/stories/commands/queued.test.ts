/** Updates that wait for their hour while the story is corrected: neither error comes back, and they keep their order. */
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { storyForDesk } from '../desk-queries.ts';
import type { StoryContent } from '../model.ts';
import { storyAt } from '../reader-queries.ts';
import { storyOf } from '../testing.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { correctStory } from './correct-story.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';

freshHouse();

const HOUR = 3_600_000;
const SIX = TEST_INSTANT + 2 * HOUR;
const body = (...paragraphs: string[]): StoryContent['body'] =>
  paragraphs.map((text, i) => ({ id: `p${i}`, kind: 'paragraph', text: [{ text }] }));
const correction = { kind: 'correction', text: 'It is 1am.', place: 'end' } as const;

const FIRST = 'The last ferry leaves at 12.30am.';
const SECOND = 'Nine boats sail.';

/** Live with two paragraphs; an update with another text waits for six o'clock. */
async function queued(update: readonly string[]) {
  const editor = await person('editor');
  const { story, content } = await storyOf(editor, { body: body(FIRST, SECOND) });
  const { path } = must(await publishStory(editor, { story, version: 1 }));
  must(await saveRevision(editor, { story, base: 1, content: { ...content, body: body(...update) } }));
  must(await publishStory(editor, { story, version: 2, kind: 'update', at: SIX }));
  pass(1.5 * HOUR);
  const save = async (base: number, ...text: string[]) =>
    must(await saveRevision(editor, { story, base, content: { ...content, body: body(...text) } })).version;
  const words = async (): Promise<string> => JSON.stringify((await storyAt(path))?.body);
  return { editor, story, path, save, words };
}

describe('an update for six o’clock, corrected at half past five', () => {
  it('in another paragraph: both stand at six', async () => {
    const { editor, story, save, words } = await queued([FIRST, 'Ten boats sail.']);
    const version = await save(2, 'The last ferry leaves at 1am.', SECOND);
    must(await correctStory(editor, { story, version, ...correction }));
    expect(await words()).toContain('at 1am');
    expect(await words()).toContain('Nine boats');
    pass(HOUR);
    expect(await words()).toContain('at 1am');
    expect(await words()).toContain('Ten boats');
    expect(await words()).not.toContain('12.30am');
  });

  it('in the same paragraph: it is held, the corrected text stays, and it can be scheduled anew', async () => {
    const { editor, story, save, words } = await queued(['The last ferry leaves at 12.30am, full.', SECOND]);
    const version = await save(2, 'The last ferry leaves at 1am.', SECOND);
    must(await correctStory(editor, { story, version, ...correction }));
    const held = (await storyForDesk(editor, story))?.waiting;
    expect(held).toMatchObject([{ held: true, from: SIX }]);
    pass(HOUR);
    expect(await words()).toContain('at 1am');
    expect(await words()).not.toContain('12.30am');
    const mended = await save(version, 'The last ferry leaves at 1am, full.', SECOND);
    must(await publishStory(editor, { story, version: mended, kind: 'update' }));
    expect(await words()).toContain('at 1am, full');
  });

  it('of two that wait, both take it along and the later one goes last', async () => {
    const { editor, story, save, words } = await queued([FIRST, 'Ten boats sail.']);
    const later = await save(2, FIRST, 'Ten boats sail.', 'The pier has new lamps.');
    must(await publishStory(editor, { story, version: later, kind: 'update', at: SIX + HOUR }));
    const version = await save(later, 'The last ferry leaves at 1am.', SECOND);
    must(await correctStory(editor, { story, version, ...correction }));
    expect((await storyForDesk(editor, story))?.waiting.map(({ from, held }) => [from, held])).toEqual([
      [SIX, false],
      [SIX + HOUR, false],
    ]);
    pass(0.5 * HOUR);
    expect(await words()).toContain('Ten boats');
    expect(await words()).not.toContain('lamps');
    expect(await words()).not.toContain('12.30am');
    pass(HOUR);
    for (const said of ['at 1am', 'Ten boats', 'lamps']) expect(await words()).toContain(said);
    expect(await words()).not.toContain('12.30am');
  });

  it('taken off the schedule leaves the corrected text for good', async () => {
    const { editor, story, save, words } = await queued([FIRST, 'Ten boats sail.']);
    const version = await save(2, 'The last ferry leaves at 1am.', SECOND);
    must(await correctStory(editor, { story, version, ...correction }));
    const [waiting] = (await storyForDesk(editor, story))?.waiting ?? [];
    must(await cancelSchedule(editor, { story, release: waiting?.release }));
    pass(24 * HOUR);
    expect(await words()).toContain('at 1am');
    expect(await words()).toContain('Nine boats');
  });
});

it('a correction whose answer was lost and is sent again leaves one notice, not two for ever', async () => {
  const editor = await person('editor');
  const { story, content } = await storyOf(editor, { body: body(FIRST) });
  const { path } = must(await publishStory(editor, { story, version: 1 }));
  must(await saveRevision(editor, { story, base: 1, content: { ...content, body: body(SECOND) } }));
  const sent = { story, version: 2, ...correction };
  const first = must(await correctStory(editor, sent));
  pass(1_000);
  expect(must(await correctStory(editor, sent))).toEqual(first);
  expect((await storyAt(path))?.corrections).toHaveLength(1);
  // Other words about the same version are another notice.
  must(await correctStory(editor, { ...sent, text: 'There are nine boats.' }));
  expect((await storyAt(path))?.corrections).toHaveLength(2);
});
