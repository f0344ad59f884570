/** The sections: their order, their names, a new one, and one that goes. */
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { sections as sample } from '#db/seed/sections';
import { publishedStory } from '#db/stories/testing';
import { saveSections } from './commands/save-sections.ts';
import { allSections } from './reader-queries.ts';

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
