/** A live story from its first update to its end, as readers, open pages and the index see it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { pageContext, shared } from '#db/core/process';
import { freshHouse, must, pass, person } from '#db/core/testing';
import { allCorrections } from '#db/corrections/reader-queries';
import { eventsAfter, newestEvent } from '#db/events/log';
import { savePerson } from '#db/people/commands/save-person';
import type { Actor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { roles } from '#db/shared/permissions';
import type { Block } from '#db/stories/blocks';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { saveRevision } from '#db/stories/commands/save-revision';
import { storyForDesk } from '#db/stories/desk-queries';
import { emptyContent, type StoryContent } from '#db/stories/model';
import { latest, storyAt } from '#db/stories/reader-queries';
import { storiesOfFile } from '#db/stories/sitemap-queries';
import type { LiveView } from '../views.ts';
import { liveForDesk } from '../desk-queries.ts';
import { changesAt, placeOfUpdate } from '../reader-queries.ts';
import { correctUpdate } from './correct-update.ts';
import { editUpdate } from './edit-update.ts';
import { markUpdate } from './mark-update.ts';
import { postUpdate } from './post-update.ts';
import { setLiveState } from './set-live-state.ts';
import { withdrawUpdate } from './withdraw-update.ts';

freshHouse();

const MINUTE = 60_000;
let chief: Actor;
let story = '';
let path = '';
let bylines: string[] = [];

const text = (words: string): Block[] => [{ id: 'a', kind: 'paragraph', text: [{ text: words }] }];
const content = (more: Partial<StoryContent> = {}): StoryContent => ({
  ...emptyContent(),
  headline: 'Lanterns adrift',
  standfirst: 'A barge has lost its cargo.',
  form: 'live',
  section: 'hong-kong',
  bylines,
  ...more,
});

beforeEach(async () => {
  chief = await person('chief', { name: 'Mei-ling Kwok' });
  bylines = [must(await savePerson(chief, { name: 'A' })).person];
  ({ story } = must(await createStory(chief, { language: 'en', key: newId(), content: content() })));
  ({ path } = must(await publishStory(chief, { story, version: 1 })));
  pass(MINUTE);
});

const post = async (headline: string, more: Record<string, unknown> = {}) => {
  const done = must(
    await postUpdate(chief, { story, key: newId(), headline, body: text(`Text of ${headline}.`), ...more }),
  );
  pass(MINUTE);
  return done;
};
const live = async (before?: string): Promise<LiveView> => {
  const shown = (await storyAt(path, before))?.live;
  if (!shown) throw new Error('Not a live story.');
  return shown;
};
const headlines = async (before?: string) => (await live(before)).updates.map(({ headline }) => headline);
const since = async (cursor: number) => {
  const changes = await changesAt(path, String(cursor));
  if (!changes) throw new Error('No changes.');
  return changes;
};

describe('updates', () => {
  it('stand newest first, with their own times and the name of who posted them', async () => {
    await post('One');
    const second = await post('Two');
    const { updates, updatedAt, count } = await live();
    expect(updates.map(({ headline, author, at }) => [headline, author, at])).toEqual([
      ['Two', 'Mei-ling Kwok', second.at],
      ['One', 'Mei-ling Kwok', second.at - MINUTE],
    ]);
    expect([updatedAt, count]).toEqual([second.at, 2]);
  });

  it('say something', async () => {
    const said = await postUpdate(chief, { story, key: newId(), headline: ' ', body: [] });
    expect(said).toMatchObject({ ok: false, error: { code: 'update-empty' } });
  });

  it('are posted once, however often they are sent; what was typed since goes out too', async () => {
    const input = { story, key: newId(), headline: 'One', body: text('a') };
    const first = must(await postUpdate(chief, input));
    expect(must(await postUpdate(chief, input))).toEqual(first);
    const again = must(await postUpdate(chief, { ...input, headline: 'One and more' }));
    expect([again.update, again.version]).toEqual([first.update, 2]);
    expect(await headlines()).toEqual(['One and more']);
  });

  it('belong to live stories alone', async () => {
    const other = must(
      await createStory(chief, { language: 'en', key: newId(), content: content({ form: 'news' }) }),
    );
    const said = await postUpdate(chief, { story: other.story, key: newId(), headline: 'x', body: [] });
    expect(said).toMatchObject({ ok: false, error: { code: 'not-a-live-story' } });
  });

  it('are edited in place: the same address and time, and the Updated of the story stays for a fix', async () => {
    const one = await post('One');
    must(await editUpdate(chief, { update: one.update, version: 1, headline: 'Won', body: text('b') }));
    const { updates, updatedAt } = await live();
    expect(updates).toMatchObject([{ id: one.update, at: one.at, headline: 'Won', updatedAt: null }]);
    expect(updatedAt).toBe(one.at);
    pass(MINUTE);
    const { at } = must(
      await editUpdate(chief, {
        update: one.update,
        version: 2,
        headline: 'Won 2',
        body: [],
        kind: 'update',
      }),
    );
    expect((await live()).updatedAt).toBe(at);
  });

  it('are not written over: who saw an older version is given the newer words', async () => {
    const one = await post('One');
    must(await editUpdate(chief, { update: one.update, version: 1, headline: 'Theirs', body: [] }));
    const said = await editUpdate(chief, { update: one.update, version: 1, headline: 'Mine', body: [] });
    expect(said).toMatchObject({
      ok: false,
      error: { code: 'stale', current: { version: 2, content: { headline: 'Theirs' } } },
    });
    expect(await headlines()).toEqual(['Theirs']);
  });

  it('are corrected with a notice that stays, at the update and among the corrections', async () => {
    const one = await post('Thirteen boats');
    const mended = { update: one.update, version: 1, headline: 'Thirty-one boats', body: [] };
    must(await correctUpdate(chief, { ...mended, kind: 'correction', text: 'It is 31.' }));
    const [shown] = (await live()).updates;
    expect(shown).toMatchObject({ headline: 'Thirty-one boats', corrections: [{ text: 'It is 31.' }] });
    expect((await allCorrections('en')).items.map(({ correction }) => correction.text)).toEqual([
      'It is 31.',
    ]);
    expect((await storyAt(path))?.corrections).toMatchObject([{ update: one.update }]);
    must(await withdrawUpdate(chief, { update: one.update, version: 2, reason: 'Wrong altogether.' }));
    // The notice outlives its update: it stands at the end of the story.
    expect((await storyAt(path))?.corrections).toMatchObject([{ text: 'It is 31.', update: null }]);
  });

  it('are withdrawn whole', async () => {
    const one = await post('One');
    await post('Two');
    must(await withdrawUpdate(chief, { update: one.update, version: 1, reason: 'Wrong.' }));
    expect(await headlines()).toEqual(['Two']);
    expect(await placeOfUpdate(path, one.update)).toBeNull();
    const again = await editUpdate(chief, { update: one.update, version: 1, headline: 'x', body: [] });
    expect(again).toMatchObject({ ok: false, error: { code: 'not-live' } });
  });

  it('travel in time: an earlier instant shows what was there then', async () => {
    const one = await post('One');
    must(await editUpdate(chief, { update: one.update, version: 1, headline: 'Later', body: [] }));
    const then = pageContext(path, 0, one.at + 1);
    expect(await shared.page.run(then, () => headlines())).toEqual(['One']);
    expect(await headlines()).toEqual(['Later']);
  });
});

describe('marks', () => {
  it('pin one at a time: it stands on top and not below', async () => {
    const one = await post('One');
    const two = await post('Two');
    must(await markUpdate(chief, { update: one.update, version: 1, pinned: true, keyEvent: false }));
    expect((await live()).pinned?.headline).toBe('One');
    expect(await headlines()).toEqual(['Two']);
    must(await markUpdate(chief, { update: two.update, version: 1, pinned: true, keyEvent: false }));
    expect((await live()).pinned?.headline).toBe('Two');
    expect(await headlines()).toEqual(['One']);
  });

  it('make key events, which lead to the page where they stand', async () => {
    const first = await post('Update 0', { keyEvent: true });
    for (let i = 1; i <= 52; i += 1) await post(`Update ${i}`, { keyEvent: i === 52 });
    const { keyEvents } = await live();
    expect(keyEvents.map(({ headline }) => headline)).toEqual(['Update 52', 'Update 0']);
    expect(keyEvents[0]?.href).toBe(`${path}#u-${keyEvents[0]?.id}`);
    const before = /\?before=([^#]+)#/.exec(keyEvents[1]?.href ?? '')?.[1];
    expect(await headlines(before)).toEqual(['Update 0']);
    expect(await placeOfUpdate(path, first.update)).toBe(keyEvents[1]?.href);
  });
});

describe('a long live story', () => {
  it('pages by cursor: every update once, whatever is posted meanwhile', async () => {
    for (let i = 0; i < 53; i += 1) await post(`Update ${i}`);
    const first = await live();
    await post('New');
    const second = await live(first.older ?? '');
    const seen = [...first.updates, ...second.updates].map(({ headline }) => headline);
    expect(seen).toEqual(Array.from({ length: 53 }, (_, i) => `Update ${52 - i}`));
    expect([second.older, second.before]).toEqual([null, first.older]);
  });
});

describe('an open page', () => {
  it('is told of what was posted, edited, marked and withdrawn since, and of nothing else', async () => {
    const one = await post('One');
    const two = await post('Two');
    await post('Three');
    const { cursor } = await live();
    expect(await since(cursor)).toMatchObject({ changed: [], gone: [], cursor, state: 'live' });
    must(await editUpdate(chief, { update: one.update, version: 1, headline: 'Won', body: [] }));
    must(await withdrawUpdate(chief, { update: two.update, version: 1, reason: 'Wrong.' }));
    await post('Four', { keyEvent: true });
    const told = await since(cursor);
    expect(told.changed.map(({ headline }) => headline)).toEqual(['Four', 'Won']);
    expect(told.gone).toEqual([two.update]);
    expect(told.keyEvents.map(({ headline }) => headline)).toEqual(['Four']);
    expect(await since(told.cursor)).toMatchObject({ changed: [], gone: [] });
  });

  it('is told when the story rests and when it has ended', async () => {
    must(await setLiveState(chief, { story, state: 'paused' }));
    expect((await since(0)).state).toBe('paused');
    pass(MINUTE);
    const { at } = must(await setLiveState(chief, { story, state: 'ended' }));
    expect(await since(0)).toMatchObject({ state: 'ended', since: at });
  });

  it('hears of no draft, and of no story that is none of its kind', async () => {
    expect(await changesAt('/2026/08/23/nowhere', '0')).toBeNull();
    const saved = must(
      await saveRevision(chief, { story, base: 1, content: content({ form: 'news', body: text('x') }) }),
    );
    must(await publishStory(chief, { story, version: saved.version }));
    expect(await changesAt(path, '0')).toBeNull();
  });
});

describe('the end', () => {
  it('makes an ordinary story of it: no more posts, but corrections', async () => {
    const one = await post('One');
    must(await setLiveState(chief, { story, state: 'ended' }));
    expect((await latest('en', { limit: 1 })).items[0]?.live?.state).toBe('ended');
    const said = await postUpdate(chief, { story, key: newId(), headline: 'Two', body: [] });
    expect(said).toMatchObject({ ok: false, error: { code: 'live-ended' } });
    const mended = { update: one.update, version: 1, headline: 'Won', body: [] };
    must(await correctUpdate(chief, { ...mended, kind: 'correction', text: 'Won.' }));
    must(await setLiveState(chief, { story, state: 'live' }));
    await post('Two');
    expect(await headlines()).toEqual(['Two', 'Won']);
  });
});

describe('what else shows a live story', () => {
  it('follows its newest update: cards and sitemaps', async () => {
    const one = await post('Sampans gather');
    expect((await latest('en', { limit: 1 })).items[0]).toMatchObject({
      updatedAt: one.at,
      live: { state: 'live' },
    });
    expect((await storiesOfFile('2026-08'))?.[0]?.changedAt).toBe(one.at);
  });

  it('grows old by exactly the tags of the change', async () => {
    const tags = async (act: () => Promise<unknown>): Promise<string[]> => {
      const before = await newestEvent();
      await act();
      return (await eventsAfter(before)).flatMap((event) => event.tags).sort();
    };
    let one = { update: '' };
    expect(await tags(async () => (one = await post('One')))).toEqual([`story:${story}`]);
    const seen = { update: one.update, version: 1 };
    expect(await tags(() => markUpdate(chief, { ...seen, pinned: true, keyEvent: true }))).toEqual([
      `story:${story}`,
    ]);
    // What is so already is no change.
    expect(await tags(() => markUpdate(chief, { ...seen, pinned: true, keyEvent: true }))).toEqual([]);
    expect(await tags(() => setLiveState(chief, { story, state: 'live' }))).toEqual([]);
    const mended = { ...seen, headline: 'Two', body: [], kind: 'correction', text: 'It is two.' };
    expect(await tags(() => correctUpdate(chief, mended))).toEqual(['corrections', `story:${story}`]);
  });
});

describe('rights', () => {
  it.each(roles)('of a %s', async (role) => {
    const me = await person(role);
    const may = role === 'editor' || role === 'chief';
    const code = role === 'contributor' ? 'not-found' : 'not-allowed';
    const one = await post('One', { key: newId() });
    const seen = { update: one.update, version: 1 };
    const words = { headline: 'x', body: [] };
    const acts: (() => Promise<{ ok: boolean }>)[] = [
      () => postUpdate(me, { story, key: newId(), ...words }),
      () => markUpdate(me, { ...seen, pinned: true, keyEvent: false }),
      () => setLiveState(me, { story, state: 'paused' }),
      () => editUpdate(me, { ...seen, ...words }),
      () => correctUpdate(me, { ...seen, version: 2, ...words, kind: 'note', text: 'n' }),
      () => withdrawUpdate(me, { ...seen, version: 3, reason: 'r' }),
    ];
    for (const act of acts)
      expect(await act()).toMatchObject(may ? { ok: true } : { ok: false, error: { code } });
    expect(await liveForDesk(me, story)).toEqual(
      role === 'contributor' ? null : expect.objectContaining({ may: { post: may, correct: may } }),
    );
  });

  it('stop at the sections of an editor', async () => {
    const sports = await person('editor', { sections: ['sport'] });
    const said = await postUpdate(sports, { story, key: newId(), headline: 'x', body: [] });
    expect(said).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

it('stays in hand while readers have it as a live story, whatever form its next version is to have', async () => {
  const { update } = await post('Wrong');
  must(
    await saveRevision(chief, {
      story,
      base: 1,
      content: content({ form: 'news', body: text('It is over.') }),
    }),
  );
  expect((await storyForDesk(chief, story))?.liveForm).toBe('live');
  expect((await liveForDesk(chief, story))?.updates).toHaveLength(1);
  must(await withdrawUpdate(chief, { update, version: 1, reason: 'It was wrong.' }));
  await post('Right');
  // Its updates would be gone from readers: only who says why does that.
  const out = { story, version: 2 };
  expect(await publishStory(chief, out)).toMatchObject({
    ok: false,
    error: { code: 'check-failed', fields: { checks: 'updates-hidden' } },
  });
  const override = { checks: ['updates-hidden'], reason: 'The text tells it all now.' };
  must(await publishStory(chief, { ...out, override }));
  expect(await liveForDesk(chief, story)).toBeNull();
});
