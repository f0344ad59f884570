/** Two people write one byline from pages that were opened at one time: the desk, and whoever it belongs to. */
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import type { Actor } from '#db/shared/actor';
import { keepOwnByline } from './commands/keep-own-byline.ts';
import { savePerson } from './commands/save-person.ts';
import { listPeople, ownByline } from './desk-queries.ts';

let chief: Actor, reporter: Actor, id: string;

freshHouse();
beforeEach(async () => {
  [chief, reporter] = [await person('chief'), await person('reporter')];
  id = must(await savePerson(chief, { name: 'Mei-ling Kwok', user: reporter.id, bio: 'Of piers.' })).person;
});

const own = { bio: 'Of piers.', bioZh: '', contact: '', elsewhere: [] };
const opened = async () => {
  const [one] = (await listPeople()).filter((byline) => byline.id === id);
  if (!one) throw new Error('No byline.');
  const { id: _, ...was } = one;
  return was;
};
const clash = (field: string) => ({ error: { code: 'changed-since', fields: { [field]: 'changed-since' } } });
const newest = async () => (await (await db()).select().from(events).where(eq(events.subject, id))).at(-1);

it('a role that the desk gives leaves the bio that its owner wrote meanwhile', async () => {
  const was = await opened();
  const elsewhere = ['https://social.example/@mei'];
  must(await keepOwnByline(reporter, { ...own, bio: 'Of harbours.', elsewhere, was: own }));
  must(await savePerson(chief, { ...was, person: id, role: 'Reporter', was }));
  expect(await ownByline(reporter)).toMatchObject({ role: 'Reporter', bio: 'Of harbours.', elsewhere });
  expect(await newest()).toMatchObject({ before: { role: '' }, after: { role: 'Reporter' } });
  // Who sends back what they saw says nothing.
  const last = await newest();
  must(await savePerson(chief, { ...was, person: id, was }));
  must(await keepOwnByline(reporter, { ...own, was: own }));
  expect(await newest()).toEqual(last);
});

it('the same words written by both are refused, whoever comes second, and named', async () => {
  const was = await opened();
  must(await savePerson(chief, { ...was, person: id, bio: 'Of ferries.', was }));
  const last = await newest();
  expect(
    await keepOwnByline(reporter, { ...own, bio: 'Of harbours.', contact: 'a@b.example', was: own }),
  ).toMatchObject(clash('bio'));
  expect(await newest()).toEqual(last);
  must(await keepOwnByline(reporter, { ...own, contact: 'a@b.example', was: own }));
  expect(await savePerson(chief, { ...was, person: id, contact: 'c@d.example', was })).toMatchObject(
    clash('contact'),
  );
  expect(await ownByline(reporter)).toMatchObject({ bio: 'Of ferries.', contact: 'a@b.example' });
});

it('an account and an address that a colleague changed stay as they are', async () => {
  const was = await opened();
  must(await savePerson(chief, { ...was, person: id, user: null, slug: 'mei-kwok', was }));
  must(await savePerson(chief, { ...was, person: id, nameZh: '郭美玲', was }));
  expect(await opened()).toMatchObject({ user: null, slug: 'mei-kwok', nameZh: '郭美玲' });
  expect(await savePerson(chief, { ...was, person: id, slug: 'kwok', was })).toMatchObject(clash('slug'));
});

it('what a form was made from comes through the schema like all input', async () => {
  for (const was of ['', { name: 1 }, { id: 'x' }])
    expect(await savePerson(chief, { person: id, name: 'Mei', was })).toMatchObject({
      error: { code: 'invalid' },
    });
  expect(await keepOwnByline(reporter, { ...own, was: { name: 'Mei' } })).toMatchObject({
    error: { code: 'invalid' },
  });
});
