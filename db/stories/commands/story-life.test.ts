import { describe, expect, it } from 'vitest';
import { resolve } from '#db/addresses/resolve';
import { must, pass, person, TEST_INSTANT, freshHouse } from '#db/core/testing';
import { savePerson } from '#db/people/commands/save-person';
import { search } from '#db/search/reader-queries';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { storyForDesk } from '../desk-queries.ts';
import { emptyContent, type StoryContent } from '../model.ts';
import { latest, sectionStories, storyAt } from '../reader-queries.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { correctStory } from './correct-story.ts';
import { createStory } from './create-story.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { withdrawStory } from './withdraw-story.ts';

freshHouse();

const HOUR = 3_600_000;

async function finished(editor: Actor, more: Partial<StoryContent> = {}): Promise<StoryContent> {
  const byline = must(await savePerson(editor, { name: 'Mei-ling Kwok' })).person;
  return {
    ...emptyContent(),
    headline: 'Ferries to run through the night',
    standfirst: 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The nine-minute crossing stays open. 𨋢 港' }] }],
    ...more,
  };
}

async function draft(editor: Actor, content: StoryContent): Promise<string> {
  return must(await createStory(editor, { language: 'en', key: newId(), content })).story;
}

describe('the life of a story', () => {
  it('is public from its publication, in lists and search', async () => {
    const editor = await person('editor');
    const story = await draft(editor, await finished(editor));
    expect((await latest('en', { limit: 5 })).items).toEqual([]);
    const done = must(await publishStory(editor, { story, version: 1 }));
    expect(done.path).toBe('/2026/08/23/ferries-to-run-through-the-night');
    expect((await storyAt(done.path))?.headline).toBe('Ferries to run through the night');
    expect((await sectionStories('en', 'hong-kong', { limit: 5 })).items.map((card) => card.id)).toEqual([
      story,
    ]);
    for (const q of ['crossing', '港', '𨋢', 'FERRY', 'nine-minute'])
      expect((await search('en', q)).count, q).toBe(1);
  });

  it('stays public when an update that waits is held', async () => {
    const editor = await person('editor');
    const content = await finished(editor);
    const text = (words: string): StoryContent => ({
      ...content,
      body: [{ id: 'a', kind: 'paragraph', text: [{ text: words }] }],
    });
    const story = await draft(editor, content);
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    must(await saveRevision(editor, { story, base: 1, content: text('Every boat sails from six.') }));
    must(await publishStory(editor, { story, version: 2, at: TEST_INSTANT + HOUR, kind: 'update' }));
    // Back to the first text, with the same sentence changed otherwise: the waiting one cannot be merged.
    must(await saveRevision(editor, { story, base: 2, content: text('Every boat sails from seven.') }));
    pass(1_000);
    const { held } = must(await publishStory(editor, { story, version: 3, kind: 'fix' }));
    const words = async (): Promise<string> => JSON.stringify((await storyAt(path))?.body);
    expect(held).toHaveLength(1);
    expect(await words()).toContain('from seven');
    pass(2 * HOUR);
    expect(await words()).toContain('from seven');
    expect((await latest('en', { limit: 5 })).items.map(({ id }) => id)).toEqual([story]);
  });

  it('keeps private edits private until Update, and leads the old address on', async () => {
    const editor = await person('editor');
    const content = await finished(editor);
    const story = await draft(editor, content);
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    pass(HOUR);
    must(
      await saveRevision(editor, {
        story,
        base: 1,
        content: { ...content, headline: 'Night ferries win passengers back', slug: 'night-ferries' },
      }),
    );
    expect((await storyAt(path))?.headline).toBe(content.headline);
    expect((await storyForDesk(editor, story))?.story.state).toBe('live-changed');
    const updated = must(await publishStory(editor, { story, version: 2, kind: 'update' }));
    expect(await resolve(path)).toEqual({ kind: 'moved', to: updated.path });
    const view = await storyAt(updated.path);
    expect(view?.headline).toBe('Night ferries win passengers back');
    expect(view?.publishedAt).toBe(TEST_INSTANT);
    expect(view?.updatedAt).toBe(TEST_INSTANT + HOUR);
  });

  it('goes live at its instant and not before, without anything running', async () => {
    const editor = await person('editor');
    const story = await draft(editor, await finished(editor));
    const at = TEST_INSTANT + HOUR;
    const { path, release } = must(await publishStory(editor, { story, version: 1, at }));
    pass(HOUR - 1);
    expect(await resolve(path)).toEqual({ kind: 'unknown' });
    expect(await storyAt(path)).toBeNull();
    expect((await search('en', 'crossing')).count).toBe(0);
    pass(1);
    expect((await storyAt(path))?.publishedAt).toBe(at);
    expect(await cancelSchedule(editor, { story, release })).toMatchObject({
      error: { code: 'nothing-scheduled' },
    });
  });

  it('can be taken off the schedule', async () => {
    const editor = await person('editor');
    const story = await draft(editor, await finished(editor));
    const { path, release } = must(
      await publishStory(editor, { story, version: 1, at: TEST_INSTANT + HOUR }),
    );
    must(await cancelSchedule(editor, { story, release }));
    pass(2 * HOUR);
    expect(await resolve(path)).toEqual({ kind: 'unknown' });
    expect((await storyForDesk(editor, story))?.story.state).toBe('draft');
  });

  it('is gone from everything once withdrawn, old addresses too', async () => {
    const [editor, chief] = [await person('editor'), await person('chief')];
    const content = await finished(editor);
    const story = await draft(editor, content);
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    pass(HOUR);
    must(await saveRevision(editor, { story, base: 1, content: { ...content, slug: 'other' } }));
    const moved = must(await publishStory(editor, { story, version: 2 }));
    pass(HOUR);
    expect(await withdrawStory(editor, { story, kind: 'gone', reason: 'Wrong.' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    for (const address of [path, moved.path]) expect((await resolve(address)).kind).toBe('gone');
    expect((await latest('en', { limit: 5 })).items).toEqual([]);
    expect((await search('en', 'crossing')).count).toBe(0);
  });

  it('refuses a save that started from an old version, and shows what is there', async () => {
    const editor = await person('editor');
    const content = await finished(editor);
    const story = await draft(editor, content);
    must(await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'Transport' } }));
    const late = await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'Harbour' } });
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'stale', current: { version: 2, content: { kicker: 'Transport' } } },
    });
    // The same save sent again, because its answer was lost, is no conflict.
    expect(
      must(await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'Transport' } }))
        .version,
    ).toBe(2);
  });

  it('carries a correction into an update that waits', async () => {
    const editor = await person('editor');
    const content = await finished(editor, { points: ['Until 12.30am'] });
    const story = await draft(editor, content);
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    must(await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'Transport' } }));
    must(await publishStory(editor, { story, version: 2, kind: 'update', at: TEST_INSTANT + 5 * HOUR }));
    pass(HOUR);
    // Corrected from what is live, without what waits.
    must(await saveRevision(editor, { story, base: 2, content: { ...content, points: ['Until 1am'] } }));
    must(
      await correctStory(editor, { story, version: 3, kind: 'correction', text: 'It is 1am.', place: 'end' }),
    );
    expect((await storyAt(path))?.points).toEqual(['Until 1am']);
    expect((await storyAt(path))?.corrections.map(({ text }) => text)).toEqual(['It is 1am.']);
    pass(5 * HOUR);
    const later = await storyAt(path);
    expect(later?.kicker).toBe('Transport');
    expect(later?.points).toEqual(['Until 1am']);
    expect(later?.corrections).toHaveLength(1);
  });

  it('settles a clash of addresses by a suffix', async () => {
    const editor = await person('editor');
    const content = await finished(editor);
    const one = await draft(editor, content);
    const two = await draft(editor, content);
    must(await publishStory(editor, { story: one, version: 1 }));
    expect(must(await publishStory(editor, { story: two, version: 1 })).path).toMatch(/night-2$/);
  });
});
