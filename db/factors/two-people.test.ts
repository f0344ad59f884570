/** Two people say which roles need a second step, from pages that were opened at one time. */
import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { freshHouse, must, person } from '#db/core/testing';
import { db } from '#db/core/write';
import { events } from '#db/events/tables';
import { setSecondSteps } from './commands/set-second-steps.ts';
import { rolesWithStep } from './rule.ts';

freshHouse();

const newest = async () => (await (await db()).select().from(events).orderBy(desc(events.id)).limit(1))[0];
const asked = async () => rolesWithStep(await db());

it('each says it of the roles that they changed, and the others stay as they are', async () => {
  const [ann, ben] = [await person('chief'), await person('chief')];
  must(await setSecondSteps(ann, { roles: ['reporter'] }));
  const was = await asked();
  must(await setSecondSteps(ann, { roles: ['reporter', 'chief'], was }));
  must(await setSecondSteps(ben, { roles: ['editor'], was }));
  expect(await asked()).toEqual(['editor', 'chief']);
  expect(await newest()).toMatchObject({
    actor: ben.id,
    before: { roles: ['reporter', 'chief'] },
    after: { roles: ['editor', 'chief'] },
  });
  // Who sends back what they saw says nothing, and both may say the same.
  const last = await newest();
  must(await setSecondSteps(ben, { roles: was, was }));
  must(await setSecondSteps(ben, { roles: ['reporter', 'chief'], was: ['reporter'] }));
  expect(await newest()).toEqual(last);
});

it('what a page was made from comes through the schema like all input', async () => {
  const chief = await person('chief');
  for (const was of ['', ['nobody']])
    expect(await setSecondSteps(chief, { roles: [], was })).toMatchObject({ error: { code: 'invalid' } });
});
