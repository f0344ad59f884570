/** Two people write the sections from pages that were opened at one time. */
import { desc } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import type { Actor } from '#db/shared/actor';
import { saveSections } from './commands/save-sections.ts';
import { sectionsForDesk } from './desk-queries.ts';
import type { SectionInput } from './model.ts';

let ann: Actor, ben: Actor;
let was: SectionInput[];

freshHouse();
beforeEach(async () => {
  [ann, ben] = [await person('chief'), await person('chief')];
  was = await sectionsForDesk(ann);
});

const weather = { id: 'weather', slug: '', name: 'Weather', nameZh: '天氣', about: '', aboutZh: '' };
/** The list as it was opened, with something of one section changed. */
const changed = (id: string, fields: Partial<SectionInput>): SectionInput[] =>
  was.map((section) => (section.id === id ? { ...section, ...fields } : section));
const without = (id: string): SectionInput[] => was.filter((section) => section.id !== id);
const now = () => sectionsForDesk(ann);
const one = async (id: string) => (await now()).find((section) => section.id === id);
const ids = async () => (await now()).map(({ id }) => id);
const refused = (field: string) => ({
  error: { code: 'changed-since', fields: { [field]: 'changed-since' } },
});
const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];

it('a section that a colleague added stays, where it was put, and so do names and addresses', async () => {
  const [first, ...others] = changed('sport', { slug: 'games', about: 'Of games.' });
  if (!first) throw new Error('No sections.');
  must(await saveSections(ann, [first, weather, ...others], was));
  must(await saveSections(ben, changed('sport', { name: 'Matches' }), was));
  expect(await one('sport')).toMatchObject({ name: 'Matches', slug: 'games', about: 'Of games.' });
  expect((await ids()).slice(0, 2)).toEqual([first.id, 'weather']);
  // Who sends back what they saw says nothing.
  const last = await newest();
  must(await saveSections(ben, was, was));
  expect(await newest()).toEqual(last);
});

it('the same field of one section, changed by both, is refused and named', async () => {
  const at = was.findIndex(({ id }) => id === 'sport');
  must(await saveSections(ann, changed('sport', { name: 'Matches' }), was));
  const [stands, last] = [await now(), await newest()];
  expect(await saveSections(ben, changed('sport', { name: 'Play', about: 'All.' }), was)).toMatchObject(
    refused(`${at}.name`),
  );
  expect([await now(), await newest()]).toEqual([stands, last]);
  // The same words from both are no clash.
  must(await saveSections(ben, changed('sport', { name: 'Matches', about: 'All.' }), was));
  expect(await one('sport')).toMatchObject({ name: 'Matches', about: 'All.' });
});

it('the order is that of whoever moved something, and refused where both did', async () => {
  const [a, b, c, ...others] = was;
  if (!a || !b || !c) throw new Error('No sections.');
  must(await saveSections(ann, [b, a, c, ...others], was));
  must(await saveSections(ben, changed('sport', { name: 'Matches' }), was));
  expect((await ids()).slice(0, 3)).toEqual([b.id, a.id, c.id]);
  expect(await saveSections(ben, [c, a, b, ...others], was)).toMatchObject(refused('order'));
});

it('one goes when it was opened and is left out, unless a colleague changed it', async () => {
  must(await saveSections(ann, [...was, weather]));
  const later = await now();
  must(await saveSections(ben, was, later));
  expect(await ids()).not.toContain('weather');
  must(await saveSections(ann, [...was, weather]));
  must(await saveSections(ann, [...was, { ...weather, about: 'Of winds.' }]));
  expect(await saveSections(ben, was, later)).toMatchObject(refused('weather'));
  // Another who did not touch it does not bring one back that was taken out.
  const opened = await now();
  must(await saveSections(ann, was, opened));
  must(await saveSections(ben, opened, opened));
  expect(await ids()).toEqual(was.map(({ id }) => id));
});

it('what a name or an address clashes with is said beside what was typed', async () => {
  must(await saveSections(ann, [weather, ...was], was));
  const at = was.findIndex(({ id }) => id === 'sport');
  for (const [fields, field] of [
    [{ name: 'Weather' }, 'name'],
    [{ slug: 'weather' }, 'slug'],
  ] as const)
    expect(await saveSections(ben, changed('sport', fields), was)).toMatchObject({
      error: { code: 'invalid', fields: { [`${at}.${field}`]: 'taken' } },
    });
  expect(await saveSections(ben, was, [{ id: 'sport' }])).toMatchObject({
    error: { code: 'invalid', fields: { was: 'not-understood' } },
  });
});

it('taking back puts back what one’s own save changed, and leaves what a colleague wrote since', async () => {
  const { before, after } = must(await saveSections(ann, changed('sport', { name: 'Matches' }), was));
  must(await saveSections(ben, [...changed('sport', { about: 'All.' }), weather], was));
  must(await saveSections(ann, before, after));
  expect(await one('sport')).toMatchObject({ name: 'Sport', about: 'All.' });
  expect(await ids()).toContain('weather');
  expect(without('sport')).toEqual((await now()).filter(({ id }) => id !== 'sport' && id !== 'weather'));

  const again = must(await saveSections(ann, changed('sport', { name: 'Matches' }), was));
  must(await saveSections(ben, changed('sport', { name: 'Play' }), changed('sport', { name: 'Matches' })));
  expect((await saveSections(ann, again.before, again.after)).ok).toBe(false);
  expect((await one('sport'))?.name).toBe('Play');
});
