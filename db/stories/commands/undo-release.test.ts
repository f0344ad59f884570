import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { resolve } from '#db/addresses/resolve';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { eventsAfter, newestEvent } from '#db/events/log';
import { seenAt } from '#db/history/desk-queries';
import { search } from '#db/search/reader-queries';
import type { Actor } from '#db/shared/actor';
import { storyForDesk } from '../desk-queries.ts';
import type { StoryContent } from '../model.ts';
import { latest, storyAt } from '../reader-queries.ts';
import { stories } from '../tables.ts';
import { storyOf } from '../testing.ts';
import { UNDO_MS } from '../undoing.ts';
import { correctStory } from './correct-story.ts';
import { planRemoval } from './plan-removal.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { undoRelease } from './undo-release.ts';
import { withdrawStory } from './withdraw-story.ts';

freshHouse();

const HOUR = 3_600_000;
const body = (words: string): StoryContent['body'] => [
  { id: 'a', kind: 'paragraph', text: [{ text: words }] },
];
const code = (code: string) => ({ ok: false, error: { code } });

/** Published an hour ago, then saved and updated a second ago. */
async function updated(editor: Actor, more: Partial<StoryContent>) {
  const { story, content } = await storyOf(editor);
  const { path } = must(await publishStory(editor, { story, version: 1 }));
  pass(HOUR);
  must(await saveRevision(editor, { story, base: 1, content: { ...content, ...more } }));
  const update = must(await publishStory(editor, { story, version: 2, kind: 'update' }));
  pass(1_000);
  return { story, content, path, update };
}

describe('a first release that is taken back', () => {
  it('was never published: no page, no list, no hit, and its date is set anew', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    const first = must(await publishStory(editor, { story, version: 1 }));
    pass(UNDO_MS - 1);
    expect((await storyAt(first.path))?.headline).toBeDefined();
    must(await undoRelease(editor, { story, release: first.release }));
    expect(await resolve(first.path)).toEqual({ kind: 'unknown' });
    expect(await storyAt(first.path)).toBeNull();
    expect((await latest('en', { limit: 5 })).items).toEqual([]);
    expect((await search('en', 'crossing')).count).toBe(0);
    const at = await storyForDesk(editor, story);
    expect(at).toMatchObject({ liveVersion: null, publishedAt: null, undo: null });
    expect(at?.story).toMatchObject({ state: 'draft', stateAt: null });
    pass(24 * HOUR);
    const again = must(await publishStory(editor, { story, version: 1 }));
    expect(again.path).toBe('/2026/08/24/ferries-to-run-through-the-night');
    expect((await storyAt(again.path))?.publishedAt).toBe(TEST_INSTANT + UNDO_MS - 1 + 24 * HOUR);
    expect((await search('en', 'crossing')).count).toBe(1);
  });

  it('gives the schedule back that it had replaced', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    const at = TEST_INSTANT + HOUR;
    const waiting = must(await publishStory(editor, { story, version: 1, at }));
    const first = must(await publishStory(editor, { story, version: 1 }));
    pass(5_000);
    must(await undoRelease(editor, { story, release: first.release }));
    expect((await storyForDesk(editor, story))?.waiting.map(({ from }) => from)).toEqual([at]);
    pass(HOUR - 5_001);
    expect(await resolve(waiting.path)).toEqual({ kind: 'unknown' });
    pass(1);
    expect((await storyAt(waiting.path))?.publishedAt).toBe(at);
  });

  it('leaves a story that had been withdrawn withdrawn, on every address', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    pass(HOUR);
    must(await withdrawStory(chief, { story, kind: 'legal', reason: 'By order of a court.' }));
    must(await saveRevision(chief, { story, base: 1, content: { ...content, slug: 'other' } }));
    pass(HOUR);
    const back = must(await publishStory(chief, { story, version: 2 }));
    expect(await resolve(path)).toEqual({ kind: 'moved', to: back.path });
    pass(1_000);
    must(await undoRelease(chief, { story, release: back.release }));
    for (const address of [path, back.path]) expect((await resolve(address)).kind, address).toBe('withheld');
    expect((await storyForDesk(chief, story))?.withdrawal).toMatchObject({ reason: 'By order of a court.' });
  });
});

describe('an update that is taken back', () => {
  it('brings the release before it back: text, address, search, times', async () => {
    const editor = await person('editor');
    const { story, path, update } = await updated(editor, {
      headline: 'Night ferries win passengers back',
      slug: 'night-ferries',
      body: body('A dragonfly.'),
    });
    expect((await search('en', 'dragonfly')).count).toBe(1);
    const mark = await newestEvent();
    must(await undoRelease(editor, { story, release: update.release }));
    const view = await storyAt(path);
    expect(view).toMatchObject({
      headline: 'Ferries to run through the night',
      publishedAt: TEST_INSTANT,
      updatedAt: null,
    });
    expect((await search('en', 'dragonfly')).count).toBe(0);
    expect((await search('en', 'crossing')).count).toBe(1);
    // A link that somebody followed in that half minute still leads to the story.
    expect(await resolve(update.path)).toEqual({ kind: 'moved', to: path });
    const tags = (await eventsAfter(mark)).flatMap((event) => event.tags);
    expect(tags).toEqual(
      expect.arrayContaining([`story:${story}`, `address:${path}`, `address:${update.path}`, 'list:en']),
    );
    // The text is not lost, only not public.
    expect((await storyForDesk(editor, story))?.story).toMatchObject({ state: 'live-changed', version: 2 });
    // The records still say what readers saw for that second.
    const seen = await seenAt(editor, story, TEST_INSTANT + HOUR + 500);
    expect(seen).toMatchObject({ kind: 'version', version: 2 });
    expect(await seenAt(editor, story, TEST_INSTANT + 2 * HOUR)).toMatchObject({ version: 1 });
  });

  it('takes its correction with it', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    pass(HOUR);
    const input = { story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' };
    must(await correctStory(editor, input));
    expect((await storyAt(path))?.corrections).toHaveLength(1);
    const undo = (await storyForDesk(editor, story))?.undo;
    expect(undo?.until).toBe(TEST_INSTANT + HOUR + UNDO_MS);
    must(await undoRelease(editor, { story, release: undo?.release }));
    expect((await storyAt(path))?.corrections).toEqual([]);
    expect((await storyAt(path))?.updatedAt).toBeNull();
  });

  it('gives back what waited behind it, as it was', async () => {
    const editor = await person('editor');
    const { story, content } = await storyOf(editor, { points: ['Until 12.30am'] });
    const { path } = must(await publishStory(editor, { story, version: 1 }));
    pass(HOUR);
    must(await saveRevision(editor, { story, base: 1, content: { ...content, kicker: 'Transport' } }));
    const at = TEST_INSTANT + 3 * HOUR;
    must(await publishStory(editor, { story, version: 2, kind: 'update', at }));
    must(await saveRevision(editor, { story, base: 2, content: { ...content, points: ['Until 2am'] } }));
    const fix = must(await publishStory(editor, { story, version: 3, kind: 'fix' }));
    pass(1_000);
    must(await undoRelease(editor, { story, release: fix.release }));
    expect((await storyAt(path))?.points).toEqual(['Until 12.30am']);
    pass(3 * HOUR);
    // Without the undo it would have taken "Until 2am" along.
    expect(await storyAt(path)).toMatchObject({ kicker: 'Transport', points: ['Until 12.30am'] });
  });

  it('keeps the hour at which the story is to be taken down', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    pass(HOUR);
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 5 * HOUR, reason: 'The offer ends.' }));
    must(await saveRevision(chief, { story, base: 1, content: { ...content, slug: 'other' } }));
    const update = must(await publishStory(chief, { story, version: 2 }));
    pass(1_000);
    must(await undoRelease(chief, { story, release: update.release }));
    expect((await resolve(path)).kind).toBe('page');
    pass(5 * HOUR);
    for (const address of [path, update.path]) expect((await resolve(address)).kind, address).toBe('gone');
  });
});

describe('the window', () => {
  it('closes after half a minute, is for whoever published, and for the newest release alone', async () => {
    const [editor, chief] = [await person('editor'), await person('chief')];
    const { story, update } = await updated(editor, { kicker: 'Transport' });
    const one = { story, release: update.release };
    expect(await undoRelease(chief, one)).toMatchObject(code('not-allowed'));
    expect((await storyForDesk(chief, story))?.undo).toBeNull();
    expect(await undoRelease(editor, { story, release: '0000000000000000' })).toMatchObject(
      code('undo-over'),
    );
    pass(UNDO_MS - 1_001);
    expect((await storyForDesk(editor, story))?.undo?.release).toBe(update.release);
    const again = must(await publishStory(editor, { story, version: 2, kind: 'fix' }));
    expect(await undoRelease(editor, one)).toMatchObject(code('undo-over'));
    pass(UNDO_MS);
    expect((await storyForDesk(editor, story))?.undo).toBeNull();
    expect(await undoRelease(editor, { story, release: again.release })).toMatchObject(code('undo-over'));
  });

  it('closes when a scheduled update has taken the place meanwhile, and when the story was withdrawn', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    must(await publishStory(chief, { story, version: 1 }));
    pass(HOUR);
    must(await publishStory(chief, { story, version: 1, at: TEST_INSTANT + HOUR + 10_000, kind: 'update' }));
    const fix = must(await publishStory(chief, { story, version: 1, kind: 'fix' }));
    pass(10_000);
    expect(await undoRelease(chief, { story, release: fix.release })).toMatchObject(code('undo-over'));
    const again = must(await publishStory(chief, { story, version: 1, kind: 'fix' }));
    must(await withdrawStory(chief, { story, kind: 'gone', reason: 'Wrong.' }));
    expect(await undoRelease(chief, { story, release: again.release })).toMatchObject(code('undo-over'));
    const [row] = await (await db()).select().from(stories).where(eq(stories.id, story));
    expect(row?.state).toBe('withdrawn');
  });
});
