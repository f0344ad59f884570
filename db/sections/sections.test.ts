/** The sections: their order, their names, a new one, and one that goes. */
import { isNotNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { mergedInto } from '#db/addresses/merged';
import { freshHouse, must, person } from '#db/core/testing';
import { db, write } from '#db/core/write';
import { newestEvent, eventsAfter } from '#db/events/log';
import { actorOf, newestOf, pageOfActor } from '#db/federation/reader-queries';
import { actorPath } from '#db/federation/model';
import { feedContents } from '#db/feeds/reader-queries';
import type { Actor } from '#db/shared/actor';
import { placeOf } from '#db/shared/paths';
import type { Result } from '#db/shared/result';
import { sections as sample } from '#db/seed/sections';
import { publishedStory } from '#db/stories/testing';
import { saveSections } from './commands/save-sections.ts';
import { allSections, sectionById, sectionBySlug } from './reader-queries.ts';
import { pageOfSection } from './refs.ts';
import { sections } from './tables.ts';

freshHouse();

const fresh = { id: 'weather', name: 'Weather', nameZh: '天氣', about: '', aboutZh: '' };
const ids = async (): Promise<string[]> => (await allSections('en')).map(({ id }) => id);

it('stand in the order that they were given, with a new one among them', async () => {
  const chief = await person('chief');
  const [first, ...others] = sample;
  if (!first) throw new Error('No sections.');
  must(await saveSections(chief, [...others, fresh, first]));
  expect(await ids()).toEqual([...others.map(({ id }) => id), 'weather', first.id]);
  expect((await allSections('zh')).at(-2)?.name).toBe('天氣');
});

it('may change names with each other', async () => {
  const chief = await person('chief');
  const [a, b, ...others] = sample;
  if (!a || !b) throw new Error('No sections.');
  must(await saveSections(chief, [{ ...a, name: b.name }, { ...b, name: a.name }, ...others]));
  expect((await allSections('en')).slice(0, 2).map(({ name }) => name)).toEqual([b.name, a.name]);
});

it('go when nobody wrote for them, and stay when somebody did', async () => {
  const chief = await person('chief');
  must(await saveSections(chief, [...sample, fresh]));
  must(await saveSections(chief, sample));
  expect(await ids()).not.toContain('weather');
  await publishedStory();
  expect(
    await saveSections(
      chief,
      sample.filter(({ id }) => id !== 'hong-kong'),
    ),
  ).toMatchObject({ error: { code: 'section-used' } });
  expect(await ids()).toContain('hong-kong');
});

it('have no address and no name twice, and addresses that stand in one', async () => {
  const chief = await person('chief');
  const refused: [object, string, string][] = [
    [{ ...fresh, id: 'hong-kong' }, 'id', 'taken'],
    [{ ...fresh, name: sample[0]?.name }, 'name', 'taken'],
    [{ ...fresh, id: 'The Weather' }, 'id', 'slug'],
    [{ ...fresh, id: '' }, 'id', 'required'],
  ];
  for (const [section, field, reason] of refused)
    expect(await saveSections(chief, [...sample, section])).toMatchObject({
      error: { code: 'invalid', fields: { [`${sample.length}.${field}`]: reason } },
    });
});

describe('the address of a section', () => {
  const renamed = (chief: Actor, id: string, slug: string): Promise<Result<unknown>> =>
    saveSections(
      chief,
      sample.map((section) => ({ ...section, ...(section.id === id ? { slug } : {}) })),
    );
  /** Where an address leads; '' while it stands for itself, or for nobody. */
  const leadsTo = async (path: string): Promise<string> => {
    const place = placeOf(path);
    if (!place) throw new Error(path);
    return (await mergedInto(place)) ?? '';
  };
  const pathOf = async (id: string): Promise<string | undefined> => (await sectionById('en', id))?.path;

  it('changes: the old ones lead to the new one in one step, in both languages and for every feed', async () => {
    const chief = await person('chief');
    const before = await newestEvent();
    must(await renamed(chief, 'hong-kong', 'city'));
    must(await renamed(chief, 'hong-kong', 'the-city'));
    expect((await eventsAfter(before)).flatMap((event) => event.tags)).toContain('sections');
    for (const old of ['hong-kong', 'city']) {
      expect(await leadsTo(`/section/${old}`)).toBe('/section/the-city');
      expect(await leadsTo(`/zh/section/${old}`)).toBe('/zh/section/the-city');
      for (const file of ['feed.xml', 'atom.xml', 'feed.json', 'ninjs.json'])
        expect(await leadsTo(`/zh/section/${old}/${file}`)).toBe(`/zh/section/the-city/${file}`);
    }
    expect(await leadsTo('/section/the-city')).toBe('');
    expect(await leadsTo('/section/sport')).toBe('');
    expect((await allSections('zh')).map(({ path }) => path)).toContain('/zh/section/the-city');
    expect(await pageOfSection(await db(), 'zh', 'hong-kong')).toBe('/zh/section/the-city');
    expect(await sectionBySlug('en', 'nothing')).toBeNull();
  });

  it('is not what stories, feeds and followers know it by', async () => {
    const chief = await person('chief');
    await publishedStory();
    must(await renamed(chief, 'hong-kong', 'city'));
    const contents = await feedContents('en', { kind: 'section', name: 'city' });
    if (contents?.kind !== 'section') throw new Error('No feed.');
    expect(contents.section.id).toBe('hong-kong');
    expect(contents.stories.map(({ section }) => section?.path)).toEqual(['/section/city']);
    const followed = { kind: 'section', section: 'hong-kong', language: 'en' } as const;
    const actor = await actorOf(followed);
    if (!actor) throw new Error('No actor.');
    expect([actorPath(followed), actor.handle]).toEqual(['/ap/section/hong-kong/en', 'hong-kong.en']);
    expect(pageOfActor(actor)).toBe('/section/city');
    expect(await newestOf(actor)).toHaveLength(1);
  });

  it('stays when nothing is said of it, and comes back when it is', async () => {
    const chief = await person('chief');
    const { before } = must(await saveSections(chief, sample));
    must(await renamed(chief, 'sport', 'games'));
    must(await saveSections(chief, sample));
    expect(await pathOf('sport')).toBe('/section/games');
    must(await saveSections(chief, before));
    expect(await pathOf('sport')).toBe('/section/sport');
    expect(await leadsTo('/section/games')).toBe('/section/sport');
    must(await renamed(chief, 'sport', 'games'));
    expect(await leadsTo('/section/sport')).toBe('/section/games');
  });

  it('is nobody else’s, also when it was left, and not that of two who exchange them', async () => {
    const chief = await person('chief');
    const refused = (n: number, field: string, reason: string) => ({
      error: { code: 'invalid', fields: { [`${n}.${field}`]: reason } },
    });
    const at = (id: string): number => sample.findIndex((section) => section.id === id);
    expect(await renamed(chief, 'sport', 'china')).toMatchObject(refused(at('sport'), 'slug', 'taken'));
    expect(await renamed(chief, 'sport', 'No Word')).toMatchObject(refused(at('sport'), 'slug', 'slug'));
    must(await renamed(chief, 'sport', 'games'));
    must(await renamed(chief, 'sport', 'matches'));
    expect(await renamed(chief, 'china', 'games')).toMatchObject(
      refused(at('china'), 'slug', 'left-by-other'),
    );
    // Its id leads to it, too.
    expect(await renamed(chief, 'china', 'sport')).toMatchObject(refused(at('china'), 'slug', 'taken'));
    for (const [id, field, reason] of [
      ['games', 'id', 'left-by-other'],
      ['matches', 'id', 'taken'],
    ] as const)
      expect(await saveSections(chief, [...sample, { ...fresh, id }])).toMatchObject(
        refused(sample.length, field, reason),
      );
    const exchanged = sample.map((section) => ({
      ...section,
      slug: section.id === 'asia' ? 'world' : section.id === 'world' ? 'asia' : '',
    }));
    expect(await saveSections(chief, exchanged)).toMatchObject(refused(at('asia'), 'slug', 'taken'));
    expect(await pathOf('sport')).toBe('/section/matches');
    expect(await pathOf('asia')).toBe('/section/asia');
  });

  it('goes with a section that goes, and is free again', async () => {
    const chief = await person('chief');
    must(await saveSections(chief, [...sample, fresh]));
    must(await saveSections(chief, [...sample, { ...fresh, slug: 'sky' }]));
    must(await saveSections(chief, sample));
    expect(await sectionBySlug('en', 'weather')).toBeNull();
    must(await saveSections(chief, [...sample, { ...fresh, id: 'sky' }]));
    expect(await leadsTo('/section/sky')).toBe('');
  });

  it('is the id in a house whose sections were written before there were addresses', async () => {
    await write(async (tx) => {
      await tx.update(sections).set({ slug: null }).where(isNotNull(sections.slug));
    });
    expect(await pathOf('sport')).toBe('/section/sport');
    expect(await sectionBySlug('zh', 'sport')).toMatchObject({ path: '/zh/section/sport' });
    must(await renamed(await person('chief'), 'sport', 'games'));
    expect(await leadsTo('/section/sport')).toBe('/section/games');
  });
});
