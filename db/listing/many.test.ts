/** One act on many stories and its undo, on a real database: each story asked by itself, each put back exactly. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { unseenNotices } from '#db/notices/desk-queries';
import { takePen } from '#db/pen/commands/take-pen';
import { beHere } from '#db/pen/commands/be-here';
import { assignStory } from '#db/review/commands/assign-story';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { publishStory } from '#db/stories/commands/publish-story';
import { moveStory } from '#db/stories/commands/move-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { setEmbargo } from '#db/stories/commands/set-embargo';
import { storyForDesk } from '#db/stories/desk-queries';
import { storyOf } from '#db/stories/testing';
import { saveTopic } from '#db/topics/commands/save-topic';
import { changeStories } from './commands/change-stories.ts';
import { putBackStories } from './commands/put-back-stories.ts';
import { removeView } from './commands/remove-view.ts';
import { saveView } from './commands/save-view.ts';
import { viewsOf } from './desk-queries.ts';
import { type ManyAct, MOST_VIEWS } from './model.ts';
import { UNDO_KEPT_MS } from './views.ts';

freshHouse();

const HOUR = 3_600_000;
const made = async (actor: Actor, headline = 'Ferry') => (await storyOf(actor, { headline })).story;
const desk = async (actor: Actor, id: string) => {
  const found = await storyForDesk(actor, id);
  if (!found) throw new Error('Not there.');
  return found;
};
const act = async (actor: Actor, stories: string[], what: ManyAct, id = newId()) => ({
  id,
  ...must(await changeStories(actor, { id, stories, act: what })),
});
const codes = (refused: readonly { story: string; failure: { code: string } }[]) =>
  refused.map(({ story, failure }) => [story, failure.code]);
const kinds = async (story: string) =>
  (await (await db()).select().from(events).where(eq(events.subject, story))).map(({ kind }) => kind);

describe('an act on many stories', () => {
  it('moves them to a section and back, and keeps what was written meanwhile', async () => {
    const me = await person('editor');
    const [a, b] = [await made(me), await made(me, 'Already there')];
    const there = await desk(me, b);
    must(
      await saveRevision(me, { story: b, base: 1, content: { ...there.current.content, section: 'sport' } }),
    );
    const { id, done, same } = await act(me, [a, b, a], { kind: 'section', section: 'sport' });
    expect([done, same]).toEqual([[a], [b]]);
    const moved = await desk(me, a);
    expect([moved.story.section, moved.current.version]).toEqual(['sport', 2]);
    const content = { ...moved.current.content, headline: 'Written meanwhile' };
    must(await saveRevision(me, { story: a, base: 2, content }));
    expect(must(await putBackStories(me, { id })).done).toEqual([a]);
    const back = await desk(me, a);
    expect([back.story.section, back.story.headline]).toEqual(['hong-kong', 'Written meanwhile']);
    expect(await kinds(a)).toEqual(['story.created', 'story.saved', 'story.saved', 'story.saved']);
    expect((await desk(me, b)).story.section).toBe('sport');
    expect(await putBackStories(me, { id })).toMatchObject({ error: { code: 'undo-over' } });
  });

  it('adds a topic, and takes out only what it added', async () => {
    const me = await person('editor');
    const topic = must(await saveTopic(systemActor('shell'), { name: 'Harbour' })).topic;
    const [a, b] = [await made(me), await made(me)];
    const has = await desk(me, b);
    must(await saveRevision(me, { story: b, base: 1, content: { ...has.current.content, topics: [topic] } }));
    const { id, done, same } = await act(me, [a, b], { kind: 'topic', topic });
    expect([done, same]).toEqual([[a], [b]]);
    must(await putBackStories(me, { id }));
    expect((await desk(me, a)).current.content.topics).toEqual([]);
    expect((await desk(me, b)).current.content.topics).toEqual([topic]);
    expect(
      await changeStories(me, { id: newId(), stories: [a], act: { kind: 'topic', topic: 'none' } }),
    ).toMatchObject({ error: { code: 'invalid' } });
  });

  it('asks somebody, and un-asks them as if nobody had', async () => {
    const [me, before, after] = [await person('editor'), await person('editor'), await person('editor')];
    const [a, b] = [await made(me), await made(me)];
    must(await assignStory(me, { story: b, part: 'editor', person: before.id }));
    const { id } = await act(me, [a, b], { kind: 'assign', part: 'editor', person: after.id });
    expect(await unseenNotices(after)).toBe(2);
    must(await putBackStories(me, { id }));
    expect(await unseenNotices(after)).toBe(0);
    expect((await desk(me, a)).story.asked.editor).toBeUndefined();
    expect((await desk(me, b)).story.asked.editor?.id).toBe(before.id);
    const nobody = await act(me, [a], {
      kind: 'assign',
      part: 'editor',
      person: (await person('contributor')).id,
    });
    expect(codes(nobody.refused)).toEqual([[a, 'invalid']]);
  });

  it('sends to review and bins, and both come back as they were', async () => {
    const me = await person('editor');
    const [a, b] = [await made(me), await made(me)];
    must(await moveStory(me, { story: b, to: 'ready' }));
    const sent = await act(me, [a, b], { kind: 'review' });
    expect((await desk(me, b)).story.state).toBe('in-review');
    must(await putBackStories(me, { id: sent.id }));
    expect([(await desk(me, a)).story.state, (await desk(me, b)).story.state]).toEqual(['draft', 'ready']);
    const binned = await act(me, [a, b], { kind: 'bin' });
    expect((await desk(me, a)).story.binnedAt).not.toBeNull();
    must(await putBackStories(me, { id: binned.id }));
    expect((await desk(me, a)).story.binnedAt).toBeNull();
    expect(await kinds(a)).toContain('story.taken-out');
  });

  it('asks each story: those that refuse are named with the reason, and nothing of them is changed', async () => {
    const [reporter, chief] = [await person('reporter'), await person('chief')];
    const [own, other, live, walled] = [
      await made(reporter),
      await made(chief),
      await made(chief),
      await made(chief),
    ];
    must(await publishStory(chief, { story: live, version: 1 }));
    must(await setEmbargo(chief, { story: walled, until: Date.UTC(2030, 0, 1) }));
    const none = newId();
    for (const what of [
      { kind: 'section', section: 'sport' },
      { kind: 'review' },
      { kind: 'assign', part: 'writer', person: reporter.id },
      { kind: 'bin' },
    ] as const) {
      const { done, refused } = await act(reporter, [own, other, walled, none], what);
      expect(done, what.kind).toEqual([own]);
      expect(codes(refused), what.kind).toEqual([
        [other, 'not-allowed'],
        [walled, 'not-found'],
        [none, 'not-found'],
      ]);
    }
    const { refused } = await act(chief, [live, own], { kind: 'bin' });
    expect(codes(refused)).toEqual([[live, 'was-published']]);
    for (const what of [
      { kind: 'section', section: 'asia' },
      { kind: 'review' },
      { kind: 'assign', part: 'editor', person: chief.id },
    ] as const) {
      const inBin = await act(chief, [own], what);
      expect(codes(inBin.refused), what.kind).toEqual([[own, 'in-bin']]);
      expect(JSON.stringify(inBin)).not.toContain('headline');
    }
  });

  it('passes the pen of another by where it changes details alone', async () => {
    const [me, writer] = [await person('editor'), await person('editor')];
    const story = await made(me);
    const page = newId();
    must(await beHere(writer, { story, page }));
    must(await takePen(writer, { story, page }));
    const { done, id } = await act(me, [story], { kind: 'section', section: 'sport' });
    expect(done).toEqual([story]);
    must(await putBackStories(me, { id }));
    // The words of the writer, begun before, stand beside it.
    const content = { ...(await desk(me, story)).current.content, headline: 'Hers' };
    must(await saveRevision(writer, { story, base: 3, content, page }));
  });

  it('is not put back over what changed since, nor by another, nor too late', async () => {
    const [me, other] = [await person('editor'), await person('chief')];
    const [a, b] = [await made(me), await made(me)];
    const { id } = await act(me, [a, b], { kind: 'section', section: 'sport' });
    const { current } = await desk(me, a);
    must(await saveRevision(other, { story: a, base: 2, content: { ...current.content, section: 'asia' } }));
    expect(await putBackStories(other, { id })).toMatchObject({ error: { code: 'undo-over' } });
    const back = must(await putBackStories(me, { id }));
    expect([back.done, codes(back.refused)]).toEqual([[b], [[a, 'stale']]]);
    expect((await desk(me, a)).story.section).toBe('asia');

    const sent = await act(me, [b], { kind: 'review' });
    const written = (await desk(me, b)).current;
    must(
      await saveRevision(me, {
        story: b,
        base: written.version,
        content: { ...written.content, kicker: 'New' },
      }),
    );
    expect(codes(must(await putBackStories(me, { id: sent.id })).refused)).toEqual([[b, 'stale']]);

    const late = await act(me, [a], { kind: 'section', section: 'world' });
    pass(UNDO_KEPT_MS + HOUR);
    expect(await putBackStories(me, { id: late.id })).toMatchObject({ error: { code: 'undo-over' } });
  });

  it('is one act when its answer was lost', async () => {
    const me = await person('editor');
    const a = await made(me);
    const first = await act(me, [a], { kind: 'section', section: 'sport' });
    const again = await act(me, [a], { kind: 'section', section: 'sport' }, first.id);
    expect(again.done).toEqual([a]);
    must(await putBackStories(me, { id: first.id }));
    expect((await desk(me, a)).story.section).toBe('hong-kong');
    const theirs = await act(await person('chief'), [a], { kind: 'section', section: 'sport' });
    expect(codes((await act(me, [a], { kind: 'bin' }, theirs.id)).refused)).toEqual([[a, 'already-used']]);
  });

  it('moves out of one’s own sections, and back', async () => {
    const me = await person('editor', { sections: ['hong-kong'] });
    const a = await made(await person('chief'));
    const { id } = await act(me, [a], { kind: 'section', section: 'sport' });
    must(await putBackStories(me, { id }));
    expect((await desk(me, a)).story.section).toBe('hong-kong');
  });
});

describe('views of one’s own', () => {
  it('hold an address for whoever kept it, until they take it out', async () => {
    const [me, other] = [await person('contributor'), await person('editor')];
    const filter = {
      view: 'all',
      q: 'ferry',
      section: 'hong-kong',
      state: 'draft',
      before: 'x-y',
      nonsense: '1',
    };
    const { view } = must(await saveView(me, { name: ' My ferries ', filter }));
    expect(await viewsOf(me)).toEqual([
      {
        id: view,
        name: 'My ferries',
        filter: { view: 'all', q: 'ferry', section: 'hong-kong', state: 'draft' },
      },
    ]);
    expect(await viewsOf(other)).toEqual([]);
    expect(await saveView(me, { name: 'My ferries', filter })).toMatchObject({
      error: { code: 'name-taken' },
    });
    must(await saveView(other, { name: 'My ferries', filter }));
    expect(await saveView(me, { name: ' ', filter })).toMatchObject({
      error: { fields: { name: 'required' } },
    });
    expect(await removeView(other, { view })).toMatchObject({ error: { code: 'not-found' } });
    must(await removeView(me, { view }));
    expect(await viewsOf(me)).toEqual([]);
    for (let n = 0; n < MOST_VIEWS; n += 1) must(await saveView(me, { name: `View ${n}`, filter }));
    expect(await saveView(me, { name: 'One more', filter })).toMatchObject({ error: { code: 'invalid' } });
  });
});
