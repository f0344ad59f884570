import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { noticesOf } from '#db/notices/desk-queries';
import { assignStory } from '#db/review/commands/assign-story';
import { reviewForDesk } from '#db/review/desk-queries';
import { storyHistory } from '#db/history/desk-queries';
import { systemActor } from '#db/shared/actor';
import {
  countViews,
  findStories,
  listStories,
  previewForDesk,
  storiesByIds,
  storyForDesk,
} from '../desk-queries.ts';
import { dueOn } from '../due-queries.ts';
import { storyAt } from '../reader-queries.ts';
import { storyOf } from '../testing.ts';
import { correctStory } from './correct-story.ts';
import { liftEmbargo } from './lift-embargo.ts';
import { publishStory } from './publish-story.ts';
import { saveRevision } from './save-revision.ts';
import { setEmbargo } from './set-embargo.ts';

freshHouse();

const HOUR = 3_600_000;
const hour = TEST_INSTANT + 2 * HOUR;
const code = (code: string) => ({ ok: false, error: { code } });

describe('an embargo', () => {
  it('lets nobody publish or schedule before its hour, a chief editor and the server included', async () => {
    const [editor, chief] = [await person('editor'), await person('chief')];
    const { story } = await storyOf(editor);
    must(await setEmbargo(editor, { story, until: hour }));
    for (const actor of [editor, chief, systemActor('shell'), systemActor('import')]) {
      expect(await publishStory(actor, { story, version: 1 }), actor.id).toMatchObject(code('embargoed'));
      expect(await publishStory(actor, { story, version: 1, at: hour - 1 }), actor.id).toMatchObject(
        code('embargoed'),
      );
    }
    const correction = { story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' };
    expect(await correctStory(chief, correction)).toMatchObject(code('not-live'));
    const { path } = must(await publishStory(editor, { story, version: 1, at: hour }));
    pass(2 * HOUR - 1);
    expect(await storyAt(path)).toBeNull();
    pass(1);
    expect((await storyAt(path))?.publishedAt).toBe(hour);
  });

  it('can be made longer by whoever edits, shorter only by a chief editor with a reason, in the log', async () => {
    const [editor, chief] = [await person('editor'), await person('chief')];
    const { story } = await storyOf(editor);
    must(await setEmbargo(editor, { story, until: hour }));
    must(await setEmbargo(editor, { story, until: hour + HOUR }));
    for (const actor of [editor, chief])
      expect(await setEmbargo(actor, { story, until: hour })).toMatchObject(code('not-allowed'));
    expect(await liftEmbargo(editor, { story, reason: 'They broke it.' })).toMatchObject(code('not-allowed'));
    expect(await liftEmbargo(chief, { story, reason: ' ' })).toMatchObject(code('invalid'));
    must(await liftEmbargo(chief, { story, reason: 'The other paper broke it.' }));
    expect(await liftEmbargo(chief, { story, reason: 'Again.' })).toMatchObject(code('nothing-scheduled'));
    const log = (await (await db()).select().from(events)).filter(
      ({ kind }) => kind === 'story.embargo-lifted',
    );
    expect(log).toMatchObject([
      { actor: chief.id, before: { until: hour + HOUR }, after: { reason: 'The other paper broke it.' } },
    ]);
    must(await publishStory(editor, { story, version: 1 }));
    expect(await setEmbargo(editor, { story, until: hour })).toMatchObject(code('already-live'));
  });

  it('is refused while the story is scheduled for an earlier hour, and for the past', async () => {
    const editor = await person('editor');
    const { story } = await storyOf(editor);
    must(await publishStory(editor, { story, version: 1, at: hour - 1 }));
    expect(await setEmbargo(editor, { story, until: hour })).toMatchObject(code('scheduled-earlier'));
    expect(await setEmbargo(editor, { story, until: TEST_INSTANT })).toMatchObject(code('in-the-past'));
  });

  it('is a wall for whoever neither writes nor edits the story: no trace of it anywhere at the desk', async () => {
    const [editor, writer, reporter] = [
      await person('editor'),
      await person('reporter'),
      await person('reporter'),
    ];
    const { story, content } = await storyOf(writer);
    must(await publishStory(editor, { story, version: 1, at: hour }));
    // Told of it while everyone could know.
    must(await assignStory(editor, { story, part: 'writer', person: reporter.id }));
    must(await assignStory(editor, { story, part: 'writer', person: null }));
    expect(await noticesOf(reporter)).toHaveLength(1);
    const before = await countViews(reporter);
    expect(before).toMatchObject({ all: 1, scheduled: 1 });
    must(await setEmbargo(editor, { story, until: hour }));

    const traces = async (who: typeof reporter): Promise<unknown[]> => [
      await storyForDesk(who, story),
      await previewForDesk(who, story),
      await reviewForDesk(who, story),
      await storyHistory(who, story),
      ...(await listStories(who, { view: 'all' })).items,
      ...(await findStories(who, { q: 'ferries' })),
      ...(await storiesByIds(who, [story])),
      ...(await dueOn(who, '2026-08-23')),
    ];
    expect((await traces(reporter)).filter((trace) => trace !== null)).toEqual([]);
    expect(await countViews(reporter)).toMatchObject({ all: 0, scheduled: 0 });
    expect(await noticesOf(reporter)).toEqual([]);
    const save = (id: string) =>
      saveRevision(reporter, { story: id, base: 1, content: { ...content, kicker: 'X' } });
    expect(await save(story)).toEqual(await save('0000000000000000'));
    for (const who of [writer, editor])
      expect((await traces(who)).filter((trace) => trace !== null)).toHaveLength(8);
    expect((await listStories(writer, { view: 'all' })).items).toMatchObject([{ embargoUntil: hour }]);

    pass(2 * HOUR);
    expect((await traces(reporter)).filter((trace) => trace !== null)).not.toEqual([]);
    expect(await noticesOf(reporter)).toHaveLength(1);
  });
});
