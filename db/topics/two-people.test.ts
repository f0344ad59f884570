/** Two people write one topic from pages that were opened at one time. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { saveTopic } from './commands/save-topic.ts';
import { listTopics } from './desk-queries.ts';

freshHouse();

it('each writes what they changed; the same field written by both is refused and named', async () => {
  const [ann, ben] = [await person('editor'), await person('editor')];
  const { topic, slug } = must(await saveTopic(ann, { name: 'Boats', about: 'On water.' }));
  const was = { name: 'Boats', nameZh: '', about: 'On water.', aboutZh: '', slug };
  const log = async () => (await db()).select().from(events).where(eq(events.subject, topic));
  must(await saveTopic(ann, { ...was, topic, about: 'Of boats.', slug: 'vessels', was }));
  must(await saveTopic(ben, { ...was, topic, nameZh: '船', was }));
  expect(await listTopics(ann)).toEqual([
    { ...was, id: topic, about: 'Of boats.', slug: 'vessels', nameZh: '船' },
  ]);
  expect((await log()).at(-1)).toMatchObject({ before: { nameZh: '' }, after: { nameZh: '船' } });
  const lines = await log();
  // Who sends back what they saw says nothing.
  must(await saveTopic(ben, { ...was, topic, was }));
  for (const [field, value] of [
    ['about', 'Of ships.'],
    ['slug', 'ships'],
    ['nameZh', '舟'],
  ] as const)
    expect(await saveTopic(ann, { ...was, topic, [field]: value, was })).toMatchObject({
      error: { code: 'changed-since', fields: { [field]: 'changed-since' } },
    });
  expect(await log()).toEqual(lines);
});

it('a name that a topic has no longer is free for another, whatever an old page says', async () => {
  const ann = await person('editor');
  const { topic, slug } = must(await saveTopic(ann, { name: 'Boats' }));
  const was = { name: 'Boats', nameZh: '', about: '', aboutZh: '', slug };
  must(await saveTopic(ann, { topic, name: 'Ships' }));
  must(await saveTopic(ann, { name: 'Boats' }));
  must(await saveTopic(ann, { ...was, topic, about: 'Of ships.', was }));
  expect((await listTopics(ann)).map(({ name, about }) => [name, about])).toEqual([
    ['Boats', ''],
    ['Ships', 'Of ships.'],
  ]);
  expect(await saveTopic(ann, { topic, name: 'Boats' })).toMatchObject({ error: { code: 'name-taken' } });
});
