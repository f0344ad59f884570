/** Checks through the commands that publish: who is stopped, what passes with a reason, what the log keeps. */
import { and, desc, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { noticesOf } from '#db/notices/desk-queries';
import { savePerson } from '#db/people/commands/save-person';
import { addRemark } from '#db/review/commands/add-remark';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { correctStory } from '#db/stories/commands/correct-story';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { publishedStory } from '#db/stories/testing';
import { setChecks } from './commands/set-checks.ts';

freshHouse();

async function contentOf(editor: Actor, more: Partial<StoryContent> = {}): Promise<StoryContent> {
  const byline = must(await savePerson(editor, { name: 'Mei-ling Kwok' })).person;
  return {
    ...emptyContent(),
    headline: 'Ferries to run through the night',
    standfirst: 'The last sailing moves to 1am on Fridays and Saturdays, the operator says.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph', text: [{ text: 'The crossing stays open.' }] }],
    ...more,
  };
}

const draft = async (owner: Actor, content: StoryContent, language: 'en' | 'zh' = 'en', pairOf?: string) =>
  must(await createStory(owner, { language, key: newId(), content, ...(pairOf ? { pairOf } : {}) })).story;

const refusal = (answer: { ok: boolean; error?: { code: string; fields?: Record<string, string> } }) =>
  answer.ok ? null : [answer.error?.code, answer.error?.fields?.checks];

async function lastEvent(kind: string, subject: string): Promise<unknown> {
  const [row] = await (
    await db()
  )
    .select()
    .from(events)
    .where(and(eq(events.kind, kind), eq(events.subject, subject)))
    .orderBy(desc(events.id))
    .limit(1);
  return row?.after;
}

it('a stop is passed with a reason, which the log keeps; what a page needs is not', async () => {
  const editor = await person('editor');
  const story = await draft(editor, await contentOf(editor, { bylines: [], standfirst: '' }));
  const publish = (override: unknown) => publishStory(editor, { story, version: 1, override });
  expect(refusal(await publish(null))).toEqual(['standfirst-missing', 'standfirst-missing byline-missing']);
  expect(refusal(await publish({ checks: ['standfirst-missing'], reason: 'Agency copy.' }))).toEqual([
    'byline-missing',
    'byline-missing',
  ]);
  const both = ['standfirst-missing', 'byline-missing'];
  expect(refusal(await publish({ checks: both, reason: '  ' }))?.[0]).toBe('invalid');
  must(await publish({ checks: both, reason: 'Agency copy.' }));
  expect(await lastEvent('story.published', story)).toMatchObject({ passed: both, reason: 'Agency copy.' });

  const headless = await draft(editor, await contentOf(editor, { headline: '', section: null }));
  const firm = { checks: ['headline-missing', 'section-missing'], reason: 'In a hurry.' };
  expect(
    refusal(await publishStory(await person('chief'), { story: headless, version: 1, override: firm })),
  ).toEqual(['headline-missing', 'headline-missing section-missing']);
});

it('an advice that the newsroom makes strict stops, and in one section only if it says so', async () => {
  const [chief, editor] = [await person('chief'), await person('editor')];
  must(await setChecks(chief, { section: null, levels: { 'lead-none': 'stop' } }));
  must(
    await setChecks(chief, {
      section: 'opinion',
      levels: { 'lead-none': 'off', 'byline-missing': 'advise' },
    }),
  );
  const news = await draft(editor, await contentOf(editor));
  expect(refusal(await publishStory(editor, { story: news, version: 1 }))).toEqual([
    'check-failed',
    'lead-none',
  ]);
  const comment = await draft(editor, await contentOf(editor, { section: 'opinion', bylines: [] }));
  must(await publishStory(editor, { story: comment, version: 1 }));
  expect((await storyForDesk(editor, news))?.levels).toEqual({
    all: { 'lead-none': 'stop' },
    sections: { opinion: { 'lead-none': 'off', 'byline-missing': 'advise' } },
  });
  // Back to what it is by itself.
  must(await setChecks(chief, { section: null, levels: { 'lead-none': null } }));
  must(await publishStory(editor, { story: news, version: 1 }));
  expect((await setChecks(chief, { section: null, levels: { 'headline-missing': 'off' } })).ok).toBe(false);
  expect((await setChecks(editor, { section: null, levels: { 'lead-none': 'off' } })).ok).toBe(false);
});

it('knows links that lead nowhere, open comments, and the slug that readers have', async () => {
  const editor = await person('editor');
  const [seen, hidden] = [
    await publishedStory('Seen by readers'),
    await draft(editor, await contentOf(editor)),
  ];
  const link = (mark: object) => [{ text: 'here', marks: [mark] }];
  const content = await contentOf(editor, {
    body: [
      { id: 'a', kind: 'paragraph', text: link({ kind: 'story-link', story: hidden }) },
      { id: 'b', kind: 'paragraph', text: link({ kind: 'story-link', story: seen }) },
      {
        id: 'c',
        kind: 'paragraph',
        text: link({ kind: 'link', address: '/2026/08/23/seen-by-readers?a=1#x' }),
      },
      { id: 'd', kind: 'paragraph', text: link({ kind: 'link', address: '/2026/08/23/never-was' }) },
      { id: 'e', kind: 'paragraph', text: link({ kind: 'link', address: '/section/sport' }) },
      { id: 'f', kind: 'paragraph', text: link({ kind: 'link', address: '/no-such-page' }) },
    ],
  } as Partial<StoryContent>); // the marks are literals, which an array of objects forgets
  const story = await draft(editor, content);
  must(
    await addRemark(editor, {
      story,
      id: newId(),
      words: 'Sure?',
      on: { block: 'a', quote: 'here', offset: 0 },
    }),
  );
  const facts = async () => (await storyForDesk(editor, story))?.facts;
  expect(await facts()).toEqual({
    comments: 1,
    suggestions: 0,
    publicSlug: null,
    deadLinks: [hidden, '/2026/08/23/never-was', '/no-such-page'],
    leadUsedToday: false,
    liveUpdates: 0,
    twinCorrected: false,
  });
  must(await publishStory(editor, { story: hidden, version: 1 }));
  must(await publishStory(editor, { story, version: 1 }));
  must(await withdrawStory(await person('chief'), { story: seen, kind: 'gone', reason: 'Wrong.' }));
  expect(await facts()).toMatchObject({
    publicSlug: 'ferries-to-run-through-the-night-2',
    deadLinks: [seen, '/2026/08/23/seen-by-readers', '/2026/08/23/never-was', '/no-such-page'],
  });
});

it('a correction flags the story in the other language until that one changes', async () => {
  const [editor, writer] = [await person('editor'), await person('reporter')];
  const story = await draft(editor, await contentOf(editor));
  const twin = await draft(writer, await contentOf(editor, { headline: '渡輪通宵行駛' }), 'zh', story);
  must(await publishStory(editor, { story, version: 1 }));
  must(await publishStory(editor, { story: twin, version: 1 }));
  const flagged = async (id: string) => (await storyForDesk(editor, id))?.facts.twinCorrected;
  expect(await flagged(twin)).toBe(false);
  pass(60_000);
  must(
    await correctStory(editor, { story, version: 1, kind: 'correction', text: 'It is 1am.', place: 'end' }),
  );
  expect([await flagged(story), await flagged(twin)]).toEqual([false, true]);
  const told = (await noticesOf(writer)).filter(({ kind }) => kind === 'twin-corrected');
  expect(told).toMatchObject([{ story: twin, words: 'It is 1am.' }]);
  pass(60_000);
  must(
    await saveRevision(editor, {
      story: twin,
      base: 1,
      content: await contentOf(editor, { headline: '渡輪至一時' }),
    }),
  );
  must(await publishStory(editor, { story: twin, version: 2, kind: 'fix' }));
  expect(await flagged(twin)).toBe(false);
});
