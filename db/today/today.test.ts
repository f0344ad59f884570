/** The day sheet: whose lines are on it, and when they go. */
import { expect, it } from 'vitest';
import { freshHouse, must, pass, person, TEST_INSTANT } from '#db/core/testing';
import { publishFront } from '#db/front/commands/publish-front';
import { defaultFront } from '#db/front/model';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { assignStory } from '#db/review/commands/assign-story';
import { handInStory } from '#db/review/commands/hand-in-story';
import { type Actor, systemActor } from '#db/shared/actor';
import { addDays } from '#db/shared/hk-time';
import { newId } from '#db/shared/id';
import { createStory } from '#db/stories/commands/create-story';
import { planStory } from '#db/stories/commands/plan-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { draftStory, publishedStory } from '#db/stories/testing';
import { today } from './desk-queries.ts';

freshHouse();

const HOUR = 3_600_000;
const desk = systemActor('shell');

it('has what went out today and what will, and what is taken down, in order', async () => {
  const editor = await person('editor');
  const live = await publishedStory('Out already');
  const later = await draftStory('Out at nine');
  must(await publishStory(desk, { story: later, version: 1, at: TEST_INSTANT + 2 * HOUR }));
  const tomorrow = await draftStory('Out tomorrow');
  must(await publishStory(desk, { story: tomorrow, version: 1, at: TEST_INSTANT + 24 * HOUR }));
  const sheet = await today(editor);
  expect(sheet).toMatchObject({ t: TEST_INSTANT, date: '2026-08-23' });
  expect(sheet.day.map(({ story, at, kind }) => [story, at, kind])).toEqual([
    [live, TEST_INSTANT, 'first'],
    [later, TEST_INSTANT + 2 * HOUR, 'first'],
  ]);
  pass(HOUR);
  must(await withdrawStory(await person('chief'), { story: live, kind: 'gone', reason: 'Wrong.' }));
  expect((await today(editor)).day.map(({ story, kind }) => [story, kind])).toEqual([
    [live, 'first'],
    [live, 'ends'],
    [later, 'first'],
  ]);
  // A contributor knows of none of them.
  expect((await today(await person('contributor'))).day).toEqual([]);
  pass(24 * HOUR);
  expect((await today(editor)).day.map(({ story }) => story)).toEqual([tomorrow]);
});

it('has what was taken down in the very instant in which it went out', async () => {
  const story = await publishedStory('A slip of the hand');
  must(await withdrawStory(await person('chief'), { story, kind: 'gone', reason: 'Wrong.' }));
  expect((await today(await person('editor'))).day.map(({ kind }) => kind)).toEqual(['first', 'ends']);
});

it('says what waits for whom', async () => {
  const [chief, editor, reporter] = [await person('chief'), await person('editor'), await person('reporter')];
  const { story } = must(await createStory(reporter, { language: 'en', key: newId() }));
  must(await handInStory(reporter, { story, editor: null }));
  expect((await today(editor)).noEditor.map((line) => line.story)).toEqual([story]);
  expect((await today(reporter)).noEditor).toEqual([]);
  must(await assignStory(chief, { story, part: 'editor', person: editor.id }));
  const sheet = await today(editor);
  expect([sheet.noEditor, sheet.waiting.map((line) => line.story)]).toEqual([[], [story]]);
  expect((await today(chief)).waiting).toEqual([]);
});

it('has what was planned for today or before, until it is out or has its hour', async () => {
  const [editor, reporter] = [await person('editor'), await person('reporter')];
  const made = async (day: string): Promise<string> => {
    const story = await draftStory(`Planned for ${day}`);
    must(await planStory(editor, { story, day }));
    return story;
  };
  const [now, late, later] = [await made('2026-08-23'), await made('2026-08-20'), await made('2026-08-24')];
  const lines = async () => (await today(editor)).planned.map(({ story, day }) => [story, day]);
  expect(await lines()).toEqual([
    [late, '2026-08-20'],
    [now, '2026-08-23'],
  ]);
  // A plan publishes nothing, at whatever hour.
  pass(24 * HOUR);
  expect((await today(editor)).day).toEqual([]);
  expect((await lines()).map(([story]) => story)).toEqual([late, now, later]);
  must(await publishStory(desk, { story: now, version: 1 }));
  must(await publishStory(desk, { story: late, version: 1, at: TEST_INSTANT + 30 * HOUR }));
  expect(await lines()).toEqual([[later, '2026-08-24']]);
  must(await planStory(editor, { story: later, day: null }));
  expect(await lines()).toEqual([]);

  // Whose text it is, or who edits; a day that is none is refused.
  const code = async (who: Actor, day: string | null): Promise<string> => {
    const answer = await planStory(who, { story: later, day });
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await code(reporter, '2026-08-25')).toBe('not-allowed');
  expect(await code(await person('contributor'), '2026-08-25')).toBe('not-found');
  expect(await code(editor, '2026-02-30')).toBe('invalid');
  const { story: own } = must(await createStory(reporter, { language: 'en', key: newId() }));
  expect(must(await planStory(reporter, { story: own, day: '2026-08-25' }))).toEqual({ day: '2026-08-25' });
});

it('counts how long a story stands where somebody put it', async () => {
  const editor = await person('editor');
  const story = await publishedStory();
  const front = (pinned: string[]) =>
    publishFront(editor, { language: 'en', layout: { ...defaultFront, pinned } });
  const long = async () => (await today(editor)).longOnFront.map((line) => [line.story, line.since]);
  must(await front([story]));
  pass(5 * HOUR);
  // Another front with the same story: it has stood there all the time.
  must(await front([await publishedStory('Another'), story]));
  pass(3 * HOUR - 1);
  expect(await long()).toEqual([]);
  pass(1);
  expect(await long()).toEqual([[story, TEST_INSTANT]]);
  expect((await today(await person('reporter'))).longOnFront).toEqual([]);
  must(await front([]));
  pass(1);
  expect(await long()).toEqual([]);
});

it('says after which day there is no quote, until a week is full', async () => {
  const editor = await person('editor');
  const until = async () => (await today(editor)).quotesUntil;
  expect(await until()).toBeNull();
  const keep = async (date: string) =>
    must(
      await saveQuote(editor, {
        date,
        words: `Words of ${date}`,
        speaker: 'Somebody',
        source: 'A book, 1900',
      }),
    );
  await keep('2026-08-23');
  await keep('2026-08-24');
  await keep('2026-08-26');
  expect(await until()).toBe('2026-08-24');
  for (const days of [2, 4, 5, 6]) await keep(addDays('2026-08-23', days));
  expect(await until()).toBe('2026-08-29');
  await keep('2026-08-30');
  expect(await until()).toBeUndefined();
  expect((await today(await person('contributor'))).quotesUntil).toBeUndefined();
});

it('tells a new newsroom what to begin with, and stops', async () => {
  const chief = await person('chief');
  expect((await today(chief)).first).toEqual(['invite', 'write']);
  const reporter = await person('reporter');
  expect((await today(chief)).first).toEqual(['write']);
  must(await createStory(reporter, { language: 'en', key: newId() }));
  expect((await today(chief)).first).toEqual([]);
});
