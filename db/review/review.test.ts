/** Handing in, assigning, returning, remarks and notices, on a real database. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { storyHistory } from '#db/history/desk-queries';
import { noticesOf, unseenNotices } from '#db/notices/desk-queries';
import { seeNotices } from '#db/notices/commands/see-notices';
import { savePerson } from '#db/people/commands/save-person';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { announceDue } from '#db/stories/commands/announce-due';
import { createStory } from '#db/stories/commands/create-story';
import { moveStory } from '#db/stories/commands/move-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { countViews, listStories, storyForDesk } from '#db/stories/desk-queries';
import { emptyContent } from '#db/stories/model';
import { releases } from '#db/stories/tables';
import { suspendUser } from '#db/accounts/commands/change-user';
import { addRemark } from './commands/add-remark.ts';
import { assignStory } from './commands/assign-story.ts';
import { handInStory } from './commands/hand-in-story.ts';
import { returnStory } from './commands/return-story.ts';
import { settleRemark } from './commands/settle-remark.ts';
import { reviewForDesk } from './desk-queries.ts';

freshHouse();

async function draftOf(owner: Actor): Promise<string> {
  const byline = must(await savePerson(systemActor('seed'), { name: newId() })).person;
  const content = {
    ...emptyContent(),
    headline: 'Late ferries',
    standfirst: 'The last sailing moves to 1am.',
    section: 'hong-kong',
    bylines: [byline],
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'The crossing stays open.' }] }],
  };
  return must(await createStory(owner, { language: 'en', key: newId(), content })).story;
}

const code = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');
const kinds = async (actor: Actor): Promise<string[]> => (await noticesOf(actor)).map(({ kind }) => kind);
const states = async (actor: Actor, view: 'mine' | 'waiting' | 'review') =>
  (await listStories(actor, { view })).items.map(({ id }) => id);

describe('handing in and returning', () => {
  it('goes to a named editor, comes back with a reason, and knows whom it waits for', async () => {
    const [writer, editor, other] = [
      await person('contributor', { name: 'Ka-wai Lam' }),
      await person('editor', { name: 'Daniel Ho' }),
      await person('editor'),
    ];
    const story = await draftOf(writer);
    must(await handInStory(writer, { story, editor: editor.id }));
    expect((await storyForDesk(writer, story))?.story).toMatchObject({
      state: 'in-review',
      asked: { editor: { id: editor.id, name: 'Daniel Ho' } },
    });
    expect(await states(editor, 'waiting')).toEqual([story]);
    expect(await states(other, 'waiting')).toEqual([]);
    expect(await states(other, 'review')).toEqual([story]);
    expect(await kinds(editor)).toEqual(['handed-in']);

    expect(code(await returnStory(editor, { story, reason: '  \n ' }))).toBe('invalid');
    must(await returnStory(editor, { story, reason: 'Who says so?\nName them.' }));
    expect(await states(editor, 'waiting')).toEqual([]);
    expect(await states(writer, 'waiting')).toEqual([story]);
    expect(await noticesOf(writer)).toMatchObject([
      { kind: 'returned', words: 'Who says so?\nName them.', actorName: 'Daniel Ho', seen: false },
    ]);
    expect((await reviewForDesk(writer, story))?.threads).toMatchObject([
      { kind: 'return', words: 'Who says so?\nName them.' },
    ]);
    // Who gave it back keeps it in mind.
    expect((await storyForDesk(writer, story))?.story.asked.editor?.id).toBe(editor.id);

    // Later than the return: the newest notice comes first.
    pass(1);
    must(await handInStory(writer, { story, editor: editor.id }));
    must(await moveStory(editor, { story, to: 'ready' }));
    expect(await kinds(writer)).toEqual(['ready', 'returned']);
    expect((await countViews(writer)).waiting).toBe(0);
  });

  it('asks only who may look at it', async () => {
    const writer = await person('contributor');
    const story = await draftOf(writer);
    const sport = await person('editor', { sections: ['sport'] });
    const gone = await person('editor');
    must(await suspendUser(systemActor('shell'), { user: gone.id, suspended: true }));
    for (const editor of [await person('reporter'), sport, gone, { id: 'nobody' }])
      expect(await handInStory(writer, { story, editor: editor.id })).toMatchObject({
        error: { code: 'invalid', fields: { editor: 'unknown' } },
      });
    expect((await storyForDesk(writer, story))?.story.state).toBe('draft');
  });

  it('is taken back by its writer alone; an editor says why', async () => {
    const [writer, editor] = [await person('reporter'), await person('editor')];
    const story = await draftOf(writer);
    must(await handInStory(writer, { story, editor: null }));
    expect(await moveStory(editor, { story, to: 'draft' })).toMatchObject({
      error: { code: 'invalid', fields: { reason: 'required' } },
    });
    must(await moveStory(writer, { story, to: 'draft' }));
    // What is no longer handed in is not returned.
    expect(code(await returnStory(editor, { story, reason: 'No.' }))).toBe('not-allowed');
  });
});

describe('assigning', () => {
  it('lets a contributor write what was not theirs, until it is taken back', async () => {
    const [chief, contributor] = [await person('chief'), await person('contributor')];
    const story = await draftOf(chief);
    const save = async () => {
      const at = await storyForDesk(chief, story);
      if (!at) throw new Error('No story.');
      const content = { ...at.current.content, kicker: newId() };
      return saveRevision(contributor, { story, base: at.current.version, content });
    };
    expect(code(await save())).toBe('not-found');
    must(await assignStory(chief, { story, part: 'writer', person: contributor.id }));
    expect(code(await save())).toBe('ok');
    expect(await states(contributor, 'mine')).toEqual([story]);
    expect(await states(contributor, 'waiting')).toEqual([story]);
    expect(await storyHistory(contributor, story)).toMatchObject({ mayRestore: true });
    expect(await kinds(contributor)).toEqual(['assigned']);
    // Asked to write it, they cannot ask anybody else.
    const friend = await person('contributor');
    expect(code(await assignStory(contributor, { story, part: 'writer', person: friend.id }))).toBe(
      'not-allowed',
    );
    expect(code(await moveStory(contributor, { story, to: 'ready' }))).toBe('not-allowed');

    must(await assignStory(chief, { story, part: 'writer', person: null }));
    expect(code(await save())).toBe('not-found');
    expect(await storyHistory(contributor, story)).toBeNull();
    // Nor do they hear its headline any more.
    expect(await noticesOf(contributor)).toEqual([]);
    expect(await unseenNotices(contributor)).toBe(0);
  });

  it('can be given back by whoever was asked', async () => {
    const [chief, contributor] = [await person('chief'), await person('contributor')];
    const story = await draftOf(chief);
    must(await assignStory(chief, { story, part: 'writer', person: contributor.id }));
    must(await assignStory(contributor, { story, part: 'writer', person: null }));
    expect(await storyForDesk(contributor, story)).toBeNull();
  });

  it('schedules nothing and makes no page old', async () => {
    const [chief, reporter] = [await person('chief'), await person('reporter')];
    const story = await draftOf(chief);
    must(await assignStory(chief, { story, part: 'writer', person: reporter.id }));
    must(await assignStory(chief, { story, part: 'editor', person: chief.id }));
    must(await handInStory(chief, { story, editor: chief.id }));
    const at = await storyForDesk(chief, story);
    expect(at?.story.state).toBe('in-review');
    expect(at?.waiting).toEqual([]);
    expect(await (await db()).select().from(releases).where(eq(releases.story, story))).toEqual([]);
    const log = await (await db()).select().from(events).where(eq(events.subject, story));
    expect(log.flatMap(({ tags }) => tags)).toEqual([]);
  });
});

describe('remarks', () => {
  it('are no part of the story: no version, no stale save, no page made old', async () => {
    const [writer, editor] = [await person('reporter'), await person('editor')];
    const story = await draftOf(writer);
    const before = await storyForDesk(writer, story);
    if (!before) throw new Error('No story.');
    const on = { block: 'a', quote: 'stays open', offset: 13 };
    const first = newId();
    must(await addRemark(editor, { story, id: first, on, words: 'Since when?' }));
    must(await addRemark(writer, { story, id: newId(), under: first, words: 'Since Friday.' }));
    must(await settleRemark(editor, { story, remark: first, settled: true }));
    const content = { ...before.current.content, kicker: 'Harbour' };
    must(await saveRevision(writer, { story, base: 1, content }));
    expect((await storyForDesk(writer, story))?.current.version).toBe(2);
    expect(JSON.stringify(await storyForDesk(writer, story))).not.toContain('Since when?');
    const log = await (await db()).select().from(events).where(eq(events.subject, story));
    expect(log.flatMap(({ tags }) => tags)).toEqual([]);

    const threads = async () => (await reviewForDesk(writer, story))?.threads;
    expect(await threads()).toMatchObject([
      { kind: 'comment', on, answers: [{ words: 'Since Friday.' }], settled: { by: { id: editor.id } } },
    ]);
    // An answer opens it again.
    must(await addRemark(writer, { story, id: newId(), under: first, words: 'Or Thursday.' }));
    expect(await threads()).toMatchObject([{ settled: null }]);
  });

  it('tell those who are named, and those whom they concern, once', async () => {
    const [writer, editor, desk, stranger] = [
      await person('contributor', { name: 'Ka-wai Lam' }),
      await person('editor', { name: 'Mei' }),
      await person('editor', { name: 'Mei-ling Kwok' }),
      await person('contributor', { name: 'Somebody Else' }),
    ];
    const story = await draftOf(writer);
    const words = 'Ask @mei-ling kwok and @Somebody Else, not @nobody.';
    const note = newId();
    must(await addRemark(editor, { story, id: note, words }));
    must(await addRemark(editor, { story, id: note, words }));
    expect(await kinds(writer)).toEqual(['commented']);
    expect(await kinds(desk)).toEqual(['mentioned']);
    expect(await kinds(editor)).toEqual([]);
    // Who may not know of a story is not told of it by being named.
    expect(await kinds(stranger)).toEqual([]);
    must(await addRemark(writer, { story, id: newId(), under: note, words: '@Mei, done.' }));
    expect(await kinds(editor)).toEqual(['mentioned']);
    must(await seeNotices(editor, { story }));
    expect(await unseenNotices(editor)).toBe(0);
    expect(await unseenNotices(writer)).toBe(1);
  });

  it('answer only a remark of the same story', async () => {
    const editor = await person('editor');
    const [one, two] = [await draftOf(editor), await draftOf(editor)];
    const id = newId();
    must(await addRemark(editor, { story: one, id, words: 'A note.' }));
    const under = { story: two, id: newId(), under: id, words: 'An answer.' };
    expect(code(await addRemark(editor, under))).toBe('invalid');
    expect(code(await settleRemark(editor, { story: two, remark: id, settled: true }))).toBe('not-found');
    expect(code(await addRemark(await person('editor'), { story: one, id, words: 'Mine.' }))).toBe(
      'already-used',
    );
  });
});

it('tells writers when their story goes live, at its hour and not before', async () => {
  const [writer, editor] = [await person('reporter'), await person('editor')];
  const story = await draftOf(writer);
  const { from } = must(
    await publishStory(editor, { story, version: 1, at: Date.UTC(2026, 7, 23, 10, 42) + 60_000 }),
  );
  await announceDue();
  expect(await kinds(writer)).toEqual([]);
  pass(60_000);
  await announceDue();
  await announceDue();
  expect(await noticesOf(writer)).toMatchObject([{ kind: 'published', at: from }]);
});
