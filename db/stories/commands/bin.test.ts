import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { addRemark } from '#db/review/commands/add-remark';
import { assignStory } from '#db/review/commands/assign-story';
import { newId } from '#db/shared/id';
import { BIN_MS } from '../model.ts';
import { countViews, findStories, listStories, storiesByIds, storyForDesk } from '../desk-queries.ts';
import { revisions, stories } from '../tables.ts';
import { storyOf } from '../testing.ts';
import { UNDO_MS } from '../undoing.ts';
import { binStory } from './bin-story.ts';
import { emptyBin } from './empty-bin.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { takeOutStory } from './take-out-story.ts';
import { undoRelease } from './undo-release.ts';

freshHouse();

const code = (code: string) => ({ ok: false, error: { code } });

describe('the bin', () => {
  it('holds what was never public: in no list but its own, and nobody can do anything with it', async () => {
    const editor = await person('editor');
    const { story, content } = await storyOf(editor);
    must(await binStory(editor, { story }));
    must(await binStory(editor, { story }));
    expect((await listStories(editor, { view: 'all' })).items).toEqual([]);
    expect(await findStories(editor, { q: 'ferries' })).toEqual([]);
    expect(await storiesByIds(editor, [story])).toEqual([]);
    expect((await listStories(editor, { view: 'bin' })).items.map(({ id }) => id)).toEqual([story]);
    expect(await countViews(editor)).toMatchObject({ mine: 0, all: 0, bin: 1 });
    expect(
      await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'X' } }),
    ).toMatchObject(code('in-bin'));
    expect(await publishStory(editor, { story, version: 1 })).toMatchObject(code('in-bin'));
    expect((await storyForDesk(editor, story))?.may).toMatchObject({
      save: false,
      publish: false,
      bin: true,
    });
  });

  it('gives it back as it was', async () => {
    const writer = await person('reporter');
    const { story, content } = await storyOf(writer);
    must(await binStory(writer, { story }));
    pass(BIN_MS - 1);
    expect(await emptyBin()).toBe(0);
    must(await takeOutStory(writer, { story }));
    pass(BIN_MS);
    expect(await emptyBin()).toBe(0);
    expect((await storyForDesk(writer, story))?.current.content).toEqual(content);
    must(await saveRevision(writer, { story, base: 1, content: { ...content, kicker: 'X' } }));
  });

  it('is emptied of what has lain there for 30 days, with all that is only its own', async () => {
    const editor = await person('editor');
    const [{ story }, kept] = [await storyOf(editor), await storyOf(editor)];
    must(await addRemark(editor, { story, id: newId(), words: 'A note.' }));
    must(await assignStory(editor, { story, part: 'writer', person: (await person('reporter')).id }));
    // Published and taken back: never published.
    const { release } = must(await publishStory(editor, { story, version: 1 }));
    must(await undoRelease(editor, { story, release }));
    must(await binStory(editor, { story }));
    pass(BIN_MS);
    expect(await emptyBin()).toBe(1);
    const reader = await db();
    expect(await reader.select().from(revisions).where(eq(revisions.story, story))).toEqual([]);
    expect((await reader.select().from(stories)).map(({ id }) => id)).toEqual([kept.story]);
    expect(await takeOutStory(editor, { story })).toMatchObject(code('not-found'));
  });

  it('takes nothing that readers have seen, and nothing that waits for its hour', async () => {
    const editor = await person('editor');
    const [live, waiting] = [await storyOf(editor), await storyOf(editor)];
    must(await publishStory(editor, { story: live.story, version: 1 }));
    must(await publishStory(editor, { story: waiting.story, version: 1, at: Date.UTC(2026, 8, 1) }));
    pass(UNDO_MS);
    expect(await binStory(editor, { story: live.story })).toMatchObject(code('was-published'));
    expect(await binStory(editor, { story: waiting.story })).toMatchObject(code('later-release-waits'));
    expect((await storyForDesk(editor, live.story))?.may.bin).toBe(false);
  });
});
