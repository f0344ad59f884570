/** Two people write house style from pages that were opened at one time. */
import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { saveHouseStyle } from './commands/save-house-style.ts';
import { houseStyle } from './desk-queries.ts';

freshHouse();

const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];
const rule = (wrong: string, right: string, note = '') => ({ language: 'en', wrong, right, note });
const [color, center, subway] = [
  rule('color', 'colour'),
  rule('center', 'centre'),
  rule('subway', 'MTR', 'For trains.'),
];

it('rules that a colleague added, changed or took out stay so', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const was = [color, center, subway];
  must(await saveHouseStyle(ann, { rules: was }));
  const [harbor, tram] = [rule('harbor', 'harbour'), rule('tramway', 'tram')];
  must(await saveHouseStyle(ann, { rules: [harbor, color, rule('subway', 'the MTR', 'For trains.')], was }));
  must(await saveHouseStyle(ben, { rules: [tram, ...was.slice(0, 2), rule('subway', 'MTR', 'Rail.')], was }));
  const stands = [tram, harbor, color, rule('subway', 'the MTR', 'Rail.')];
  expect(await houseStyle()).toEqual(stands);
  const last = await newest();
  expect(last).toMatchObject({ actor: ben.id, after: stands });
  // Who sends back what they saw says nothing.
  must(await saveHouseStyle(ben, { rules: was, was }));
  expect(await newest()).toEqual(last);
});

it('the same of one word, written by both, is refused and named', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const was = [color, center];
  must(await saveHouseStyle(ann, { rules: was }));
  must(await saveHouseStyle(ann, { rules: [rule('color', 'hue'), center, subway], was }));
  const [stands, last] = [await houseStyle(), await newest()];
  const clash = (name: string) => ({
    error: { code: 'changed-since', fields: { [`rules.${name}`]: 'changed-since' } },
  });
  for (const [rules, name] of [
    [[rule('color', 'tint'), center], '0.right'],
    // Taken out by one, changed by the other; added by both in other words.
    [[center], 'en color'],
    [[color, center, rule('Subway', 'underpass')], '2'],
  ] as const)
    expect(await saveHouseStyle(ben, { rules, was })).toMatchObject(clash(name));
  expect([await houseStyle(), await newest()]).toEqual([stands, last]);
  expect(await saveHouseStyle(ben, { rules: was, was: [{ wrong: 'x' }] })).toMatchObject({
    error: { code: 'invalid' },
  });
});
