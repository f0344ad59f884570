import { describe, expect, it } from 'vitest';
import { resolve } from '#db/addresses/resolve';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { search } from '#db/search/reader-queries';
import { storyForDesk } from '../desk-queries.ts';
import { latest, storyAt } from '../reader-queries.ts';
import { storyOf } from '../testing.ts';
import { cancelRemoval } from './cancel-removal.ts';
import { cancelSchedule } from './cancel-schedule.ts';
import { planRemoval } from './plan-removal.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { withdrawStory } from './withdraw-story.ts';

freshHouse();

const HOUR = 3_600_000;
const reason = 'The offer has ended.';
const code = (code: string) => ({ ok: false, error: { code } });

describe('a removal at an hour', () => {
  it('takes the story down at that instant and not before, without anything running', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + HOUR, reason }));
    pass(HOUR - 1);
    expect((await storyAt(path))?.headline).toBeDefined();
    expect((await storyForDesk(chief, story))?.removal).toEqual({ at: TEST_INSTANT + HOUR, reason });
    pass(1);
    expect(await resolve(path)).toMatchObject({ kind: 'gone', at: TEST_INSTANT + HOUR });
    expect(await storyAt(path)).toBeNull();
    expect((await latest('en', { limit: 5 })).items).toEqual([]);
    expect((await search('en', 'crossing')).count).toBe(0);
    const at = await storyForDesk(chief, story);
    expect(at?.story).toMatchObject({ state: 'withdrawn', stateAt: TEST_INSTANT + HOUR });
    expect(at).toMatchObject({ removal: null, withdrawal: { kind: 'gone', reason } });
    // An editor may not bring it back, a chief editor may.
    const editor = await person('editor');
    expect(await publishStory(editor, { story, version: 1 })).toMatchObject(code('not-allowed'));
    const again = must(await publishStory(chief, { story, version: 1 }));
    expect((await storyAt(again.path))?.headline).toBeDefined();
    expect((await storyForDesk(chief, story))?.story.state).toBe('live');
    pass(24 * HOUR);
    expect((await resolve(path)).kind).toBe('page');
  });

  it('outlives updates, moved addresses and schedules, and refuses what would come after it', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    const first = must(await publishStory(chief, { story, version: 1 }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 5 * HOUR, reason }));
    pass(HOUR);
    must(await saveRevision(chief, { story, base: 1, content: { ...content, slug: 'other' } }));
    const moved = must(await publishStory(chief, { story, version: 2 }));
    const at = TEST_INSTANT + 3 * HOUR;
    const waiting = must(await publishStory(chief, { story, version: 2, kind: 'update', at }));
    expect(
      await publishStory(chief, { story, version: 2, kind: 'update', at: TEST_INSTANT + 5 * HOUR }),
    ).toMatchObject(code('removal-waits'));
    expect(await planRemoval(chief, { story, at, reason })).toMatchObject(code('later-release-waits'));
    must(await cancelSchedule(chief, { story, release: waiting.release }));
    pass(4 * HOUR - 1);
    expect((await resolve(moved.path)).kind).toBe('page');
    pass(1);
    for (const path of [first.path, moved.path]) expect((await resolve(path)).kind, path).toBe('gone');
  });

  it('can be moved to another hour, and called off', async () => {
    const [chief, editor] = [await person('chief'), await person('editor')];
    const { story } = await storyOf(chief);
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    const plan = (at: number) => planRemoval(chief, { story, at, reason });
    expect(await plan(TEST_INSTANT)).toMatchObject(code('in-the-past'));
    must(await plan(TEST_INSTANT + HOUR));
    must(await plan(TEST_INSTANT + 2 * HOUR));
    expect(await cancelRemoval(editor, { story })).toMatchObject(code('not-allowed'));
    pass(HOUR);
    expect((await resolve(path)).kind).toBe('page');
    must(await cancelRemoval(chief, { story }));
    expect(await cancelRemoval(chief, { story })).toMatchObject(code('nothing-scheduled'));
    pass(HOUR);
    expect((await resolve(path)).kind).toBe('page');
    expect((await storyForDesk(chief, story))?.story.state).toBe('live');
  });

  it('gives way to a withdrawal by hand, which says why', async () => {
    const chief = await person('chief');
    const { story, content } = await storyOf(chief);
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    must(await planRemoval(chief, { story, at: TEST_INSTANT + 5 * HOUR, reason }));
    must(await saveRevision(chief, { story, base: 1, content: { ...content, slug: 'other' } }));
    must(await publishStory(chief, { story, version: 2, kind: 'update', at: TEST_INSTANT + HOUR }));
    must(await withdrawStory(chief, { story, kind: 'legal', reason: 'By order of a court.' }));
    expect((await resolve(path)).kind).toBe('withheld');
    pass(6 * HOUR);
    expect((await resolve(path)).kind).toBe('withheld');
    expect((await storyForDesk(chief, story))?.withdrawal?.reason).toBe('By order of a court.');
  });
});

describe('a withdrawal that leads elsewhere', () => {
  it('goes to a page of ours that is there, however it was written, and to nothing else', async () => {
    const chief = await person('chief');
    const { story } = await storyOf(chief);
    const { story: other } = await storyOf(chief, { headline: 'What became of the ferries' });
    const { path } = must(await publishStory(chief, { story, version: 1 }));
    const { path: there } = must(await publishStory(chief, { story: other, version: 1 }));
    const lead = (target: string) =>
      withdrawStory(chief, { story, kind: 'redirect', reason: 'Merged.', target });
    for (const target of [
      '',
      path,
      'https://elsewhere.example/2026/08/23/a',
      '//elsewhere.example',
      '/2026/08/23/never-written',
      '/feed.xml',
      '/desk',
      'javascript:alert(1)',
    ])
      expect(await lead(target), target).toMatchObject({ error: { fields: { target: 'address' } } });
    must(await lead(`http://127.0.0.1:3000${there}?from=mail#top`));
    expect(await resolve(path)).toEqual({ kind: 'moved', to: there });
  });
});
