/** Topics that change their address or become one: old addresses lead on in one step, feeds keep their name, stories stay. */
import { describe, expect, it } from 'vitest';
import { mergedInto } from '#db/addresses/merged';
import { freshHouse, must, person } from '#db/core/testing';
import { newestEvent, eventsAfter } from '#db/events/log';
import { db, write } from '#db/core/write';
import { actorNamed } from '#db/federation/reader-queries';
import { feedContents } from '#db/feeds/reader-queries';
import { mergePeople } from '#db/people/commands/merge-people';
import { savePerson } from '#db/people/commands/save-person';
import { listPeople } from '#db/people/desk-queries';
import { type Actor, systemActor } from '#db/shared/actor';
import { newId } from '#db/shared/id';
import { placeOf } from '#db/shared/paths';
import type { Result } from '#db/shared/result';
import { createStory } from '#db/stories/commands/create-story';
import { publishStory } from '#db/stories/commands/publish-story';
import { emptyContent } from '#db/stories/model';
import { releases, releaseTopics, revisions, stories } from '#db/stories/tables';
import { mergeTopics } from './commands/merge-topics.ts';
import { saveTopic } from './commands/save-topic.ts';
import { COUNTED, listTopics, storiesByTopic } from './desk-queries.ts';
import { topicBySlug } from './reader-queries.ts';

freshHouse();

const shell = systemActor('shell');
const taken = { ok: false, error: { code: 'invalid', fields: { slug: 'taken' } } };
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
/** Where an address leads; '' while it stands for itself. */
async function leadsTo(path: string): Promise<string> {
  const place = placeOf(path);
  if (!place) throw new Error(path);
  return (await mergedInto(place)) ?? '';
}

async function storyOn(topics: string[], headline: string): Promise<string> {
  const byline = must(await savePerson(shell, { name: 'A' })).person;
  const content = {
    ...emptyContent(),
    headline,
    standfirst: 'It sails.',
    section: 'hong-kong',
    bylines: [byline],
    topics,
    body: [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'Words.' }] }],
  };
  const { story } = must(await createStory(shell, { language: 'en', key: newId(), content }));
  must(await publishStory(shell, { story, version: 1 }));
  return story;
}
const make = async (actor: Actor, name: string): Promise<string> =>
  must(await saveTopic(actor, { name })).topic;

describe('a topic', () => {
  it('changes its address: the old ones lead to the new one in one step, and one of them comes back', async () => {
    const editor = await person('editor');
    const topic = await make(editor, 'Boats');
    await storyOn([topic], 'A boat');
    const feed = async (name: string) => {
      const contents = await feedContents('en', { kind: 'topic', name });
      return contents?.kind === 'topic' ? [contents.topic.id, contents.stories.length] : null;
    };
    expect(await feed('boats')).toEqual([topic, 1]);
    const before = await newestEvent();
    must(await saveTopic(editor, { topic, name: 'Ferries', slug: 'ferries' }));
    must(await saveTopic(editor, { topic, name: 'Ferries', slug: 'ferry-lines' }));
    const tags = (await eventsAfter(before)).flatMap((event) => event.tags);
    expect(tags).toEqual(expect.arrayContaining([`topic:${topic}`, 'list:en', 'list:zh']));
    for (const old of ['boats', 'ferries']) {
      expect(await leadsTo(`/topic/${old}`)).toBe('/topic/ferry-lines');
      expect(await leadsTo(`/zh/topic/${old}`)).toBe('/zh/topic/ferry-lines');
      for (const file of ['atom.xml', 'feed.xml', 'feed.json', 'ninjs.json'])
        expect(await leadsTo(`/topic/${old}/${file}`)).toBe(`/topic/ferry-lines/${file}`);
    }
    expect(await feed('ferry-lines')).toEqual([topic, 1]);
    must(await saveTopic(editor, { topic, name: 'Ferries', slug: 'boats' }));
    expect(await leadsTo('/topic/boats')).toBe('');
    expect(await leadsTo('/topic/ferry-lines')).toBe('/topic/boats');
    expect((await listTopics(editor)).map(({ name, slug }) => [name, slug])).toEqual([['Ferries', 'boats']]);
    // An address that leads somewhere is nobody else's.
    const other = await make(editor, 'Trams');
    for (const slug of ['ferry-lines', 'boats'])
      expect(await saveTopic(editor, { topic: other, name: 'Trams', slug })).toMatchObject(taken);
    expect(code(await saveTopic(editor, { topic: other, name: 'Trams', slug: 'No Slug!' }))).toBe('invalid');
  });

  it('is merged: one step from every address, also of those merged before; the name is free again', async () => {
    const editor = await person('editor');
    const [a, b, c] = [await make(editor, 'A'), await make(editor, 'B'), await make(editor, 'C')];
    await storyOn([a], 'On A');
    await storyOn([a, b], 'On both');
    must(await mergeTopics(editor, { topic: a, into: b }));
    must(await mergeTopics(editor, { topic: b, into: c }));
    for (const old of ['a', 'b']) expect(await leadsTo(`/topic/${old}`)).toBe('/topic/c');
    expect((await topicBySlug('en', 'a'))?.topic.id).toBe(c);
    const contents = await feedContents('en', { kind: 'topic', name: 'c' });
    expect(contents?.kind === 'topic' && contents.stories.map(({ headline }) => headline).sort()).toEqual([
      'On A',
      'On both',
    ]);
    expect(await storiesByTopic(editor, [c])).toEqual(new Map([[c, 2]]));
    for (const [topic, into] of [
      [a, c],
      [c, a],
      [c, 'nothing'],
    ])
      expect(code(await mergeTopics(editor, { topic, into }))).toBe('not-found');
    // There is no other topic of that name: said beside the field.
    expect(await mergeTopics(editor, { topic: c, into: c })).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { into: 'unknown' } },
    });
    expect(code(await saveTopic(editor, { topic: a, name: 'A again' }))).toBe('not-found');
    expect(must(await saveTopic(editor, { name: 'A' })).slug).not.toBe('a');
  });

  it('is changed by editors and up', async () => {
    const [a, b] = [await make(shell, 'A'), await make(shell, 'B')];
    for (const role of ['contributor', 'reporter'] as const) {
      const me = await person(role);
      expect(code(await mergeTopics(me, { topic: a, into: b })), role).toBe('not-allowed');
      expect(code(await saveTopic(me, { topic: a, name: 'A', slug: 'z' })), role).toBe('not-allowed');
      expect(await storiesByTopic(me, [a, b])).toEqual(new Map());
    }
  });
});

describe('a byline', () => {
  it('changes its address: what it left leads to it in one step, feeds and all, and is nobody else’s', async () => {
    const editor = await person('editor');
    const made = must(await savePerson(editor, { name: 'Ann Lee' }));
    expect(made.slug).toBe('ann-lee');
    const move = (slug: string, name = 'Ann Ho') => savePerson(editor, { person: made.person, name, slug });
    const before = await newestEvent();
    must(await move('ann-ho'));
    expect((await eventsAfter(before)).flatMap(({ tags }) => tags).sort()).toEqual(
      ['list:en', 'list:zh', `person:${made.person}`].sort(),
    );
    must(await move('a-ho'));
    for (const old of ['ann-lee', 'ann-ho']) {
      expect(await leadsTo(`/author/${old}`)).toBe('/author/a-ho');
      expect(await leadsTo(`/zh/author/${old}/atom.xml`)).toBe('/zh/author/a-ho/atom.xml');
    }
    // Other servers know who it is by the id, and find it by any name that it had.
    for (const handle of ['ann-lee', 'a-ho'])
      expect(await actorNamed(handle)).toMatchObject({
        handle: 'a-ho',
        followed: { kind: 'author', person: made.person },
      });
    // Who says nothing of the address leaves it; one of its own comes back.
    must(await savePerson(editor, { person: made.person, name: 'Ann Ho' }));
    expect((await listPeople()).map(({ name, slug }) => [name, slug])).toEqual([['Ann Ho', 'a-ho']]);
    must(await move('ann-lee'));
    expect(await leadsTo('/author/ann-lee')).toBe('');
    expect(await leadsTo('/author/a-ho')).toBe('/author/ann-lee');
    const other = must(await savePerson(editor, { name: 'Bea' })).person;
    for (const slug of ['ann-lee', 'ann-ho', 'a-ho']) {
      expect(await savePerson(editor, { person: other, name: 'Bea', slug })).toMatchObject(taken);
      expect(await savePerson(editor, { name: 'Cat', slug })).toMatchObject(taken);
    }
    // Merged, all its addresses lead on; they are not given back.
    must(await mergePeople(editor, { person: made.person, into: other }));
    for (const old of ['ann-lee', 'ann-ho', 'a-ho'])
      expect(await leadsTo(`/author/${old}`)).toBe('/author/bea');
    expect(await savePerson(editor, { person: other, name: 'Bea', slug: 'ann-lee' })).toMatchObject(taken);
    expect(code(await move('elsewhere'))).toBe('not-found');
  });

  it('is merged: its page and feeds lead to the other in one step, with its stories', async () => {
    const editor = await person('editor');
    const [a, b, c] = await Promise.all(
      ['Ann', 'Bea', 'Cat'].map(async (name) => must(await savePerson(editor, { name })).person),
    );
    if (!a || !b || !c) throw new Error('Nobody.');
    must(await mergePeople(editor, { person: a, into: b }));
    const before = await newestEvent();
    must(await mergePeople(editor, { person: b, into: c }));
    expect((await eventsAfter(before)).flatMap(({ tags }) => tags).sort()).toEqual(
      [a, b, c].map((id) => `person:${id}`).sort(),
    );
    for (const old of ['ann', 'bea']) {
      expect(await leadsTo(`/author/${old}`)).toBe('/author/cat');
      expect(await leadsTo(`/zh/author/${old}/feed.xml`)).toBe('/zh/author/cat/feed.xml');
    }
    expect((await listPeople()).map(({ name }) => name)).toEqual(['Cat']);
    expect(code(await mergePeople(editor, { person: c, into: a }))).toBe('not-found');
    expect(code(await mergePeople(await person('reporter'), { person: c, into: a }))).toBe('not-allowed');
  });
});

describe('fifty topics with ten thousand stories', () => {
  it('are renamed and merged in 50 ms each', async () => {
    const editor = await person('editor');
    const topics: string[] = [];
    for (let i = 0; i < 50; i += 1) topics.push(await make(editor, `Topic ${i}`));
    await storyOn([topics[0] ?? ''], 'One of many');
    const reader = await db();
    const [story] = await reader.select().from(stories);
    const [revision] = await reader.select().from(revisions);
    const [release] = await reader.select().from(releases);
    if (!story || !revision || !release) throw new Error('Nothing to copy.');
    for (let done = 0; done < 10_000; done += 500)
      await write(async (tx) => {
        const ids = Array.from({ length: 500 }, (_, i) => ({
          id: newId(),
          topic: topics[(done + i) % 50] ?? '',
        }));
        for (let at = 0; at < ids.length; at += 100) {
          const part = ids.slice(at, at + 100);
          await tx
            .insert(stories)
            .values(part.map(({ id }) => ({ ...story, id, pair: id, createKey: null, source: null })));
          await tx.insert(revisions).values(part.map(({ id }) => ({ ...revision, id: `r${id}`, story: id })));
          await tx
            .insert(releases)
            .values(part.map(({ id }) => ({ ...release, id: `l${id}`, story: id, revision: `r${id}` })));
          const { language, publishedAt } = release;
          const filed = { language, publishedAt, changedAt: publishedAt };
          await tx
            .insert(releaseTopics)
            .values(part.map(({ id, topic }) => ({ ...filed, release: `l${id}`, story: id, topic })));
        }
      });
    const slowest = async (act: (topic: string, i: number) => Promise<Result<unknown>>): Promise<number> => {
      let most = 0;
      for (const [i, topic] of topics.slice(1).entries()) {
        // Of the processor: what else the machine does at that time is not the command's.
        const began = process.cpuUsage();
        must(await act(topic, i));
        const { user, system } = process.cpuUsage(began);
        most = Math.max(most, (user + system) / 1000);
      }
      return most;
    };
    expect(
      await slowest((topic, i) => saveTopic(editor, { topic, name: `New ${i}`, slug: `new-${i}` })),
    ).toBeLessThan(50);
    expect(await slowest((topic) => mergeTopics(editor, { topic, into: topics[0] }))).toBeLessThan(50);
    expect(await storiesByTopic(editor, topics.slice(0, 1))).toEqual(new Map([[topics[0], COUNTED + 1]]));
    expect(await leadsTo('/topic/topic-7')).toBe('/topic/topic-0');
    expect(await leadsTo('/topic/new-7')).toBe('/topic/topic-0');
  });
});
