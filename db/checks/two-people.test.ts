/** Two people set how strict checks are, from pages that were opened at one time. */
import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { setChecks } from './commands/set-checks.ts';
import { checksForDesk } from './desk-queries.ts';

freshHouse();

const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];
const was = { 'lead-none': null, 'text-short': 'off', 'topics-none': null } as const;

it.each([null, 'sport'])('each sets what they changed, and a real clash is refused (%s)', async (section) => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  const stands = async () => {
    const { all, sections } = await checksForDesk();
    return section === null ? all : sections[section];
  };
  must(await setChecks(ann, { section, levels: was }));
  must(await setChecks(ann, { section, levels: { ...was, 'lead-none': 'stop', 'text-short': null }, was }));
  must(await setChecks(ben, { section, levels: { ...was, 'topics-none': 'off' }, was }));
  expect(await stands()).toEqual({ 'lead-none': 'stop', 'topics-none': 'off' });
  const last = await newest();
  expect(last).toMatchObject({ actor: ben.id, subject: section ?? 'all' });
  // Who sends back what they saw says nothing; the same from both is no clash.
  must(await setChecks(ben, { section, levels: was, was }));
  must(await setChecks(ben, { section, levels: { ...was, 'lead-none': 'stop' }, was }));
  for (const [code, level] of [
    ['lead-none', 'off'],
    ['text-short', 'stop'],
  ] as const)
    expect(await setChecks(ben, { section, levels: { ...was, [code]: level }, was })).toMatchObject({
      error: { code: 'changed-since', fields: { [`check:${code}`]: 'changed-since' } },
    });
  expect(await newest()).toEqual(last);
  expect(await setChecks(ben, { section, levels: was, was: { nothing: 'off' } })).toMatchObject({
    error: { code: 'invalid' },
  });
});
